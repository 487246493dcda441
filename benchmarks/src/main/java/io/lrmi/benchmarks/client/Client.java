package io.lrmi.benchmarks.client;

import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.space.SpaceProxyConfigurer;

/** A connected space. */
final class Client implements AutoCloseable {
    private final SpaceProxyConfigurer configurer;
    private final GigaSpace space;

    Client(Settings settings) {
        configurer = new SpaceProxyConfigurer(settings.text("space", "testspace"))
                .lookupLocators(settings.text("locators", "localhost:4174"))
                .lookupGroups(settings.text("group", "xap"));
        space = new GigaSpaceConfigurer(configurer).gigaSpace();
    }

    GigaSpace space() {
        return space;
    }

    @Override
    public void close() {
        configurer.close();
    }
}
