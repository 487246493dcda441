package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of each entry, in the order of the request.
 *
 * @param outcomes null where the write failed
 * @param failures null where it succeeded; empty if all did
 */
public record WriteEntriesResult(
        @Nullable Object failure, List<@Nullable WriteOutcome> outcomes, List<@Nullable Object> failures)
        implements SpaceResult {

    static final WireClass TYPE = Requests.operation("WriteEntriesSpaceOperationResult", Results.RESULT);
    private static final WireClass EXCEPTIONS = WireClass.plain("[Ljava.lang.Exception;", -256644113449476571L, 2);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeCoded(failure != null ? null : new Body(outcomes, failures));
    }

    static WriteEntriesResult read(WireInput in) {
        Object failure = Results.readFailure(in);
        Body body = in.readOptionalMessage(Body.class);
        return body == null
                ? new WriteEntriesResult(failure, List.of(), List.of())
                : new WriteEntriesResult(failure, body.outcomes, body.failures);
    }

    record Body(List<@Nullable WriteOutcome> outcomes, List<@Nullable Object> failures) implements WireMessage {

        static final WireClass BODY =
                WireClass.smart("com.gigaspaces.internal.server.space.operations.WriteEntriesResult", 1);

        @Override
        public WireClass wireClass() {
            return BODY;
        }

        @Override
        public void write(WireOutput out) {
            out.writeCoded(JavaTypes.array(WriteOutcome.ARRAY, outcomes.toArray()));
            out.writeCoded(failures.isEmpty() ? null : JavaTypes.array(EXCEPTIONS, failures.toArray()));
        }

        static Body read(WireInput in) {
            List<@Nullable WriteOutcome> outcomes = new ArrayList<>();
            if (in.readCoded() instanceof WireNode.Array array) {
                for (Object element : array.objects()) {
                    if (element != null && !(element instanceof WriteOutcome)) {
                        throw new WireFormatException("Result with " + element + " where an outcome is expected");
                    }
                    outcomes.add((WriteOutcome) element);
                }
            }
            List<@Nullable Object> failures = new ArrayList<>();
            if (in.readCoded() instanceof WireNode.Array array) {
                Collections.addAll(failures, array.objects());
            }
            return new Body(outcomes, failures);
        }
    }
}
