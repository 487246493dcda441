package io.lrmi.wire.connect;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.UUID;

/** Identity of a space; one per member. */
public record SpaceUuid(UUID value) implements WireStructured {

    static final WireClass UUID_BASE =
            WireClass.serializable("net.jini.id.Uuid", -106268922535833151L, 2, null, "J bits0", "J bits1");
    static final WireClass TYPE =
            WireClass.serializable("net.jini.id.UuidFactory$Impl", 1089722863511468966L, 2, UUID_BASE);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        return new WireNode.Instance(TYPE)
                .part(UUID_BASE, new Object[] {value.getMostSignificantBits(), value.getLeastSignificantBits()})
                .part(TYPE, new Object[0]);
    }

    static SpaceUuid convert(WireNode.Instance node) {
        if (!(node.field("bits0") instanceof Long most) || !(node.field("bits1") instanceof Long least)) {
            throw new WireFormatException("Identity of a space without its two numbers");
        }
        return new SpaceUuid(new UUID(most, least));
    }
}
