package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Reads or takes the entries with given ids. */
public record ReadTakeByIdsRequest(
        @Nullable SpaceContext context,
        IdsQueryPacket query,
        @Nullable TransactionId transaction,
        int modifiers,
        boolean take)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("ReadTakeEntriesByIdsSpaceOperationRequest", Requests.SCATTER);

    private static final int TRANSACTION = 0x01;
    private static final int MODIFIERS = 0x02;
    private static final int TAKE = 0x04;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort((transaction != null ? TRANSACTION : 0) | (modifiers != 0 ? MODIFIERS : 0) | (take ? TAKE : 0));
        out.writeObject(query);
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (modifiers != 0) {
            out.writeInt(modifiers);
        }
    }

    static ReadTakeByIdsRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        IdsQueryPacket query = in.readMessage(IdsQueryPacket.class);
        return new ReadTakeByIdsRequest(
                context,
                query,
                (flags & TRANSACTION) == 0 ? null : in.readCodedMessage(TransactionId.class),
                (flags & MODIFIERS) == 0 ? 0 : in.readInt(),
                (flags & TAKE) != 0);
    }
}
