package io.lrmi.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as it was written.
 *
 * @param where null if everything matches
 * @param rows null for all
 */
record Statement(
        @Nullable Condition where,
        List<String> groupBy,
        List<Order> orderBy,
        @Nullable Rows rows) {

    /** A value to sort by. */
    record Order(String path, boolean descending, boolean nullsLast) {}

    /**
     * Which of the results are wanted.
     *
     * @param first from 1
     * @param last not below first
     */
    record Rows(int first, int last) {}

    Statement {
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }
}
