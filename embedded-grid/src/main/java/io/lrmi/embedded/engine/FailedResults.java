package io.lrmi.embedded.engine;

import io.lrmi.wire.WireNode;
import io.lrmi.wire.space.AbortRequest;
import io.lrmi.wire.space.AbortResult;
import io.lrmi.wire.space.AddIndexesRequest;
import io.lrmi.wire.space.AddIndexesResult;
import io.lrmi.wire.space.AggregateRequest;
import io.lrmi.wire.space.AggregateResult;
import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.ChangeResult;
import io.lrmi.wire.space.CommitRequest;
import io.lrmi.wire.space.CommitResult;
import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.ExecuteTaskResult;
import io.lrmi.wire.space.GetTypeRequest;
import io.lrmi.wire.space.GetTypeResult;
import io.lrmi.wire.space.PrepareAndCommitRequest;
import io.lrmi.wire.space.PrepareAndCommitResult;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeByIdsResult;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.ReadUidsRequest;
import io.lrmi.wire.space.ReadUidsResult;
import io.lrmi.wire.space.RegisterTypeRequest;
import io.lrmi.wire.space.RegisterTypeResult;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.SpaceResult;
import io.lrmi.wire.space.UpdateLeaseRequest;
import io.lrmi.wire.space.UpdateLeaseResult;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntriesResult;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.space.WriteEntryResult;
import java.util.List;

/** The result of a request that failed: failures travel inside the result of the operation. */
final class FailedResults {

    private FailedResults() {}

    static SpaceResult of(SpaceRequest request, WireNode.Instance failure) {
        if (request instanceof WriteEntryRequest) {
            return new WriteEntryResult(failure, null);
        }
        if (request instanceof WriteEntriesRequest) {
            return new WriteEntriesResult(failure, List.of(), List.of());
        }
        if (request instanceof ReadTakeRequest) {
            return new ReadTakeResult(failure, null, 0);
        }
        if (request instanceof ReadTakeManyRequest) {
            return new ReadTakeManyResult(failure, List.of(), 0, 0);
        }
        if (request instanceof ReadTakeByIdsRequest) {
            return new ReadTakeByIdsResult(failure, List.of());
        }
        if (request instanceof CountClearRequest) {
            return new CountClearResult(failure, 0);
        }
        if (request instanceof AggregateRequest) {
            return new AggregateResult(failure, List.of());
        }
        if (request instanceof ChangeRequest) {
            return new ChangeResult(failure, null, 0);
        }
        if (request instanceof GetTypeRequest) {
            return new GetTypeResult(failure, null);
        }
        if (request instanceof RegisterTypeRequest) {
            return new RegisterTypeResult(failure);
        }
        if (request instanceof AddIndexesRequest) {
            return new AddIndexesResult(failure, List.of());
        }
        if (request instanceof UpdateLeaseRequest) {
            return new UpdateLeaseResult(failure);
        }
        if (request instanceof PrepareAndCommitRequest) {
            return new PrepareAndCommitResult(failure, 0);
        }
        if (request instanceof CommitRequest) {
            return new CommitResult(failure);
        }
        if (request instanceof AbortRequest) {
            return new AbortResult(failure);
        }
        if (request instanceof ExecuteTaskRequest) {
            return new ExecuteTaskResult(failure, null);
        }
        if (request instanceof ReadUidsRequest) {
            return new ReadUidsResult(failure, List.of());
        }
        throw new IllegalArgumentException("No result for " + request.wireClass());
    }
}
