package com.gigaspaces.transaction;

import com.gigaspaces.client.IsolationLevelModifiers;
import java.io.Closeable;
import net.jini.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** Tells the operations of the current thread which transaction they belong to. */
public interface SpaceTransactionProvider extends Closeable {

    /** False if there never is a transaction. */
    boolean isEnabled();

    /** The transaction of the current thread, null for none. */
    @Nullable
    Transaction getCurrentTransaction();

    /** The isolation level reads and counts without modifiers have now; null for the default of the space. */
    @Nullable
    IsolationLevelModifiers getCurrentTransactionIsolationLevel();
}
