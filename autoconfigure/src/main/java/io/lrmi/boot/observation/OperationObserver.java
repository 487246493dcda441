package io.lrmi.boot.observation;

import io.lrmi.LrmiObserver;
import io.lrmi.OperationOutcome;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes an observation of each operation of the clients of one space. It is a child of the one that is current where the operation
 * is called, ends where the operation ends, and is not current itself: nothing that an application would see is called within it.
 */
final class OperationObserver implements LrmiObserver {

    private static final GigaSpacesOperationConvention DEFAULT = new DefaultGigaSpacesOperationConvention();

    private final ObservationRegistry registry;
    private final String spaceName;
    private final @Nullable GigaSpacesOperationConvention convention;

    OperationObserver(
            ObservationRegistry registry, String spaceName, @Nullable GigaSpacesOperationConvention convention) {
        this.registry = registry;
        this.spaceName = spaceName;
        this.convention = convention;
    }

    @Override
    public @Nullable Object operationStarted(String operation, @Nullable String typeName) {
        if (registry.isNoop()) {
            return null;
        }
        Observation observation = GigaSpacesObservation.OPERATION.observation(
                convention, DEFAULT, () -> new GigaSpacesOperationContext(spaceName, operation, typeName), registry);
        return observation.isNoop() ? null : observation.start();
    }

    @Override
    public void operationEnded(
            @Nullable Object handle,
            String operation,
            @Nullable String typeName,
            int partition,
            OperationOutcome outcome,
            @Nullable Throwable failure,
            long nanos) {
        if (!(handle instanceof Observation observation)) {
            return;
        }
        if (observation.getContext() instanceof GigaSpacesOperationContext context) {
            context.ended(outcome, partition);
        }
        if (failure != null) {
            observation.error(failure);
        }
        observation.stop();
    }
}
