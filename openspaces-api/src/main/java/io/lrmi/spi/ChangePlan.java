package io.lrmi.spi;

import com.gigaspaces.sync.change.ChangeOperation;
import java.util.List;
import java.util.Set;

/**
 * What a change set asks for, as a client needs to know it.
 *
 * @param operations in order: each a {@link PathChange} or an operation of the application
 * @param uncachedPaths paths that a connection must not remember
 * @param newLease milliseconds from the change on, 0 for the lease the entry has
 */
public record ChangePlan(List<ChangeOperation> operations, Set<String> uncachedPaths, long newLease) {

    /** What the change set asks for. */
    public static ChangePlan of(PlannedChange change) {
        return change.plan();
    }
}
