package com.gigaspaces.client.mutators;

import com.gigaspaces.client.ChangeOperationResult;
import com.gigaspaces.server.MutableServerEntry;
import com.gigaspaces.sync.change.ChangeOperation;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A change operation that is executed in the grid. Its class and those of its fields have to be deployed there. Backups execute it
 * as well, so it must do the same whenever it meets the same entry.
 */
public abstract class SpaceEntryMutator implements Serializable, ChangeOperation {

    private static final long serialVersionUID = 1L;

    /**
     * Changes an entry.
     *
     * @return serializable, told to who asked for detailed results; may be null
     */
    public abstract @Nullable Object change(MutableServerEntry entry);

    /** Puts what this operation returned for an entry beside the operation. */
    public ChangeOperationResult getChangeOperationResult(@Nullable Serializable result) {
        return new ChangeOperationResult() {

            @Override
            public ChangeOperation getOperation() {
                return SpaceEntryMutator.this;
            }

            @Override
            public @Nullable Serializable getResult() {
                return result;
            }
        };
    }
}
