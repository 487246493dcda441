package com.gigaspaces.annotation.pojo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the constructor with which entries of a class are created. Its parameters are named as the properties they set, which may
 * then have no setter; the class has to be compiled with {@code -parameters}. A class has one at most.
 */
@Target(ElementType.CONSTRUCTOR)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceClassConstructor {}
