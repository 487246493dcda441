package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Commits a transaction that all its partitions have prepared.
 *
 * @param operation kept when the request is sent again, so that it is carried out once
 * @param participants how many partitions of the space are to commit
 */
public record CommitRequest(
        @Nullable SpaceContext context,
        TransactionManagerId manager,
        int participants,
        OperationId operation,
        long transaction)
        implements SpaceRequest {

    static final WireClass TYPE =
            Requests.operation("CommitPreparedTransactionSpaceOperationRequest", Requests.REQUEST);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Endings.writeStart(out, context, manager);
        out.writeInt(participants);
        out.writeCoded(operation);
        out.writeLong(transaction);
    }

    static CommitRequest read(WireInput in) {
        return new CommitRequest(
                Requests.readContext(in),
                Endings.readManager(in),
                in.readInt(),
                in.readCodedMessage(OperationId.class),
                in.readLong());
    }
}
