package io.lrmi.boot.actuate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What came of looking up the members of a space. Lists name members that differ from what the client knew before.
 *
 * @param reason why the lookup failed or has not ended, null if it succeeded
 * @param found were not known
 * @param gone are not known any more
 * @param moved are reached at another address
 * @param activated are the active ones of their partitions now
 */
public record RefreshDescriptor(
        Outcome outcome,
        @Nullable String reason,
        List<String> found,
        List<String> gone,
        List<String> moved,
        List<String> activated)
        implements OperationResponseBody {

    /** How a refresh ended. */
    public enum Outcome {
        SUCCEEDED,
        /** The members known before stay. */
        FAILED,
        /** Goes on in the background. */
        PENDING,
        /** The client has not connected yet, and is not made to. */
        NOT_CONNECTED
    }

    static RefreshDescriptor without(Outcome outcome, String reason) {
        return new RefreshDescriptor(outcome, reason, List.of(), List.of(), List.of(), List.of());
    }
}
