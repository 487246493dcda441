package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries with given ids, all with one routing value or each with its own.
 *
 * @param routing of all ids, null if there is none or each has its own
 * @param routings one per id, null if there is one for all
 */
public record IdsQueryPacket(
        PacketHeader header,
        int resultType,
        @Nullable String typeName,
        List<@Nullable Object> ids,
        int version,
        @Nullable Object projection,
        @Nullable Object routing,
        @Nullable List<@Nullable Object> routings)
        implements QueryPacket {

    static final WireClass IDS =
            WireClass.externalizable("com.j_spaces.core.AbstractIdsQueryPacket", 1, AllQuery.QUERY);
    static final WireClass SINGLE_ROUTING = WireClass.smart("com.j_spaces.core.IdsQueryPacket", 1, IDS);
    static final WireClass MULTI_ROUTING = WireClass.smart("com.j_spaces.core.IdsMultiRoutingQueryPacket", 1, IDS);

    @Override
    public IdsQueryPacket withHeader(PacketHeader newHeader) {
        return new IdsQueryPacket(newHeader, resultType, typeName, ids, version, projection, routing, routings);
    }

    @Override
    public WireClass wireClass() {
        return routings == null ? SINGLE_ROUTING : MULTI_ROUTING;
    }

    @Override
    public void write(WireOutput out) {
        header.write(out);
        out.writeByte(resultType);
        out.writeRepetitive(typeName);
        out.writeCodedArray(ids.toArray());
        out.writeInt(version);
        out.writeCoded(projection);
        if (routings == null) {
            out.writeCoded(routing);
        } else {
            out.writeCodedArray(routings.toArray());
        }
    }

    static IdsQueryPacket readSingleRouting(WireInput in) {
        return read(in, false);
    }

    static IdsQueryPacket readMultiRouting(WireInput in) {
        return read(in, true);
    }

    private static IdsQueryPacket read(WireInput in, boolean multiRouting) {
        PacketHeader header = PacketHeader.read(in);
        int resultType = in.readByte();
        String typeName = in.readRepetitiveString();
        List<@Nullable Object> ids = requiredList(in);
        int version = in.readInt();
        Object projection = in.readCoded();
        Object routing = multiRouting ? null : in.readCoded();
        List<@Nullable Object> routings = multiRouting ? requiredList(in) : null;
        return new IdsQueryPacket(header, resultType, typeName, ids, version, projection, routing, routings);
    }

    private static List<@Nullable Object> requiredList(WireInput in) {
        @Nullable Object[] values = in.readCodedArray();
        if (values == null) {
            throw new WireFormatException("Query by ids without ids");
        }
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
