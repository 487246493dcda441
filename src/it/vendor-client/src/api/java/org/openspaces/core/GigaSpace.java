package org.openspaces.core;

/** Stands in for the vendor's. */
public interface GigaSpace {

    String getName();
}
