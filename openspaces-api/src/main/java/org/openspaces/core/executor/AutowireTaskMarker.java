package org.openspaces.core.executor;

/** The same as {@link AutowireTask}, as an interface. */
public interface AutowireTaskMarker {}
