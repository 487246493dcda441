package io.lrmi.wire.aggregate;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.List;

/**
 * Asks for one entry for each combination of values; the answer is {@link DistinctEntries}, or null without entries.
 *
 * @param limit the most entries wanted of one partition
 */
public record DistinctAggregator(List<String> paths, int limit) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart(AggregateTypes.PACKAGE + "DistinctAggregator", 1, AggregateTypes.AGGREGATOR);

    public DistinctAggregator {
        paths = List.copyOf(paths);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(JavaTypes.array(JavaTypes.STRING_ARRAY, paths.toArray()));
        out.writeInt(limit);
    }

    static DistinctAggregator read(WireInput in) {
        List<String> paths =
                JavaTypes.elements(in.readCoded()).stream().map(String::valueOf).toList();
        return new DistinctAggregator(paths, in.readInt());
    }
}
