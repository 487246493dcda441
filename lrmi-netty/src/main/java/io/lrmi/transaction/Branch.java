package io.lrmi.transaction;

import java.util.concurrent.CompletableFuture;

/** A partition of a space that takes part in a transaction. Safe for use by many threads. */
public interface Branch {

    /** Whether both partitions belong to one space. */
    boolean isOfSameSpace(Branch other);

    /** Equal for branches that are the same object in the grid, reached by different clients. */
    Object identity();

    /** Commits, if this is the only branch. Blocks. */
    Ending commitAlone(ClientTransaction transaction);

    /** Asks whether it can commit. The future does not fail. */
    CompletableFuture<Ending> prepare(ClientTransaction transaction);

    /**
     * Commits what was prepared. The future does not fail.
     *
     * @param participants number of branches of this space that commit
     */
    CompletableFuture<Ending> commit(ClientTransaction transaction, int participants);

    /** Rolls back. Blocks. */
    Ending abort(ClientTransaction transaction);

    /** Rolls back. The future does not fail. */
    CompletableFuture<Ending> abortAsync(ClientTransaction transaction);

    /** Has the member keep what it holds for the transaction for the given time from now. The future fails if it does not. */
    CompletableFuture<Void> renew(ClientTransaction transaction, long millis);

    /** For messages: partition, space and member. */
    @Override
    String toString();
}
