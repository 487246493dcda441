package com.gigaspaces.annotation.pojo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the getter of the property in which each partition numbers the entries of a class, from 1 in the order in which they are
 * written. A class has one at most, of type {@code long}, {@code Long} or {@code Object}; what it holds when an entry is written is
 * ignored, and an update must not change it. Read the entry to see its number.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceSequenceNumber {}
