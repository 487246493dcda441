package com.gigaspaces.annotation.pojo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Entries with the same value of the annotated getter, or of something within its value, are a group: within it they are served
 * in the order they were written, and to one consumer at a time.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceFifoGroupingProperty {

    /** The path that stands for the property itself. */
    String EMPTY = "";

    /** What is meant within the value, such as {@code address.street}; the value itself unless set. */
    String path() default EMPTY;
}
