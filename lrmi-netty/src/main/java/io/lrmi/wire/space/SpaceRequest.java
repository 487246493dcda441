package io.lrmi.wire.space;

import io.lrmi.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** An operation on the space, the single argument of {@link SpaceMethods#EXECUTE}. */
public sealed interface SpaceRequest extends WireMessage
        permits WriteEntryRequest,
                WriteEntriesRequest,
                ReadTakeRequest,
                ReadTakeManyRequest,
                ReadTakeByIdsRequest,
                CountClearRequest,
                AggregateRequest,
                ChangeRequest,
                GetTypeRequest,
                RegisterTypeRequest,
                AddIndexesRequest,
                UpdateLeaseRequest,
                PrepareAndCommitRequest,
                CommitRequest,
                AbortRequest,
                ExecuteTaskRequest,
                ReadUidsRequest {

    /** What the request says about its client. */
    @Nullable
    SpaceContext context();

    /** Milliseconds that the server may wait for entries, 0 if it answers at once. */
    default long timeout() {
        return 0;
    }

    /** Whether servers can let go of the thread while the operation waits, and answer from another one. */
    default boolean canBeAnsweredLater() {
        return true;
    }
}
