package com.gigaspaces.client;

import com.gigaspaces.sync.change.ChangeOperation;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one operation did to one entry. The classes in {@code com.gigaspaces.sync.change} tell the details, for example
 * {@link com.gigaspaces.sync.change.IncrementOperation#getNewValue}.
 */
public interface ChangeOperationResult {

    ChangeOperation getOperation();

    /** Null for operations that have no result. */
    @Nullable
    Serializable getResult();
}
