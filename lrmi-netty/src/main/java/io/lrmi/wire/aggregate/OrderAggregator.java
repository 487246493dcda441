package io.lrmi.wire.aggregate;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for the matching entries in order; the answer is {@link OrderedEntries}.
 *
 * @param limit the most entries wanted of one partition
 */
public record OrderAggregator(List<OrderPath> paths, int limit) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart(AggregateTypes.PACKAGE + "OrderByAggregator", 1, AggregateTypes.AGGREGATOR);

    public OrderAggregator {
        paths = List.copyOf(paths);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(JavaTypes.linkedList(paths));
        out.writeInt(limit);
    }

    static OrderAggregator read(WireInput in) {
        return new OrderAggregator(readPaths(in), in.readInt());
    }

    static List<OrderPath> readPaths(WireInput in) {
        List<OrderPath> paths = new ArrayList<>();
        for (Object element : JavaTypes.elements(in.readCoded())) {
            if (!(element instanceof OrderPath path)) {
                throw new WireFormatException("Order by " + element);
            }
            paths.add(path);
        }
        return paths;
    }
}
