package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * The entry with a given id.
 *
 * @param form what queries for entries of one type have in common
 * @param operationId null where repeating the operation does no harm
 * @param version 0 for any
 */
public record IdQueryPacket(
        Form form,
        @Nullable OperationId operationId,
        int version,
        @Nullable Object id,
        @Nullable Object routing) implements QueryPacket {

    /**
     * What does not change from one id to the next. Kept with the type, so that a query, of which there is one for every entry that is
     * read by its id, has little of its own.
     *
     * @param header without the id of an operation, which is in the query
     * @param propertyCount number of properties of the type
     * @param idIndex position of the id among them
     * @param routingIndex position of the routing property, -1 if queries have no routing value
     * @param projection which properties are wanted, null for all
     */
    public record Form(
            PacketHeader header,
            int resultType,
            @Nullable String typeName,
            int propertyCount,
            int idIndex,
            int routingIndex,
            @Nullable Object projection) {

        public Form {
            header = header.withOperation(null);
        }

        private Form with(PacketHeader newHeader) {
            return new Form(newHeader, resultType, typeName, propertyCount, idIndex, routingIndex, projection);
        }

        /** The same with the results in another form. */
        public Form withResultType(int other) {
            return new Form(header, other, typeName, propertyCount, idIndex, routingIndex, projection);
        }

        /** The same for a part of each entry, null for whole ones. */
        public Form projecting(@Nullable Object wanted) {
            return wanted == null && projection == null
                    ? this
                    : new Form(header, resultType, typeName, propertyCount, idIndex, routingIndex, wanted);
        }
    }

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.IdQueryPacket", 1, AllQuery.QUERY);

    private static final int TYPE_NAME = 0x01;
    private static final int VERSION = 0x02;
    private static final int PROPERTY_COUNT = 0x04;
    private static final int ID = 0x08;
    private static final int ROUTING = 0x10;
    private static final int PROJECTION = 0x20;

    @Override
    public PacketHeader header() {
        return form.header.withOperation(operationId);
    }

    @Override
    public int resultType() {
        return form.resultType;
    }

    @Override
    public @Nullable String typeName() {
        return form.typeName;
    }

    @Override
    public IdQueryPacket withHeader(PacketHeader newHeader) {
        return new IdQueryPacket(form.with(newHeader), newHeader.operationId(), version, id, routing);
    }

    @Override
    public IdQueryPacket withOperation(@Nullable OperationId operation) {
        return new IdQueryPacket(form, operation, version, id, routing);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Form f = form;
        f.header.write(out, operationId);
        out.writeByte(f.resultType);
        out.writeByte((f.typeName != null ? TYPE_NAME : 0)
                | (version != 0 ? VERSION : 0)
                | (f.propertyCount != 0 ? PROPERTY_COUNT : 0)
                | (id != null ? ID : 0)
                | (routing != null ? ROUTING : 0)
                | (f.projection != null ? PROJECTION : 0));
        if (f.typeName != null) {
            out.writeRepetitive(f.typeName);
        }
        if (version != 0) {
            out.writeInt(version);
        }
        if (f.propertyCount != 0) {
            out.writeInt(f.propertyCount);
        }
        if (id != null) {
            out.writeInt(f.idIndex);
            out.writeCoded(id);
        }
        if (routing != null) {
            out.writeInt(f.routingIndex);
            out.writeCoded(routing);
        }
        if (f.projection != null) {
            out.writeCoded(f.projection);
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
        Form form = new Form(header, resultType, typeName, propertyCount, idIndex, routingIndex, projection);
        return new IdQueryPacket(form, header.operationId(), version, id, routing);
    }
}
