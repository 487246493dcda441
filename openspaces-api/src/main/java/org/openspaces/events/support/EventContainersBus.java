package org.openspaces.events.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openspaces.events.AbstractEventListenerContainer;

/** The event containers that were made of annotated beans, by name. Safe for use by many threads. */
public class EventContainersBus {

    private final Map<String, AbstractEventListenerContainer> containers = new ConcurrentHashMap<>();

    public void registerContainer(String name, AbstractEventListenerContainer container) {
        containers.put(name, container);
    }

    public void unregisterContainer(String name) {
        containers.remove(name);
    }

    /** The container with a name; null if there is none. */
    public @Nullable AbstractEventListenerContainer getEventContainer(String name) {
        return containers.get(name);
    }

    public Collection<AbstractEventListenerContainer> getEventContainers() {
        return List.copyOf(containers.values());
    }
}
