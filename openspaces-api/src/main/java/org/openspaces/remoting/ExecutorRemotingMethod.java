package org.openspaces.remoting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How calls of one method of a service are made, whatever the proxy does otherwise. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExecutorRemotingMethod {

    /** Whether it goes to all members. */
    boolean broadcast();

    /** A {@link RemoteResultReducer} with a constructor without parameters. */
    Class<?> remoteResultReducerType() default Object.class;

    /** A {@link RemoteRoutingHandler} with a constructor without parameters. */
    Class<?> remoteRoutingHandlerType() default Object.class;

    /** A {@link MetaArgumentsHandler} with a constructor without parameters. */
    Class<?> metaArgumentsHandlerType() default Object.class;
}
