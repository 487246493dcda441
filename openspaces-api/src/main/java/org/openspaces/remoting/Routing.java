package org.openspaces.remoting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameter of a service's method that decides which member executes it. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Routing {

    /** Name of a method of the argument, or of a property of a document, that gives the routing value; empty for the argument itself. */
    String value() default "";
}
