package com.gigaspaces.annotation.pojo;

import com.gigaspaces.metadata.index.SpaceIndexType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Indexes the property of the annotated getter, or something within its value. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SpaceIndexes.class)
public @interface SpaceIndex {

    /** The path that stands for the property itself. */
    String EMPTY = "";

    /** What to index within the value, such as {@code address.street} or {@code [*]}; the value itself unless set. */
    String path() default EMPTY;

    SpaceIndexType type() default SpaceIndexType.EQUAL;

    /** True if no two entries of a partition may have the same value. */
    boolean unique() default false;
}
