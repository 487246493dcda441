package io.lrmi.spi;

import org.jspecify.annotations.Nullable;

/** A query that may have been made with a class, which tells the client more than the name of the type does. */
public abstract class OfClass {

    /** For queries. */
    protected OfClass() {}

    /** The class, null if the query was made with the name of a type. */
    protected abstract @Nullable Class<?> entryClass();
}
