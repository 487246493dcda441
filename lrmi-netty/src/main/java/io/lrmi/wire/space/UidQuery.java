package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry with a UID; used for types whose ids the server generates.
 *
 * @param uids several of them, null if {@code uid} is given
 * @param version 0 for any
 */
public record UidQuery(
        PacketHeader header,
        int resultType,
        @Nullable String uid,
        @Nullable List<String> uids,
        int version,
        @Nullable Object routing,
        @Nullable String typeName,
        @Nullable Object projection)
        implements QueryPacket {

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.UidQueryPacket", 1, AllQuery.QUERY);

    private static final int UID = 0x01;
    private static final int UIDS = 0x02;
    private static final int VERSION = 0x04;
    private static final int ROUTING = 0x10;
    private static final int TYPE_NAME = 0x20;
    private static final int PROJECTION = 0x40;

    @Override
    public UidQuery withHeader(PacketHeader newHeader) {
        return new UidQuery(newHeader, resultType, uid, uids, version, routing, typeName, projection);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        header.write(out);
        out.writeByte(resultType);
        out.writeByte((uid != null ? UID : 0)
                | (uids != null ? UIDS : 0)
                | (version != 0 ? VERSION : 0)
                | (routing != null ? ROUTING : 0)
                | (typeName != null ? TYPE_NAME : 0)
                | (projection != null ? PROJECTION : 0));
        if (uid != null) {
            out.writeString(uid);
        }
        if (uids != null) {
            out.writeStrings(uids);
        }
        if (version != 0) {
            out.writeInt(version);
        }
        if (routing != null) {
            out.writeCoded(routing);
        }
        if (typeName != null) {
            out.writeRepetitive(typeName);
        }
        if (projection != null) {
            out.writeCoded(projection);
        }
    }

    static UidQuery read(WireInput in) {
        PacketHeader header = PacketHeader.read(in);
        int resultType = in.readByte();
        int flags = in.readByte();
        return new UidQuery(
                header,
                resultType,
                (flags & UID) == 0 ? null : in.readString(),
                (flags & UIDS) == 0 ? null : requiredStrings(in),
                (flags & VERSION) == 0 ? 0 : in.readInt(),
                (flags & ROUTING) == 0 ? null : in.readCoded(),
                (flags & TYPE_NAME) == 0 ? null : in.readRepetitiveString(),
                (flags & PROJECTION) == 0 ? null : in.readCoded());
    }

    private static List<String> requiredStrings(WireInput in) {
        int count = in.readArrayLength(1);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(in.readRequiredString());
        }
        return values;
    }
}
