package io.lrmi.wire.aggregate;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.Map;

/** Asks for all entries; the answer is a list of packets, or null without entries. */
public enum ListAggregator implements WireStructured {
    ENTRIES;

    static final WireClass TYPE = WireClass.serializable(
            AggregateTypes.PACKAGE + "ListEntriesAggregator", 1, WireClass.SERIALIZABLE, AggregateTypes.AGGREGATOR);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        return new WireNode.Instance(TYPE).fields(Map.of());
    }
}
