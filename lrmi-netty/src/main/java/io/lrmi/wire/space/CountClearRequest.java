package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Counts or removes the matching entries. */
public record CountClearRequest(
        @Nullable SpaceContext context,
        Packet query,
        @Nullable TransactionId transaction,
        int modifiers,
        boolean clear) implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("CountClearEntriesSpaceOperationRequest", Requests.REQUEST);

    private static final int TRANSACTION = 0x01;
    private static final int MODIFIERS = 0x02;
    private static final int CLEAR = 0x04;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort(
                (transaction != null ? TRANSACTION : 0) | (modifiers != 0 ? MODIFIERS : 0) | (clear ? CLEAR : 0));
        out.writeCoded(query);
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (modifiers != 0) {
            out.writeInt(modifiers);
        }
    }

    static CountClearRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        Packet query = in.readCodedMessage(Packet.class);
        return new CountClearRequest(
                context,
                query,
                (flags & TRANSACTION) == 0 ? null : in.readCodedMessage(TransactionId.class),
                (flags & MODIFIERS) == 0 ? 0 : in.readInt(),
                (flags & CLEAR) != 0);
    }
}
