package org.openspaces.events.polling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A bean whose listening methods are called with entries that a container polls. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Polling {

    /** Name of the container; by default that of the bean. */
    String value() default "";

    /** Name of the {@link org.openspaces.core.GigaSpace}'s bean; needed only if there are several. */
    String gigaSpace() default "";

    /** How many consumers ask the space at the same time. */
    int concurrentConsumers() default 1;

    /** How many may ask while there is a lot to do. */
    int maxConcurrentConsumers() default 1;

    /** Milliseconds that one request may wait for an entry. */
    long receiveTimeout() default SimplePollingEventListenerContainer.DEFAULT_RECEIVE_TIMEOUT;

    /** Without effect here. */
    boolean performSnapshot() default true;

    /** Whether polling starts with the application. */
    boolean autoStart() default true;

    /** Whether the listener is given arrays of entries rather than one entry after another. */
    boolean passArrayAsIs() default false;

    /** Milliseconds to wait after the space could not be asked. */
    long recoveryInterval() default SimplePollingEventListenerContainer.DEFAULT_RECOVERY_INTERVAL;

    /** Without effect here: the space is asked again after each failure. */
    int keepAliveRetries() default SimplePollingEventListenerContainer.DEFAULT_KEEP_ALIVE_RETRIES;
}
