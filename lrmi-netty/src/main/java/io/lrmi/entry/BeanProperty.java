package io.lrmi.entry;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A named value of a class that is read by a getter, set by a setter, or both. */
record BeanProperty(
        String name,
        Class<?> type,
        @Nullable Method getter,
        @Nullable Method setter) {}
