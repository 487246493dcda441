package io.lrmi.spi;

import com.gigaspaces.client.WriteMultipleException.IWriteResult;
import com.j_spaces.core.LeaseContext;
import net.jini.core.lease.Lease;
import org.jspecify.annotations.Nullable;

/** What became of one of several entries that were written: a lease or an error. */
public final class WriteResult implements IWriteResult {

    private static final long serialVersionUID = 1L;

    // A lease is bound to the connection it was granted over.
    private final transient @Nullable LeaseContext<?> lease;
    private final @Nullable Throwable error;

    private WriteResult(@Nullable LeaseContext<?> lease, @Nullable Throwable error) {
        this.lease = lease;
        this.error = error;
    }

    /** The result of an entry that was written. */
    public static WriteResult written(LeaseContext<?> lease) {
        return new WriteResult(lease, null);
    }

    /** The result of an entry that was not written. */
    public static WriteResult failed(Throwable error) {
        return new WriteResult(null, error);
    }

    @Override
    public ResultType getResultType() {
        return error == null ? ResultType.LEASE : ResultType.ERROR;
    }

    @Override
    public @Nullable Throwable getError() {
        return error;
    }

    @Override
    public @Nullable Lease getLease() {
        return lease;
    }

    @Override
    public @Nullable LeaseContext<?> getLeaseContext() {
        return lease;
    }

    @Override
    public boolean isError() {
        return error != null;
    }

    @Override
    public String toString() {
        return error == null ? "WriteResult[lease=" + lease + "]" : "WriteResult[error=" + error + "]";
    }
}
