package io.lrmi.wire.aggregate;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.EntryPacket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One entry for each combination of values. */
public record DistinctEntries(List<Distinct> entries) implements WireMessage {

    static final WireClass TYPE = WireClass.smart(AggregateTypes.PACKAGE + "DistinctResult", 1);

    /** An entry and its values. */
    public record Distinct(CompoundValues key, EntryPacket entry) {}

    public DistinctEntries {
        entries = List.copyOf(entries);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Map<Object, Object> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.key(), entry.entry()));
        out.writeCoded(JavaTypes.map(map));
    }

    static DistinctEntries read(WireInput in) {
        List<Distinct> entries = new ArrayList<>();
        JavaTypes.entries(in.readCoded()).forEach((key, value) -> {
            if (!(key instanceof CompoundValues values) || !(value instanceof EntryPacket entry)) {
                throw new WireFormatException("Distinct entry " + value + " below " + key);
            }
            entries.add(new Distinct(values, entry));
        });
        return new DistinctEntries(entries);
    }
}
