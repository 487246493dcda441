package io.lrmi.embedded.engine;

import com.gigaspaces.query.aggregators.SpaceEntriesAggregator;
import io.lrmi.aggregate.AggregatorForms;
import io.lrmi.aggregate.PartitionResults;
import io.lrmi.failure.LrmiException;
import io.lrmi.wire.space.AggregateRequest;
import io.lrmi.wire.space.AggregateResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes something from all matching entries of a partition. */
final class Aggregations {

    private static final AggregatorForms FORMS = new AggregatorForms(ComparableValues.INSTANCE);
    private static final PartitionResults RESULTS = new PartitionResults(ComparableValues.INSTANCE);

    private Aggregations() {}

    static AggregateResult aggregate(AggregateRequest request, Operation operation) {
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        List<SpaceEntriesAggregator<?>> aggregators = new ArrayList<>();
        request.aggregators().forEach(wire -> aggregators.add(aggregator(wire)));
        List<@Nullable Object> results = new ArrayList<>();
        try {
            AggregatedEntry context = new AggregatedEntry(aggregators, query, operation);
            operation
                    .data()
                    .entries()
                    .search(query, Integer.MAX_VALUE, operation.view(false, request.modifiers()), operation.now())
                    .forEach(context::show);
            aggregators.forEach(aggregator -> results.add(RESULTS.toWire(aggregator)));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw Failures.of(e);
        }
        return new AggregateResult(null, Collections.unmodifiableList(results));
    }

    private static SpaceEntriesAggregator<?> aggregator(Object wire) {
        try {
            return FORMS.toJava(wire);
        } catch (LrmiException e) {
            throw Failures.unsupported("aggregators such as " + wire);
        }
    }
}
