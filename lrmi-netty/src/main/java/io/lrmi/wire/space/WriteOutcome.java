package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * What became of one written entry.
 *
 * @param uid null if the one the client sent was kept
 * @param version of the entry after the write, from 1
 * @param expiration absolute milliseconds, {@link Long#MAX_VALUE} for never
 * @param previous the entry before the update, if it was asked for
 * @param replicas number of synchronous replicas, backup included, that have it
 */
public record WriteOutcome(
        @Nullable String uid,
        int version,
        long expiration,
        @Nullable EntryPacket previous,
        int replicas) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("com.gigaspaces.internal.server.space.operations.WriteEntryResult", 1);
    static final WireClass ARRAY = WireClass.plain(
            "[Lcom.gigaspaces.internal.server.space.operations.WriteEntryResult;", -1032644891697725074L, 2);

    private static final int UID = 0x01;
    private static final int VERSION = 0x02;
    private static final int EXPIRATION = 0x04;
    private static final int PREVIOUS = 0x08;
    private static final int REPLICAS = 0x10;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeShort((uid != null ? UID : 0)
                | (version != 1 ? VERSION : 0)
                | (expiration != Long.MAX_VALUE ? EXPIRATION : 0)
                | (previous != null ? PREVIOUS : 0)
                | (replicas != 0 ? REPLICAS : 0));
        if (uid != null) {
            out.writeString(uid);
        }
        if (version != 1) {
            out.writeInt(version);
        }
        if (expiration != Long.MAX_VALUE) {
            out.writeLong(expiration);
        }
        if (previous != null) {
            out.writeCoded(previous);
        }
        if (replicas != 0) {
            out.writeInt(replicas);
        }
    }

    static WriteOutcome read(WireInput in) {
        int flags = in.readShort();
        return new WriteOutcome(
                (flags & UID) == 0 ? null : in.readString(),
                (flags & VERSION) == 0 ? 1 : in.readInt(),
                (flags & EXPIRATION) == 0 ? Long.MAX_VALUE : in.readLong(),
                (flags & PREVIOUS) == 0 ? null : in.readOptionalMessage(EntryPacket.class),
                (flags & REPLICAS) == 0 ? 0 : in.readInt());
    }
}
