package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Matches every entry of every type. */
public record AllQuery(PacketHeader header, int resultType) implements QueryPacket {

    static final WireClass QUERY =
            WireClass.externalizable("com.gigaspaces.internal.transport.AbstractQueryPacket", 1, PacketHeader.PACKET);
    static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.transport.EmptyQueryPacket", 1, QUERY);

    @Override
    public @Nullable String typeName() {
        return null;
    }

    @Override
    public AllQuery withHeader(PacketHeader newHeader) {
        return new AllQuery(newHeader, resultType);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        header.write(out);
        out.writeByte(resultType);
    }

    static AllQuery read(WireInput in) {
        return new AllQuery(PacketHeader.read(in), in.readByte());
    }
}
