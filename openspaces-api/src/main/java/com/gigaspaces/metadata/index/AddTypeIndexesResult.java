package com.gigaspaces.metadata.index;

/** Tells that indexes were added. */
public interface AddTypeIndexesResult {}
