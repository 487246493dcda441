package org.openspaces.core.context;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field, or a method with one parameter, of a bean that is given a {@link org.openspaces.core.GigaSpace} before the bean
 * is initialised.
 */
@Target({ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface GigaSpaceContext {

    /** Name of the bean to give; empty for the only or the primary one. */
    String name() default "";
}
