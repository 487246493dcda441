package io.lrmi.space;

import io.lrmi.query.Selection;
import io.lrmi.routing.Operation;
import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.CountClearResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ClearException;

/** Counting and removing matching entries. */
final class Counts {

    private final Sender sender;
    private final Queries queries;
    private final TypeCatalog catalog;
    private final OperationIds ids;

    Counts(Sender sender, Queries queries, TypeCatalog catalog, OperationIds ids) {
        this.sender = sender;
        this.queries = queries;
        this.catalog = catalog;
        this.ids = ids;
    }

    int run(@Nullable SpaceTransaction transaction, @Nullable Object template, int modifiers, boolean clear) {
        Query query = queries.of(template, clear ? ids.next() : null);
        requireAll(query, clear);
        if (clear && query.typeName() != null) {
            // A member that does not know the type fails in a way that does not say so.
            catalog.requireRegistered(query.type());
        }
        Operation operation = Operation.of(
                clear ? "clear" : "count",
                query.typeName(),
                new CountClearRequest(
                        sender.context(), query.packet(), SpaceTransaction.reference(transaction), modifiers, clear),
                SpaceTransaction.enlistment(transaction, clear ? Locks.CLEAR : Locks.NONE));
        Object routing = query.routing();
        if (routing != null) {
            return sender.execute(sender.router().partitionOf(routing), operation, CountClearResult.class)
                    .count();
        }
        int total = 0;
        List<Throwable> failures = new ArrayList<>();
        for (Sender.Attempt<CountClearResult> attempt : sender.onAll(operation, CountClearResult.class)) {
            if (clear && attempt.failure() != null && sender.router().partitionCount() > 1) {
                failures.add(attempt.failure());
            } else {
                total = Math.addExact(total, attempt.orThrow().count());
            }
        }
        if (!failures.isEmpty()) {
            throw new ClearException(
                    failures.size() + " of " + sender.router().partitionCount() + " partitions failed; " + total
                            + " entries were removed from the others. First failure: "
                            + failures.get(0).getMessage(),
                    failures.get(0),
                    failures.toArray(Throwable[]::new));
        }
        return total;
    }

    /** As in the original, an order and {@code rownum} do not change a count; a clear would remove more than they say. */
    private static void requireAll(Query query, boolean clear) {
        Selection selection = query.selection();
        if (selection != null && (clear || !selection.groupBy().isEmpty())) {
            throw new UnsupportedOperationException(
                    clear
                            ? "A clear concerns all matching entries: remove rownum, group by and order by from the query"
                            : "A count concerns all matching entries: remove group by from the query, or aggregate with"
                                    + " groups");
        }
    }
}
