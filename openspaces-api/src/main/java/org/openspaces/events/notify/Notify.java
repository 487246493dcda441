package org.openspaces.events.notify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that is notified of entries. Not supported: the grid would have to connect to this client. An application with such a bean
 * does not start, and is told to use {@link org.openspaces.events.polling.Polling}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Notify {

    /** Name of the container. */
    String value() default "";

    /** Name of the {@link org.openspaces.core.GigaSpace}'s bean. */
    String gigaSpace() default "";
}
