package com.gigaspaces.query;

import org.jspecify.annotations.Nullable;

/** Checks of the arguments that both kinds of id queries share. */
final class QueryArguments {

    private QueryArguments() {}

    static String typeName(@Nullable String typeName) {
        if (typeName == null || typeName.isEmpty()) {
            throw new IllegalArgumentException("The type name of an id query must not be null or empty");
        }
        return typeName;
    }

    static <V> V present(@Nullable V value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The " + name + " of an id query must not be null");
        }
        return value;
    }
}
