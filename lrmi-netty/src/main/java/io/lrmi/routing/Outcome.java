package io.lrmi.routing;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.SpaceResult;
import org.jspecify.annotations.Nullable;

/**
 * What a member answered.
 *
 * @param result null for one-way operations and when the call itself failed
 * @param failure what the operation failed with, null if it succeeded
 * @param repeated whether an earlier attempt at the same operation may have been executed
 */
public record Outcome(
        Member member,
        @Nullable SpaceResult result,
        @Nullable WireThrowable failure,
        boolean repeated) {

    public Outcome(Member member, @Nullable SpaceResult result, @Nullable WireThrowable failure) {
        this(member, result, failure, false);
    }

    Outcome afterPossibleExecution() {
        return new Outcome(member, result, failure, true);
    }

    /** The result of an operation that did not fail. */
    public <T extends SpaceResult> T result(Class<T> kind) {
        if (!kind.isInstance(result)) {
            throw new WireFormatException(
                    "Member " + member + " answered with " + result + " instead of a " + kind.getSimpleName());
        }
        return kind.cast(result);
    }
}
