package io.lrmi.aggregate;

import org.jspecify.annotations.Nullable;

/** Values that entries have, and objects of the application's classes, in and out of their wire form. */
public interface AggregatedValues {

    @Nullable
    Object toWire(@Nullable Object value);

    @Nullable
    Object toJava(@Nullable Object wire);
}
