package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An entry, or a template in which null matches anything (docs/protocol.md, "Entry packets"). Values are in the order
 * of the type's properties and have a wire form already. Immutable once published.
 */
public final class EntryPacket implements Packet {

    static final WireClass ENTRY =
            WireClass.smart("com.gigaspaces.internal.transport.EntryPacket", 1, PacketHeader.PACKET);
    static final WireClass TEMPLATE = WireClass.smart("com.gigaspaces.internal.transport.TemplatePacket", 1, ENTRY);

    private static final int TYPE_NAME = 0x001;
    private static final int UID = 0x002;
    private static final int VERSION = 0x004;
    private static final int TIME_TO_LIVE = 0x008;
    private static final int MULTIPLE_UIDS = 0x010;
    private static final int FIXED_VALUES = 0x020;
    private static final int TRANSIENT = 0x080;
    private static final int NO_WRITE_LEASE = 0x100;
    private static final int CUSTOM_QUERY = 0x400;
    private static final int DYNAMIC_VALUES = 0x800;

    private final boolean template;
    private final PacketHeader header;
    /** In place of the one in the header, which entries of one type can share then; null for that in the header. */
    private final @Nullable OperationId operationId;

    private final @Nullable String typeName;
    private final @Nullable Uid uid;
    private final int version;
    private final long timeToLive;
    private final @Nullable Object @Nullable [] fixedValues;
    private final @Nullable DynamicValues dynamicValues;
    private final @Nullable Object customQuery;
    private final boolean transientEntry;
    private final boolean noWriteLease;

    private EntryPacket(
            boolean template,
            PacketHeader header,
            @Nullable OperationId operationId,
            @Nullable String typeName,
            @Nullable Uid uid,
            int version,
            long timeToLive,
            @Nullable Object @Nullable [] fixedValues,
            @Nullable DynamicValues dynamicValues,
            @Nullable Object customQuery,
            boolean transientEntry,
            boolean noWriteLease) {
        this.template = template;
        this.header = header;
        this.operationId = operationId;
        this.typeName = typeName;
        this.uid = uid;
        this.version = version;
        this.timeToLive = timeToLive;
        this.fixedValues = fixedValues;
        this.dynamicValues = dynamicValues;
        this.customQuery = customQuery;
        this.transientEntry = transientEntry;
        this.noWriteLease = noWriteLease;
    }

    /**
     * An entry to write, without going through a builder.
     *
     * @param header that of all entries of the type
     * @param operationId null where repeating the operation does no harm
     */
    public static EntryPacket entry(
            PacketHeader header,
            @Nullable OperationId operationId,
            String typeName,
            @Nullable Uid uid,
            int version,
            long timeToLive,
            @Nullable Object[] fixedValues,
            @Nullable DynamicValues dynamicValues,
            boolean transientEntry) {
        return new EntryPacket(
                false,
                header,
                operationId,
                typeName,
                uid,
                version,
                timeToLive,
                fixedValues,
                dynamicValues,
                null,
                transientEntry,
                false);
    }

    public static Builder builder(PacketHeader header) {
        return new Builder(header);
    }

    /** A builder with the content of this packet. */
    public Builder toBuilder() {
        Builder builder = new Builder(header());
        builder.template = template;
        builder.typeName = typeName;
        builder.uid = uid;
        builder.version = version;
        builder.timeToLive = timeToLive;
        builder.fixedValues = fixedValues;
        builder.dynamicValues = dynamicValues;
        builder.customQuery = customQuery;
        builder.transientEntry = transientEntry;
        builder.noWriteLease = noWriteLease;
        return builder;
    }

    @Override
    public EntryPacket withHeader(PacketHeader newHeader) {
        Builder builder = toBuilder();
        builder.header = newHeader;
        return builder.build();
    }

    @Override
    public EntryPacket withDescriptor(TypeDescriptor descriptor) {
        return withHeader(header.withDescriptor(descriptor));
    }

    public boolean isTemplate() {
        return template;
    }

    @Override
    public PacketHeader header() {
        return operationId == null ? header : header.withOperation(operationId);
    }

    @Override
    public @Nullable String typeName() {
        return typeName;
    }

    /** Identity of the entry in the space, null if the server assigns it, or if it was passed over. */
    public @Nullable String uid() {
        return uid == null ? null : uid.text();
    }

    /** As {@link #uid()}, without the text being put together. */
    public @Nullable Uid identity() {
        return uid;
    }

    /** Counts the updates of the entry from 1; 0 if unknown. */
    public int version() {
        return version;
    }

    /** Milliseconds, or {@link Long#MAX_VALUE}; in results what remains of the lease. */
    public long timeToLive() {
        return timeToLive;
    }

    /** Values in descriptor order; not to be changed. */
    public @Nullable Object @Nullable [] fixedValues() {
        return fixedValues;
    }

    public @Nullable DynamicValues dynamicValues() {
        return dynamicValues;
    }

    public @Nullable Object customQuery() {
        return customQuery;
    }

    public boolean isTransient() {
        return transientEntry;
    }

    @Override
    public WireClass wireClass() {
        return template ? TEMPLATE : ENTRY;
    }

    @Override
    public void write(WireOutput out) {
        header.write(out, operationId == null ? header.operationId() : operationId);
        out.writeShort((typeName != null ? TYPE_NAME : 0)
                | (uid != null ? UID : 0)
                | (version != 0 ? VERSION : 0)
                | (timeToLive != 0 ? TIME_TO_LIVE : 0)
                | (fixedValues != null ? FIXED_VALUES : 0)
                | (transientEntry ? TRANSIENT : 0)
                | (noWriteLease ? NO_WRITE_LEASE : 0)
                | (dynamicValues != null ? DYNAMIC_VALUES : 0)
                | (customQuery != null ? CUSTOM_QUERY : 0));
        if (typeName != null) {
            out.writeRepetitive(typeName);
        }
        if (uid != null) {
            uid.write(out);
        }
        if (version != 0) {
            out.writeInt(version);
        }
        if (timeToLive != 0) {
            out.writeLong(timeToLive);
        }
        if (fixedValues != null) {
            out.writeCompressedArray(fixedValues);
        }
        if (dynamicValues != null) {
            out.writeCoded(dynamicValues);
        }
        if (customQuery != null) {
            out.writeCoded(customQuery);
        }
    }

    static EntryPacket readEntry(WireInput in) {
        return read(in, false);
    }

    static EntryPacket readTemplate(WireInput in) {
        return read(in, true);
    }

    private static EntryPacket read(WireInput in, boolean template) {
        // Not with a builder: it would be one object more for every entry (WireBenchmark.decodeReadReply, 56 B).
        PacketHeader header = PacketHeader.read(in);
        int flags = in.readShort();
        if ((flags & ~0xfff) != 0) {
            throw new WireFormatException("Entry packet with unknown flags 0x" + Integer.toHexString(flags));
        }
        String typeName = (flags & TYPE_NAME) == 0 ? null : in.readRepetitiveString();
        Uid uid = (flags & UID) == 0 ? null : readUid(in);
        int version = (flags & VERSION) == 0 ? 0 : in.readInt();
        long timeToLive = (flags & TIME_TO_LIVE) == 0 ? 0 : in.readLong();
        if ((flags & MULTIPLE_UIDS) != 0) {
            in.readStrings();
        }
        @Nullable Object[] fixedValues = (flags & FIXED_VALUES) == 0 ? null : in.readCompressedArray();
        DynamicValues dynamicValues = (flags & DYNAMIC_VALUES) == 0 ? null : DynamicValues.of(in.readCoded());
        Object customQuery = (flags & CUSTOM_QUERY) == 0 ? null : in.readCoded();
        return new EntryPacket(
                template,
                header,
                null,
                typeName,
                uid,
                version,
                timeToLive,
                fixedValues,
                dynamicValues,
                customQuery,
                (flags & TRANSIENT) != 0,
                (flags & NO_WRITE_LEASE) != 0);
    }

    private static @Nullable Uid readUid(WireInput in) {
        if (in.skipsUids()) {
            in.skipString();
            return null;
        }
        String text = in.readString();
        return text == null ? null : Uid.of(text);
    }

    @Override
    public String toString() {
        return (template ? "Template " : "Entry ") + typeName + " uid=" + uid + " version=" + version + " "
                + Arrays.toString(fixedValues) + (dynamicValues == null ? "" : " " + dynamicValues);
    }

    /** Not for use by several threads. */
    public static final class Builder {

        private PacketHeader header;
        private boolean template;
        private @Nullable String typeName;
        private @Nullable Uid uid;
        private int version;
        private long timeToLive;
        private @Nullable Object @Nullable [] fixedValues;
        private @Nullable DynamicValues dynamicValues;
        private @Nullable Object customQuery;
        private boolean transientEntry;
        private boolean noWriteLease;

        private Builder(PacketHeader header) {
            this.header = header;
        }

        public Builder header(PacketHeader value) {
            header = value;
            return this;
        }

        public Builder template(boolean value) {
            template = value;
            return this;
        }

        public Builder typeName(@Nullable String value) {
            typeName = value;
            return this;
        }

        public Builder uid(@Nullable String value) {
            uid = value == null ? null : Uid.of(value);
            return this;
        }

        public Builder version(int value) {
            version = value;
            return this;
        }

        public Builder timeToLive(long value) {
            timeToLive = value;
            return this;
        }

        /** The array is kept, not copied. */
        public Builder fixedValues(@Nullable Object @Nullable [] values) {
            fixedValues = values;
            return this;
        }

        public Builder dynamicValues(@Nullable DynamicValues values) {
            dynamicValues = values;
            return this;
        }

        public Builder customQuery(@Nullable Object query) {
            customQuery = query;
            return this;
        }

        public Builder transientEntry(boolean value) {
            transientEntry = value;
            return this;
        }

        public Builder noWriteLease(boolean value) {
            noWriteLease = value;
            return this;
        }

        public EntryPacket build() {
            return new EntryPacket(
                    template,
                    header,
                    null,
                    typeName,
                    uid,
                    version,
                    timeToLive,
                    fixedValues,
                    dynamicValues,
                    customQuery,
                    transientEntry,
                    noWriteLease);
        }
    }
}
