package io.lrmi.wire.aggregate;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values entries are sorted by, as servers before 16.0 send them.
 *
 * @param values in wire form, one per path
 */
record OrderKey(List<@Nullable Object> values, Paths paths) implements WireMessage {

    static final WireClass TYPE = WireClass.smart(AggregateTypes.PACKAGE + "OrderByKey", 1, CompoundValues.COMPOUND);

    /** What the keys of one result have in common, which travels once. */
    record Paths(List<OrderPath> paths, List<WireNode> positions, WireNode list) {

        static Paths of(List<OrderPath> paths) {
            return new Paths(
                    paths,
                    IntStream.range(0, paths.size()).mapToObj(JavaTypes::node).toList(),
                    JavaTypes.linkedList(paths));
        }
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCodedArray(values.toArray());
        Map<String, WireNode> positions = new LinkedHashMap<>();
        for (int i = 0; i < paths.paths().size(); i++) {
            positions.put(paths.paths().get(i).path(), paths.positions().get(i));
        }
        out.writeCoded(JavaTypes.map(positions));
        out.writeCoded(paths.list());
    }

    static OrderKey read(WireInput in) {
        @Nullable Object[] values = in.readCodedArray();
        in.readCoded();
        return new OrderKey(
                values == null ? List.of() : Collections.unmodifiableList(Arrays.asList(values)),
                Paths.of(OrderAggregator.readPaths(in)));
    }
}
