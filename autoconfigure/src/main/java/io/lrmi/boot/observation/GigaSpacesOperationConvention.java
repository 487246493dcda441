package io.lrmi.boot.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names of operations that are observed, and what is said of them. A bean of this type takes the place of
 * {@link DefaultGigaSpacesOperationConvention}.
 */
public interface GigaSpacesOperationConvention extends ObservationConvention<GigaSpacesOperationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof GigaSpacesOperationContext;
    }
}
