package com.gigaspaces.annotation.pojo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Indexes the values of several paths of the entries of a class together, for equality. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CompoundSpaceIndexes.class)
public @interface CompoundSpaceIndex {

    /** Properties or paths such as {@code address.street}; at least two, and none through the elements of a collection. */
    String[] paths();

    /** True if no two entries of a partition may have the same combination of values. */
    boolean unique() default false;
}
