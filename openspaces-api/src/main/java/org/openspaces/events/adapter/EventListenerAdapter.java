package org.openspaces.events.adapter;

/** A listener in front of another object. */
@FunctionalInterface
public interface EventListenerAdapter {

    /** The object behind. */
    Object getActualEventListener();
}
