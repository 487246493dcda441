package io.lrmi.spi;

import java.util.ArrayList;
import java.util.List;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseDeniedException;
import net.jini.core.lease.LeaseMap;
import net.jini.core.transaction.CannotAbortException;
import net.jini.core.transaction.CannotCommitException;
import net.jini.core.transaction.TimeoutExpiredException;
import net.jini.core.transaction.server.TransactionManager;
import org.jspecify.annotations.Nullable;

/** Remembers what it was asked to do, and fails commits on demand. */
public final class StubTransactionManager implements TransactionManager {

    public final List<String> calls = new ArrayList<>();
    public @Nullable CannotCommitException commitFailure;
    public @Nullable CannotAbortException abortFailure;
    private long next;

    @Override
    public Created create(long lease) throws LeaseDeniedException {
        if (lease <= 0) {
            throw new LeaseDeniedException("no time");
        }
        next++;
        calls.add("create " + next + " for " + lease);
        return new Created(next, new StubLease(System.currentTimeMillis() + lease));
    }

    @Override
    public int getState(long id) {
        return ACTIVE;
    }

    @Override
    public void commit(long id) throws CannotCommitException {
        calls.add("commit " + id);
        if (commitFailure != null) {
            throw commitFailure;
        }
    }

    @Override
    public void commit(long id, long waitFor) throws TimeoutExpiredException {
        calls.add("commit " + id + " within " + waitFor);
        throw new TimeoutExpiredException("slow", true);
    }

    @Override
    public void abort(long id) throws CannotAbortException {
        calls.add("abort " + id);
        if (abortFailure != null) {
            throw abortFailure;
        }
    }

    @Override
    public void abort(long id, long waitFor) throws TimeoutExpiredException {
        calls.add("abort " + id + " within " + waitFor);
        throw new TimeoutExpiredException("slow", false);
    }

    /** Counts its renewals. */
    public final class StubLease implements Lease {

        private long expiration;

        StubLease(long expiration) {
            this.expiration = expiration;
        }

        @Override
        public long getExpiration() {
            return expiration;
        }

        @Override
        public void cancel() {
            expiration = 0;
        }

        @Override
        public void renew(long duration) {
            synchronized (calls) {
                calls.add("renew for " + duration);
            }
        }

        @Override
        public void setSerialFormat(int format) {}

        @Override
        public LeaseMap createLeaseMap(long duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean canBatch(Lease lease) {
            return false;
        }

        @Override
        public int getSerialFormat() {
            return DURATION;
        }
    }
}
