package io.lrmi.spi;

import org.jspecify.annotations.Nullable;

/** What a client learns from a query and its users do not see. */
public final class EntryClass {

    private EntryClass() {}

    /** The class the query was made with, null if it was made with the name of a type. */
    public static @Nullable Class<?> of(OfClass query) {
        return query.entryClass();
    }
}
