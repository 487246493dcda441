package io.lrmi.spi;

import org.jspecify.annotations.Nullable;

/** A query that was made with a class, which tells the client more than the name of the type does. */
public interface OfClass {

    /** The class, null if the query was made with the name of a type. */
    @Nullable
    Class<?> entryClass();
}
