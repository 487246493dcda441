package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Rolls a transaction back, prepared or not.
 *
 * @param operation kept when the request is sent again, so that it is carried out once
 */
public record AbortRequest(
        @Nullable SpaceContext context, TransactionManagerId manager, OperationId operation, long transaction)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("AbortPreparedTransactionSpaceOperationRequest", Requests.REQUEST);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Endings.writeStart(out, context, manager);
        out.writeCoded(operation);
        out.writeLong(transaction);
    }

    static AbortRequest read(WireInput in) {
        return new AbortRequest(
                Requests.readContext(in),
                Endings.readManager(in),
                in.readCodedMessage(OperationId.class),
                in.readLong());
    }
}
