package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * The entry with a given id.
 *
 * @param version 0 for any
 * @param propertyCount number of properties of the type
 * @param idIndex position of the id among them
 * @param routingIndex position of the routing property, -1 if the query has no routing value
 * @param projection which properties are wanted, null for all
 */
public record IdQueryPacket(
        PacketHeader header,
        int resultType,
        @Nullable String typeName,
        int version,
        int propertyCount,
        int idIndex,
        @Nullable Object id,
        int routingIndex,
        @Nullable Object routing,
        @Nullable Object projection)
        implements QueryPacket {

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.IdQueryPacket", 1, AllQuery.QUERY);

    private static final int TYPE_NAME = 0x01;
    private static final int VERSION = 0x02;
    private static final int PROPERTY_COUNT = 0x04;
    private static final int ID = 0x08;
    private static final int ROUTING = 0x10;
    private static final int PROJECTION = 0x20;

    @Override
    public IdQueryPacket withHeader(PacketHeader newHeader) {
        return new IdQueryPacket(
                newHeader,
                resultType,
                typeName,
                version,
                propertyCount,
                idIndex,
                id,
                routingIndex,
                routing,
                projection);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        header.write(out);
        out.writeByte(resultType);
        out.writeByte((typeName != null ? TYPE_NAME : 0)
                | (version != 0 ? VERSION : 0)
                | (propertyCount != 0 ? PROPERTY_COUNT : 0)
                | (id != null ? ID : 0)
                | (routing != null ? ROUTING : 0)
                | (projection != null ? PROJECTION : 0));
        if (typeName != null) {
            out.writeRepetitive(typeName);
        }
        if (version != 0) {
            out.writeInt(version);
        }
        if (propertyCount != 0) {
            out.writeInt(propertyCount);
        }
        if (id != null) {
            out.writeInt(idIndex);
            out.writeCoded(id);
        }
        if (routing != null) {
            out.writeInt(routingIndex);
            out.writeCoded(routing);
        }
        if (projection != null) {
            out.writeCoded(projection);
        }
    }

    static IdQueryPacket read(WireInput in) {
        PacketHeader header = PacketHeader.read(in);
        int resultType = in.readByte();
        int flags = in.readByte();
        String typeName = (flags & TYPE_NAME) == 0 ? null : in.readRepetitiveString();
        int version = (flags & VERSION) == 0 ? 0 : in.readInt();
        int propertyCount = (flags & PROPERTY_COUNT) == 0 ? 0 : in.readInt();
        int idIndex = -1;
        Object id = null;
        if ((flags & ID) != 0) {
            idIndex = in.readInt();
            id = in.readCoded();
        }
        int routingIndex = -1;
        Object routing = null;
        if ((flags & ROUTING) != 0) {
            routingIndex = in.readInt();
            routing = in.readCoded();
        }
        Object projection = (flags & PROJECTION) == 0 ? null : in.readCoded();
        return new IdQueryPacket(
                header, resultType, typeName, version, propertyCount, idIndex, id, routingIndex, routing, projection);
    }
}
