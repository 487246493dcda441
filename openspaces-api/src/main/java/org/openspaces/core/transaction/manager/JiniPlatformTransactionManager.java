package org.openspaces.core.transaction.manager;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/** A Spring transaction manager whose transactions are those of spaces. */
public interface JiniPlatformTransactionManager extends PlatformTransactionManager {

    /** The key under which the current transaction is bound to its thread. */
    Object getTransactionalContext();

    /** Name of the bean, null if it is none. */
    @Nullable
    String getBeanName();
}
