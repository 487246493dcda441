package com.j_spaces.core.multiple.write;

import com.j_spaces.core.LeaseContext;
import java.io.Serializable;
import net.jini.core.lease.Lease;
import org.jspecify.annotations.Nullable;

/** What became of one of several entries that were written. */
public interface IWriteResult extends Serializable {

    /** The kinds of results. */
    enum ResultType {
        /** The entry was written and has a lease. */
        LEASE,
        /** The entry was not written. */
        ERROR
    }

    ResultType getResultType();

    /** Why the entry was not written, or null if it was. */
    @Nullable
    Throwable getError();

    /** The same as {@link #getLeaseContext()}. */
    @Nullable
    Lease getLease();

    /** The lease of the entry, or null if it was not written. */
    @Nullable
    LeaseContext<?> getLeaseContext();

    boolean isError();
}
