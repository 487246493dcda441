package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Asks for the UIDs of all matching entries. */
public record ReadUidsRequest(
        @Nullable SpaceContext context,
        Packet query,
        @Nullable Object transaction,
        int modifiers) implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("ReadTakeEntriesUidsSpaceOperationRequest", Requests.REQUEST);

    private static final int TRANSACTION = 0x01;
    private static final int LIMIT = 0x02;
    private static final int MODIFIERS = 0x04;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort((transaction != null ? TRANSACTION : 0) | (modifiers != 0 ? MODIFIERS : 0));
        out.writeCoded(query);
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (modifiers != 0) {
            out.writeInt(modifiers);
        }
    }

    static ReadUidsRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        Packet query = in.readCodedMessage(Packet.class);
        Object transaction = (flags & TRANSACTION) == 0 ? null : in.readCoded();
        int modifiers = (flags & MODIFIERS) == 0 ? 0 : in.readInt();
        if ((flags & LIMIT) != 0) {
            in.readInt();
        }
        return new ReadUidsRequest(context, query, transaction, modifiers);
    }
}
