package io.lrmi.wire.task;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.Packet;
import io.lrmi.wire.space.SpaceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks a partition for some of the matching entries.
 *
 * @param iterator chosen by the client
 * @param number from 0, which makes the server begin; the one that was sent last may be asked for again
 * @param maxInactiveMillis after which the server forgets its place if it hears nothing
 */
public record IteratorBatchRequest(
        @Nullable SpaceContext context,
        Packet query,
        UUID iterator,
        int batchSize,
        int number,
        long maxInactiveMillis,
        int modifiers)
        implements WireMessage {

    static final WireClass INFO = info("AbstractSpaceRequestInfo", null);
    static final WireClass TYPE = info("GetBatchForIteratorSpaceRequestInfo", INFO);

    private static final int FROM_GATEWAY = 0x1;
    private static final int CONTEXT = 0x2;
    private static final int MODIFIERS = 0x1;

    static WireClass info(String simpleName, @Nullable WireClass superClass) {
        return WireClass.smart("com.gigaspaces.internal.space.requests." + simpleName, 1, superClass);
    }

    /** The same request with a changed query. */
    public IteratorBatchRequest with(Packet changed) {
        return new IteratorBatchRequest(context, changed, iterator, batchSize, number, maxInactiveMillis, modifiers);
    }

    static void writeContext(WireOutput out, @Nullable SpaceContext context) {
        out.writeInt(context != null ? CONTEXT : 0);
        if (context != null) {
            out.writeCoded(context);
        }
    }

    static @Nullable SpaceContext readContext(WireInput in) {
        int flags = in.readInt();
        if ((flags & ~(FROM_GATEWAY | CONTEXT)) != 0) {
            throw new WireFormatException(
                    "Unknown flags 0x" + Integer.toHexString(flags) + " of a step of an iteration");
        }
        return (flags & CONTEXT) == 0 ? null : in.readOptionalMessage(SpaceContext.class);
    }

    static void writeUuid(WireOutput out, UUID value) {
        out.writeLong(value.getLeastSignificantBits());
        out.writeLong(value.getMostSignificantBits());
    }

    static UUID readUuid(WireInput in) {
        long low = in.readLong();
        return new UUID(in.readLong(), low);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        writeContext(out, context);
        out.writeShort(modifiers != 0 ? MODIFIERS : 0);
        out.writeCoded(query);
        writeUuid(out, iterator);
        out.writeInt(batchSize);
        out.writeInt(number);
        out.writeLong(maxInactiveMillis);
        if (modifiers != 0) {
            out.writeInt(modifiers);
        }
    }

    static IteratorBatchRequest read(WireInput in) {
        SpaceContext context = readContext(in);
        int flags = in.readShort();
        return new IteratorBatchRequest(
                context,
                in.readCodedMessage(Packet.class),
                readUuid(in),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                (flags & MODIFIERS) == 0 ? 0 : in.readInt());
    }
}
