package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one partition computed.
 *
 * @param results one for each aggregator, null where there is nothing
 */
public record AggregateResult(@Nullable Object failure, List<@Nullable Object> results) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("AggregateEntriesSpaceOperationResult", Results.RESULT);

    /** The result of the only aggregator. */
    public @Nullable Object first() {
        return results.isEmpty() ? null : results.get(0);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeCodedArray(failure == null ? results.toArray() : null);
    }

    static AggregateResult read(WireInput in) {
        Object failure = Results.readFailure(in);
        @Nullable Object[] results = in.readCodedArray();
        return new AggregateResult(
                failure, results == null ? List.of() : Collections.unmodifiableList(Arrays.asList(results)));
    }
}
