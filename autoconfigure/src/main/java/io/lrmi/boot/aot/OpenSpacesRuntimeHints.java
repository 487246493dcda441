package io.lrmi.boot.aot;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;

/** What the client needs in every application. Its own values and the JDK's are described in the client's jar. */
final class OpenSpacesRuntimeHints implements RuntimeHintsRegistrar {

    private static final String API = "org.openspaces.core.GigaSpace";

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        if (ClassUtils.isPresent(API, classLoader)) {
            // What is injected while the application started without the grid.
            hints.proxies().registerJdkProxy(GigaSpace.class);
        }
    }
}
