package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template whose values can be compared otherwise than for equality (docs/protocol.md, "Queries").
 *
 * @param union whether it stands for alternatives, which are all in its custom query
 * @param content type, values to compare with and custom query
 * @param slots one for each property of the type, or none if all values are compared for equality
 * @param projection which properties are wanted, null for all
 */
public record QueryTemplate(
        boolean union,
        EntryPacket content,
        List<Slot> slots,
        int resultType,
        @Nullable Object projection) implements QueryPacket {

    private static final WireClass EXTERNAL_ENTRY =
            WireClass.smart("com.j_spaces.core.ExternalEntryPacket", 1, EntryPacket.ENTRY);
    private static final WireClass EXTERNAL_TEMPLATE =
            WireClass.smart("com.j_spaces.core.ExternalTemplatePacket", 1, EXTERNAL_ENTRY);
    static final WireClass TYPE =
            WireClass.smart("com.j_spaces.jdbc.builder.QueryTemplatePacket", 1, EXTERNAL_TEMPLATE);
    static final WireClass UNION = WireClass.smart("com.j_spaces.jdbc.builder.UnionTemplatePacket", 1, TYPE);

    private static final int CLASS_NAME = 0x02;

    /**
     * How the value of one property is compared.
     *
     * @param matchCode a code of {@code io.lrmi.wire.query.MatchCode}
     * @param limit the other end of a range that begins with the value, null if it has none
     */
    public record Slot(short matchCode, @Nullable Object limit, boolean includesLimit) {

        /** Equal to the value, or anything if that is null. */
        public static final Slot EQUAL = new Slot((short) 0, null, false);
    }

    public QueryTemplate {
        slots = List.copyOf(slots);
    }

    @Override
    public PacketHeader header() {
        return content.header();
    }

    @Override
    public @Nullable String typeName() {
        return content.typeName();
    }

    @Override
    public QueryTemplate withHeader(PacketHeader newHeader) {
        return new QueryTemplate(union, content.withHeader(newHeader), slots, resultType, projection);
    }

    @Override
    public WireClass wireClass() {
        return union ? UNION : TYPE;
    }

    @Override
    public void write(WireOutput out) {
        content.write(out);
        out.writeByte(0);
        out.writeInt(slots.size());
        slots.forEach(slot -> out.writeShort(slot.matchCode()));
        boolean ranges = slots.stream().anyMatch(slot -> slot.limit() != null);
        out.writeCodedArray(ranges ? slots.stream().map(Slot::limit).toArray() : null);
        out.writeInt(ranges ? slots.size() : -1);
        if (ranges) {
            slots.forEach(slot -> out.writeBoolean(slot.includesLimit()));
        }
        out.writeByte(resultType);
        out.writeCoded(projection);
        // Whether the query can be answered from indexes alone, which servers can do without.
        out.writeBoolean(false);
        if (out.version().isAtLeast(ProtocolVersion.V15_8_0)) {
            out.writeCoded(null);
        }
    }

    static QueryTemplate readTemplate(WireInput in) {
        return read(in, false);
    }

    static QueryTemplate readUnion(WireInput in) {
        return read(in, true);
    }

    private static QueryTemplate read(WireInput in, boolean union) {
        EntryPacket content = EntryPacket.readTemplate(in);
        if ((in.readByte() & CLASS_NAME) != 0) {
            in.readString();
        }
        int count = in.readArrayLength(2);
        short[] codes = new short[Math.max(0, count)];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in.readShort();
        }
        @Nullable Object[] limits = in.readCodedArray();
        int inclusions = in.readArrayLength(1);
        boolean[] includes = new boolean[Math.max(0, inclusions)];
        for (int i = 0; i < includes.length; i++) {
            includes[i] = in.readBoolean();
        }
        int resultType = in.readByte();
        Object projection = in.readCoded();
        in.readBoolean();
        if (in.version().isAtLeast(ProtocolVersion.V15_8_0) && in.readCoded() != null) {
            throw new WireFormatException("Query of several tables");
        }
        List<Slot> slots = new ArrayList<>(codes.length);
        for (int i = 0; i < codes.length; i++) {
            Object limit = limits == null || i >= limits.length ? null : limits[i];
            slots.add(new Slot(codes[i], limit, i < includes.length && includes[i]));
        }
        return new QueryTemplate(union, content, slots, resultType, projection);
    }
}
