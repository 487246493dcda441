package io.lrmi.boot.observation;

import io.lrmi.LrmiObserver;
import io.lrmi.OperationOutcome;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One operation that is observed. What it came to is known when it has ended. */
public final class GigaSpacesOperationContext extends SenderContext<Object> {

    private final String spaceName;
    private final String operation;
    private final @Nullable String typeName;
    private @Nullable OperationOutcome outcome;
    private int partition = LrmiObserver.NO_SINGLE_PARTITION;

    GigaSpacesOperationContext(String spaceName, String operation, @Nullable String typeName) {
        // Requests have no place for what belongs to a trace.
        super((carrier, key, value) -> {}, Kind.CLIENT);
        this.spaceName = Objects.requireNonNull(spaceName, "spaceName");
        this.operation = operation;
        this.typeName = typeName;
        setRemoteServiceName(spaceName);
    }

    void ended(OperationOutcome result, int concerned) {
        outcome = result;
        partition = concerned;
    }

    public String getSpaceName() {
        return spaceName;
    }

    /** As {@link LrmiObserver#operationStarted} names it. */
    public String getOperation() {
        return operation;
    }

    /** Name of the type of entries, or of the class of a task; null for all types. */
    public @Nullable String getTypeName() {
        return typeName;
    }

    /** Null while the operation is under way. */
    public @Nullable OperationOutcome getOutcome() {
        return outcome;
    }

    /** From 0, or {@link LrmiObserver#NO_SINGLE_PARTITION}; known when the operation has ended. */
    public int getPartition() {
        return partition;
    }
}
