package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes or updates one entry.
 *
 * @param transaction null for none
 * @param lease milliseconds, {@link Long#MAX_VALUE} for ever
 * @param timeout milliseconds to wait for an entry locked by a transaction
 * @param modifiers see {@link Modifiers}
 * @param update whether the client expects the entry to exist
 */
public record WriteEntryRequest(
        @Nullable SpaceContext context,
        EntryPacket entry,
        @Nullable TransactionId transaction,
        long lease,
        long timeout,
        int modifiers,
        boolean update)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("WriteEntrySpaceOperationRequest", Requests.REQUEST);

    private static final int TRANSACTION = 0x01;
    private static final int LEASE = 0x02;
    private static final int TIMEOUT = 0x04;
    private static final int MODIFIERS = 0x08;
    private static final int UPDATE = 0x10;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort((transaction != null ? TRANSACTION : 0)
                | (lease != Long.MAX_VALUE ? LEASE : 0)
                | (timeout != 0 ? TIMEOUT : 0)
                | (modifiers != Modifiers.UPDATE_OR_WRITE ? MODIFIERS : 0)
                | (update ? UPDATE : 0));
        out.writeCoded(entry);
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (lease != Long.MAX_VALUE) {
            out.writeLong(lease);
        }
        if (timeout != 0) {
            out.writeLong(timeout);
        }
        if (modifiers != Modifiers.UPDATE_OR_WRITE) {
            out.writeInt(modifiers);
        }
    }

    static WriteEntryRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        EntryPacket entry = in.readCodedMessage(EntryPacket.class);
        return new WriteEntryRequest(
                context,
                entry,
                (flags & TRANSACTION) == 0 ? null : in.readCodedMessage(TransactionId.class),
                (flags & LEASE) == 0 ? Long.MAX_VALUE : in.readLong(),
                (flags & TIMEOUT) == 0 ? 0 : in.readLong(),
                (flags & MODIFIERS) == 0 ? Modifiers.UPDATE_OR_WRITE : in.readInt(),
                (flags & UPDATE) != 0);
    }
}
