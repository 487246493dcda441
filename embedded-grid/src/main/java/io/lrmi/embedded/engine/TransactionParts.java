package io.lrmi.embedded.engine;

import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.TransactionId;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntryRequest;
import org.jspecify.annotations.Nullable;

/** What of a request concerns its transaction. */
final class TransactionParts {

    private TransactionParts() {}

    static @Nullable TransactionId transaction(SpaceRequest request) {
        if (request instanceof WriteEntryRequest write) {
            return write.transaction();
        }
        if (request instanceof WriteEntriesRequest write) {
            return write.transaction();
        }
        if (request instanceof ReadTakeRequest read) {
            return read.transaction();
        }
        if (request instanceof ReadTakeManyRequest read) {
            return read.transaction();
        }
        if (request instanceof ReadTakeByIdsRequest read) {
            return read.transaction();
        }
        if (request instanceof ChangeRequest change) {
            return change.transaction();
        }
        return request instanceof CountClearRequest count ? count.transaction() : null;
    }

    /** By which the operation is recognised when it is sent again, null if it is not. */
    static @Nullable OperationId operation(SpaceRequest request) {
        if (request instanceof WriteEntryRequest write) {
            return write.entry().header().operationId();
        }
        if (request instanceof WriteEntriesRequest write) {
            return write.entries().get(0).header().operationId();
        }
        if (request instanceof ReadTakeRequest read) {
            return read.query().header().operationId();
        }
        if (request instanceof ReadTakeManyRequest read) {
            return read.query().header().operationId();
        }
        if (request instanceof ChangeRequest change) {
            return change.query().header().operationId();
        }
        return request instanceof ReadTakeByIdsRequest read
                ? read.query().header().operationId()
                : null;
    }
}
