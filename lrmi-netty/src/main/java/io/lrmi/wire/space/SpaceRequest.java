package io.lrmi.wire.space;

import io.lrmi.wire.WireMessage;

/** An operation on the space, the single argument of {@link SpaceMethods#EXECUTE}. */
public sealed interface SpaceRequest extends WireMessage
        permits WriteEntryRequest,
                WriteEntriesRequest,
                ReadTakeRequest,
                ReadTakeManyRequest,
                ReadTakeByIdsRequest,
                CountClearRequest,
                AggregateRequest,
                GetTypeRequest,
                RegisterTypeRequest,
                UpdateLeaseRequest,
                ExecuteTaskRequest,
                ReadUidsRequest {}
