package com.gigaspaces.annotation.pojo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the getter of the property that identifies an entry. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceId {

    /** What stands for no value. */
    String EMPTY_VALUE = "";

    /** True if the grid makes up the id, a string, of an entry that is written without one. */
    boolean autoGenerate() default false;
}
