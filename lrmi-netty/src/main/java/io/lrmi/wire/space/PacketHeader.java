package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * What all packets begin with (docs/protocol.md, "Packets").
 *
 * @param operationId null where repeating the operation does no harm
 * @param descriptor sent only when the server said that it does not know the type
 * @param checksum of the type's properties, 0 for none
 * @param entryType {@link #OBJECT}, {@link #DOCUMENT} or {@link #NO_ENTRY_TYPE}
 */
public record PacketHeader(
        @Nullable OperationId operationId, @Nullable TypeDescriptor descriptor, int checksum, int entryType) {

    public static final int NO_ENTRY_TYPE = 0;
    public static final int OBJECT = 1;
    public static final int DOCUMENT = 6;

    static final WireClass PACKET = WireClass.externalizable(
            "com.gigaspaces.internal.transport.AbstractEntryPacket", 1, IndexDescriptor.EXTERNALIZABLE);

    private static final int OPERATION_ID = 0x01;
    private static final int DESCRIPTOR = 0x02;
    private static final int CHECKSUM = 0x04;
    private static final int ENTRY_TYPE = 0x08;
    private static final int PREVIOUS_VERSION = 0x10;

    /** The last one read that has nothing of its own. Entries of one type have the same, and mostly come after one another. */
    private static PacketHeader common = new PacketHeader(null, null, 0, NO_ENTRY_TYPE);

    PacketHeader withDescriptor(TypeDescriptor type) {
        return new PacketHeader(operationId, type, checksum, entryType);
    }

    /** The same for an operation, null for none. */
    public PacketHeader withOperation(@Nullable OperationId operation) {
        return operation == null && operationId == null
                ? this
                : new PacketHeader(operation, descriptor, checksum, entryType);
    }

    void write(WireOutput out) {
        write(out, operationId);
    }

    /** Writes it as if it were of another operation, for packets that keep theirs apart. */
    void write(WireOutput out, @Nullable OperationId operation) {
        out.writeShort((operation != null ? OPERATION_ID : 0)
                | (descriptor != null ? DESCRIPTOR : 0)
                | (checksum != 0 ? CHECKSUM : 0)
                | (entryType != NO_ENTRY_TYPE ? ENTRY_TYPE : 0));
        if (operation != null) {
            out.writeCoded(operation);
        }
        if (descriptor != null) {
            out.writeCoded(descriptor);
        }
        if (checksum != 0) {
            out.writeInt(checksum);
        }
        if (entryType != NO_ENTRY_TYPE) {
            out.writeByte(entryType);
        }
    }

    static PacketHeader read(WireInput in) {
        int flags = in.readShort();
        OperationId operationId = (flags & OPERATION_ID) == 0 ? null : in.readCodedMessage(OperationId.class);
        TypeDescriptor descriptor = (flags & DESCRIPTOR) == 0 ? null : in.readCodedMessage(TypeDescriptor.class);
        int checksum = (flags & CHECKSUM) == 0 ? 0 : in.readInt();
        int entryType = (flags & ENTRY_TYPE) == 0 ? NO_ENTRY_TYPE : in.readByte();
        if ((flags & PREVIOUS_VERSION) != 0) {
            in.readInt();
        }
        if (flags >> 5 != 0) {
            throw new WireFormatException("Packet with unknown flags 0x" + Integer.toHexString(flags));
        }
        return operationId == null && descriptor == null
                ? common(checksum, entryType)
                : new PacketHeader(operationId, descriptor, checksum, entryType);
    }

    private static PacketHeader common(int checksum, int entryType) {
        // Without synchronization: threads may see different ones, but each is complete, for its fields are final.
        PacketHeader known = common;
        if (known.checksum != checksum || known.entryType != entryType) {
            known = new PacketHeader(null, null, checksum, entryType);
            common = known;
        }
        return known;
    }
}
