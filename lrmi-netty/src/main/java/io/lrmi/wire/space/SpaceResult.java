package io.lrmi.wire.space;

import io.lrmi.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** The outcome of a {@link SpaceRequest}. */
public sealed interface SpaceResult extends WireMessage
        permits WriteEntryResult,
                WriteEntriesResult,
                ReadTakeResult,
                ReadTakeManyResult,
                ReadTakeByIdsResult,
                CountClearResult,
                AggregateResult,
                ChangeResult,
                GetTypeResult,
                RegisterTypeResult,
                AddIndexesResult,
                UpdateLeaseResult,
                PrepareAndCommitResult,
                CommitResult,
                AbortResult,
                ExecuteTaskResult,
                ReadUidsResult {

    /** The exception the operation failed with, null if it succeeded. */
    @Nullable
    Object failure();
}
