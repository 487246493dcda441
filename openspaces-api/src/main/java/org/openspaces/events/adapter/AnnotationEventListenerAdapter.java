package org.openspaces.events.adapter;

import io.lrmi.spi.Methods;

/** Calls the methods of an object that are annotated {@link SpaceDataEvent}. */
public class AnnotationEventListenerAdapter extends MethodListener {

    /**
     * An adapter.
     *
     * @throws IllegalArgumentException if there is no such method, or there are several with different names
     */
    public AnnotationEventListenerAdapter(Object delegate) {
        super(
                delegate,
                Methods.of(delegate, method -> method.isAnnotationPresent(SpaceDataEvent.class)),
                "method annotated @SpaceDataEvent");
    }
}
