package io.lrmi.wire.loading;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.Map;

/** Asks the client for a stub through which to ask for classes over a connection to the client; comes in place of a reply. */
public record ProviderQuestion() implements WireStructured {

    static final WireClass TYPE = WireClass.serializable(
            ClassTypes.PACKAGE + "ClassProviderRequest",
            1,
            WireClass.SERIALIZABLE,
            null,
            "Ljava/lang/Long; _classLoaderId");

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        return new WireNode.Instance(TYPE).fields(Map.of());
    }
}
