package io.lrmi.query;

import io.lrmi.wire.aggregate.OrderPath;
import io.lrmi.wire.space.QueryTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query ready to be sent.
 *
 * @param routing decides the partition; null if all have to be asked
 * @param groupBy the values of which there is one entry for each combination; empty if all entries are wanted
 * @param order what the results are sorted by; empty if they are not
 * @param firstRow the first of the results that is wanted, from 1
 * @param lastRow the last one, {@link Integer#MAX_VALUE} for all
 */
public record Selection(
        QueryTemplate template,
        @Nullable Object routing,
        List<String> groupBy,
        List<OrderPath> order,
        int firstRow,
        int lastRow) {

    public Selection {
        groupBy = List.copyOf(groupBy);
        order = List.copyOf(order);
    }

    /** Whether all matching entries are wanted, in whatever order they are found. */
    public boolean isPlain() {
        return isUnordered() && firstRow == 1 && lastRow == Integer.MAX_VALUE;
    }

    /** Whether entries are wanted as they are found. */
    public boolean isUnordered() {
        return groupBy.isEmpty() && order.isEmpty();
    }
}
