package io.lrmi.transaction;

import io.lrmi.failure.TransactionEndedException;
import io.lrmi.failure.TransactionLostException;
import io.lrmi.wire.space.TransactionId;
import io.lrmi.wire.space.TransactionManagerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import net.jini.core.transaction.CannotCommitException;
import net.jini.core.transaction.server.TransactionConstants;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: its branches, the operations under way, and its state. Operations may run on any number of threads; it ends
 * once, and not before they are done.
 */
public final class ClientTransaction {

    /** A branch, and whether it is certain that it holds something of the transaction. */
    record Joined(Branch branch, boolean certain) {}

    private final TransactionManagerId manager;
    private final long id;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    /** Guarded by the lock, as everything below. */
    private final Map<Object, Joined> branches = new LinkedHashMap<>();

    private int state = TransactionConstants.ACTIVE;
    private int operations;
    private long expiration;
    private @Nullable TransactionLostException lost;
    private @Nullable String lossReason;

    ClientTransaction(TransactionManagerId manager, long id, long expiration) {
        this.manager = manager;
        this.id = id;
        this.expiration = expiration;
    }

    public TransactionManagerId manager() {
        return manager;
    }

    public long id() {
        return id;
    }

    /** What is sent with an operation. A member keeps what it did for no longer than this transaction may last. */
    public TransactionId reference() {
        lock.lock();
        try {
            long lease = expiration == Long.MAX_VALUE
                    ? Long.MAX_VALUE
                    : Math.max(1, expiration - System.currentTimeMillis());
            return new TransactionId(manager, id, lease, true);
        } finally {
            lock.unlock();
        }
    }

    // ---- operations -------------------------------------------------------------------------------------------

    /**
     * An operation is about to be sent to a branch.
     *
     * @param key identity of the partition
     * @return the branch that certainly holds something in this partition, null if there is none
     * @throws TransactionEndedException if it is too late
     * @throws TransactionLostException if the transaction can only be rolled back
     */
    public @Nullable Branch begin(Object key) {
        lock.lock();
        try {
            if (state != TransactionConstants.ACTIVE) {
                throw new TransactionEndedException(this + " is not active: it was "
                        + (state == TransactionConstants.ABORTED ? "rolled back" : "committed"));
            }
            if (isExpired()) {
                throw new TransactionEndedException(this + " is not active: its time is over");
            }
            if (lost != null) {
                throw new TransactionLostException(String.valueOf(lost.getMessage()), lost);
            }
            operations++;
            Joined joined = branches.get(key);
            return joined == null || !joined.certain ? null : joined.branch;
        } finally {
            lock.unlock();
        }
    }

    /** An operation that had begun is over. */
    public void end() {
        lock.lock();
        try {
            operations--;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A branch holds something of the transaction. It takes the place of one that only may have done so: if the member of the
     * partition has changed meanwhile, the other one has lost it.
     *
     * @param certain false if it may be so
     */
    public void join(Object key, Branch branch, boolean certain) {
        lock.lock();
        try {
            Joined joined = branches.get(key);
            if (joined == null || !joined.certain) {
                branches.put(key, new Joined(branch, certain));
            }
        } finally {
            lock.unlock();
        }
    }

    /** From now on the transaction can only be rolled back. Returns the reason, which is the first one there was. */
    public TransactionLostException lose(String reason, @Nullable Throwable cause) {
        lock.lock();
        try {
            if (lost == null) {
                lossReason = reason;
                lost = new TransactionLostException(
                        this + " can only be rolled back: " + reason + ". Roll it back and try it again.", cause);
            }
            return lost;
        } finally {
            lock.unlock();
        }
    }

    // ---- the end ----------------------------------------------------------------------------------------------

    int state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Has to be called before the transaction is committed.
     *
     * @throws CannotCommitException if it can only be rolled back
     */
    void requireCommittable() throws CannotCommitException {
        lock.lock();
        try {
            if (lost != null) {
                throw new CannotCommitException(this + " was rolled back: " + lossReason, lost);
            }
            if (isExpired()) {
                throw new CannotCommitException(this + " was rolled back: its time was over");
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for operations under way, no longer than the transaction lasts, and lets no other begin.
     *
     * @param next the state to go into
     * @return false if another thread was first
     */
    boolean close(int next) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (operations > 0 && !isExpired() && state == TransactionConstants.ACTIVE) {
                long left = expiration - System.currentTimeMillis();
                boolean unused = idle.await(left, TimeUnit.MILLISECONDS);
            }
            if (state != TransactionConstants.ACTIVE) {
                return false;
            }
            state = next;
            idle.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    void ended(int finalState) {
        lock.lock();
        try {
            state = finalState;
        } finally {
            lock.unlock();
        }
    }

    List<Joined> branches() {
        lock.lock();
        try {
            Map<Object, Joined> distinct = new LinkedHashMap<>();
            branches.values()
                    .forEach(joined -> distinct.merge(
                            joined.branch.identity(), joined, (one, other) -> one.certain ? one : other));
            return new ArrayList<>(distinct.values());
        } finally {
            lock.unlock();
        }
    }

    // ---- its time ---------------------------------------------------------------------------------------------

    long expiration() {
        lock.lock();
        try {
            return expiration;
        } finally {
            lock.unlock();
        }
    }

    /** Lasts until then; false if it has ended already. */
    boolean extend(long newExpiration) {
        lock.lock();
        try {
            if (state != TransactionConstants.ACTIVE || isExpired()) {
                return false;
            }
            expiration = newExpiration;
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean isExpired() {
        return expiration() <= System.currentTimeMillis();
    }

    @Override
    public String toString() {
        return "Transaction " + id;
    }
}
