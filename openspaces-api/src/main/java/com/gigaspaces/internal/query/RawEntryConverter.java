package com.gigaspaces.internal.query;

/** Turns entries that an aggregator collected into what the application asked for: objects or documents. */
@FunctionalInterface
public interface RawEntryConverter {

    Object toObject(RawEntry rawEntry);
}
