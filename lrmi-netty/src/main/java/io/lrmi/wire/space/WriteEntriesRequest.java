package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes or updates several entries of one partition.
 *
 * @param lease of all entries in milliseconds, {@link Long#MAX_VALUE} for ever
 * @param leases one per entry instead, or null
 */
public record WriteEntriesRequest(
        @Nullable SpaceContext context,
        List<EntryPacket> entries,
        @Nullable TransactionId transaction,
        long lease,
        @Nullable List<Long> leases,
        int modifiers,
        long timeout)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("WriteEntriesSpaceOperationRequest", Requests.SCATTER);

    private static final int TRANSACTION = 0x01;
    private static final int LEASE = 0x02;
    private static final int LEASES = 0x04;
    private static final int MODIFIERS = 0x08;
    private static final int TIMEOUT = 0x10;

    public WriteEntriesRequest {
        entries = List.copyOf(entries);
    }

    /** Servers never answer a batch that waits if they may do it later (seen with 16.0). */
    @Override
    public boolean canBeAnsweredLater() {
        return false;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeShort((transaction != null ? TRANSACTION : 0)
                | (lease != Long.MAX_VALUE ? LEASE : 0)
                | (leases != null ? LEASES : 0)
                | (modifiers != Modifiers.UPDATE_OR_WRITE ? MODIFIERS : 0)
                | (timeout != 0 ? TIMEOUT : 0));
        out.writeInt(entries.size());
        for (EntryPacket entry : entries) {
            out.writeCoded(entry);
        }
        if (transaction != null) {
            out.writeCoded(transaction);
        }
        if (lease != Long.MAX_VALUE) {
            out.writeLong(lease);
        }
        if (leases != null) {
            out.writeInt(leases.size());
            for (long each : leases) {
                out.writeLong(each);
            }
        }
        if (modifiers != Modifiers.UPDATE_OR_WRITE) {
            out.writeInt(modifiers);
        }
        if (timeout != 0) {
            out.writeLong(timeout);
        }
    }

    static WriteEntriesRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        int flags = in.readShort();
        int count = in.readArrayLength(1);
        if (count < 0) {
            throw new WireFormatException("Write of no entries");
        }
        List<EntryPacket> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(in.readCodedMessage(EntryPacket.class));
        }
        return new WriteEntriesRequest(
                context,
                entries,
                (flags & TRANSACTION) == 0 ? null : in.readCodedMessage(TransactionId.class),
                (flags & LEASE) == 0 ? Long.MAX_VALUE : in.readLong(),
                (flags & LEASES) == 0 ? null : readLongs(in),
                (flags & MODIFIERS) == 0 ? Modifiers.UPDATE_OR_WRITE : in.readInt(),
                (flags & TIMEOUT) == 0 ? 0 : in.readLong());
    }

    private static @Nullable List<Long> readLongs(WireInput in) {
        int count = in.readArrayLength(8);
        if (count < 0) {
            return null;
        }
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(in.readLong());
        }
        return values;
    }
}
