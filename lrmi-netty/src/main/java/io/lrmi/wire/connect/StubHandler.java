package io.lrmi.wire.connect;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import io.lrmi.wire.lookup.NetworkConfiguration;
import org.jspecify.annotations.Nullable;

/** Network settings by which the original client exports objects of its own. */
public record StubHandler(@Nullable NetworkConfiguration network) implements WireStructured {

    static final WireClass TYPE = WireClass.serializable(
            "com.gigaspaces.internal.lrmi.stubs.LRMIStubHandlerImpl",
            2,
            3,
            null,
            "Lcom/gigaspaces/config/lrmi/ITransportConfig; _transportConfig");

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        return new WireNode.Instance(TYPE).part(TYPE, new @Nullable Object[] {network});
    }

    static StubHandler convert(WireNode.Instance node) {
        return new StubHandler(node.field("_transportConfig") instanceof NetworkConfiguration network ? network : null);
    }
}
