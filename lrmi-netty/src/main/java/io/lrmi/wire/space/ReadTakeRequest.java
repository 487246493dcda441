package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Reads or takes one entry.
 *
 * @param timeout milliseconds to wait for a match; 0 to answer at once
 * @param ifExists whether to wait only for matches that a transaction holds
 */
public record ReadTakeRequest(
        @Nullable SpaceContext context,
        Packet query,
        @Nullable TransactionId transaction,
        long timeout,
        int modifiers,
        boolean take,
        boolean ifExists)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("ReadTakeEntrySpaceOperationRequest", Requests.REQUEST);

    private static final int TRANSACTION = 0x01;
    private static final int TIMEOUT = 0x02;
    private static final int MODIFIERS = 0x04;
    private static final int TAKE = 0x08;
    private static final int IF_EXISTS = 0x10;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort((transaction != null ? TRANSACTION : 0)
                | (timeout != 0 ? TIMEOUT : 0)
                | (modifiers != 0 ? MODIFIERS : 0)
                | (take ? TAKE : 0)
                | (ifExists ? IF_EXISTS : 0));
        out.writeCoded(query);
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (timeout != 0) {
            out.writeLong(timeout);
        }
        if (modifiers != 0) {
            out.writeInt(modifiers);
        }
    }

    static ReadTakeRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        Packet query = in.readCodedMessage(Packet.class);
        return new ReadTakeRequest(
                context,
                query,
                (flags & TRANSACTION) == 0 ? null : in.readCodedMessage(TransactionId.class),
                (flags & TIMEOUT) == 0 ? 0 : in.readLong(),
                (flags & MODIFIERS) == 0 ? 0 : in.readInt(),
                (flags & TAKE) != 0,
                (flags & IF_EXISTS) != 0);
    }
}
