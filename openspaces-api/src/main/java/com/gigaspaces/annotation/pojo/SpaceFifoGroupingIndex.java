package com.gigaspaces.annotation.pojo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Speeds up queries for groups of entries (see {@link SpaceFifoGroupingProperty}) by the property of the annotated getter, or
 * by something within its value.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceFifoGroupingIndex {

    /** The path that stands for the property itself. */
    String EMPTY = "";

    /** What is meant within the value, such as {@code address.street}; the value itself unless set. */
    String path() default EMPTY;
}
