package io.lrmi.spi;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.openspaces.core.GigaSpace;

/** Remembers its settings, those of the accesses it was asked for, and how often it was closed. */
public final class StubHandle implements SpaceHandle {

    public final SpaceSettings settings;
    public final List<GigaSpaceSettings> accesses = new ArrayList<>();
    public int closed;

    StubHandle(SpaceSettings settings) {
        this.settings = settings;
    }

    @Override
    public GigaSpace gigaSpace(GigaSpaceSettings settings) {
        accesses.add(settings);
        return (GigaSpace) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {GigaSpace.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public String getName() {
        return settings.spaceName();
    }

    @Override
    public boolean isSecured() {
        return false;
    }

    @Override
    public void close() {
        closed++;
    }
}
