package io.lrmi.wire.aggregate;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes something from each group of entries with the same values; the answer is {@link Groups}, or null without
 * entries.
 *
 * @param aggregators what to compute, each a message of this package or its structure
 */
public record GroupAggregator(List<String> paths, List<Object> aggregators) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart(AggregateTypes.PACKAGE + "GroupByAggregator", 1, AggregateTypes.AGGREGATOR);

    public GroupAggregator {
        paths = List.copyOf(paths);
        aggregators = List.copyOf(aggregators);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(paths.size());
        paths.forEach(out::writeString);
        out.writeCoded(JavaTypes.list(aggregators));
    }

    static GroupAggregator read(WireInput in) {
        @Nullable String[] paths = in.readStrings();
        List<Object> aggregators = new ArrayList<>();
        for (Object aggregator : JavaTypes.elements(in.readCoded())) {
            if (aggregator == null) {
                throw new WireFormatException("Aggregation of groups by null");
            }
            aggregators.add(aggregator);
        }
        return new GroupAggregator(
                paths == null
                        ? List.of()
                        : Arrays.stream(paths).map(String::valueOf).toList(),
                aggregators);
    }
}
