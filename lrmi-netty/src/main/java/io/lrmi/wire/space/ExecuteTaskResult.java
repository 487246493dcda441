package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task.
 *
 * @param value wire form of what it returned
 */
public record ExecuteTaskResult(
        @Nullable Object failure, @Nullable Object value) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("ExecuteTaskSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeCoded(value);
    }

    static ExecuteTaskResult read(WireInput in) {
        return new ExecuteTaskResult(Results.readFailure(in), in.readCoded());
    }
}
