package org.openspaces.remoting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of a bean that is set to a proxy of a service; its type is the service's interface. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExecutorProxy {

    /** Name of the {@link org.openspaces.core.GigaSpace}'s bean; needed only if there are several. */
    String gigaSpace() default "";

    /** Milliseconds to wait for a result. */
    long timeout() default 60000;

    /** Whether calls go to all members. */
    boolean broadcast() default false;

    /** Name of the bean of a {@link RemoteRoutingHandler}. */
    String remoteRoutingHandler() default "";

    /** A {@link RemoteRoutingHandler} with a constructor without parameters. */
    Class<?> remoteRoutingHandlerType() default Object.class;

    /** Name of the bean of a {@link MetaArgumentsHandler}. */
    String metaArgumentsHandler() default "";

    /** A {@link MetaArgumentsHandler} with a constructor without parameters. */
    Class<?> metaArgumentsHandlerType() default Object.class;

    /** Name of the bean of a {@link RemoteResultReducer}. */
    String remoteResultReducer() default "";

    /** A {@link RemoteResultReducer} with a constructor without parameters. */
    Class<?> remoteResultReducerType() default Object.class;

    /** Whether a broadcast without reducer returns the first result rather than an array of all. */
    boolean returnFirstResult() default true;
}
