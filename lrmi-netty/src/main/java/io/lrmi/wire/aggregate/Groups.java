package io.lrmi.wire.aggregate;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was computed from each group of entries. */
public record Groups(List<Group> groups) implements WireMessage {

    static final WireClass TYPE = WireClass.smart(AggregateTypes.PACKAGE + "GroupByResult", 1);

    /**
     * A group.
     *
     * @param value one result for each aggregator, in the form of its results
     */
    public record Group(CompoundValues key, CompoundValues value) {}

    public Groups {
        groups = List.copyOf(groups);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Map<Object, Object> map = new LinkedHashMap<>();
        groups.forEach(group -> map.put(group.key(), group.value()));
        out.writeCoded(JavaTypes.map(map));
    }

    static Groups read(WireInput in) {
        List<Group> groups = new ArrayList<>();
        JavaTypes.entries(in.readCoded()).forEach((key, value) -> {
            if (!(key instanceof CompoundValues common) || !(value instanceof CompoundValues results)) {
                throw new WireFormatException("Group " + value + " below " + key);
            }
            groups.add(new Group(common, results));
        });
        return new Groups(groups);
    }
}
