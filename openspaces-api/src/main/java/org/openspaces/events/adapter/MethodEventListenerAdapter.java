package org.openspaces.events.adapter;

import io.lrmi.spi.Methods;

/** Calls the methods of an object that have a given name. */
public class MethodEventListenerAdapter extends MethodListener {

    /**
     * An adapter.
     *
     * @throws IllegalArgumentException if there is no such method
     */
    public MethodEventListenerAdapter(Object delegate, String methodName) {
        super(delegate, Methods.of(delegate, method -> method.getName().equals(methodName)), "method " + methodName);
    }
}
