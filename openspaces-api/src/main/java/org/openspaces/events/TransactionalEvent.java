package org.openspaces.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;

/** Entries are received, and the listener is called, in a transaction that is rolled back if the listener fails. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TransactionalEvent {

    Isolation isolation() default Isolation.DEFAULT;

    /** Seconds; has to be longer than the receive timeout. */
    int timeout() default TransactionDefinition.TIMEOUT_DEFAULT;

    /** Name of the transaction manager's bean; needed only if there are several. */
    String transactionManager() default "";
}
