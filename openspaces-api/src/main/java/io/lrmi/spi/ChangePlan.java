package io.lrmi.spi;

import com.gigaspaces.sync.change.ChangeOperation;
import java.util.List;
import java.util.Set;

/** What a change set asks for, as a client needs to know it. */
public interface ChangePlan {

    /** In order: each a {@link PathChange} or an operation of the application. */
    List<ChangeOperation> operations();

    /** Paths that a connection must not remember. */
    Set<String> uncachedPaths();

    /** Milliseconds from the change on, 0 for the lease the entry has. */
    long newLease();
}
