package com.gigaspaces.annotation.pojo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method whose result is the query by which a space loads entries of a class from a data source when it starts. A server
 * calls it; it means nothing to a remote client.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceInitialLoadQuery {

    /** The class of the entries, empty for the class of the method. */
    String type() default "";
}
