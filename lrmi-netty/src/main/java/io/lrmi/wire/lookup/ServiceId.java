package io.lrmi.wire.lookup;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.UUID;

/** Identity of a registered service. For a space member it is the UUID of the space. */
public record ServiceId(UUID value) implements WireStructured {

    static final WireClass TYPE = WireClass.serializable(
            "net.jini.core.lookup.ServiceID", -7803375959559762239L, 2, null, "J leastSig", "J mostSig");

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        return new WireNode.Instance(TYPE)
                .part(TYPE, new Object[] {value.getLeastSignificantBits(), value.getMostSignificantBits()});
    }

    static ServiceId convert(WireNode.Instance node) {
        return new ServiceId(new UUID(Fields.number(node, "mostSig"), Fields.number(node, "leastSig")));
    }
}
