package io.lrmi.boot.observation;

import io.lrmi.LrmiObserver;
import io.lrmi.OperationOutcome;
import io.lrmi.boot.observation.GigaSpacesObservation.HighCardinality;
import io.lrmi.boot.observation.GigaSpacesObservation.LowCardinality;
import io.micrometer.common.KeyValues;
import java.util.Locale;

/** Says of operations what OpenTelemetry's conventions for clients of databases ask for. May be extended. */
public class DefaultGigaSpacesOperationConvention implements GigaSpacesOperationConvention {

    @Override
    public String getName() {
        return "gigaspaces.client.operation";
    }

    /** Operation and type, as names of spans. */
    @Override
    public String getContextualName(GigaSpacesOperationContext context) {
        String type = context.getTypeName();
        return type == null ? context.getOperation() : context.getOperation() + " " + type;
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(GigaSpacesOperationContext context) {
        String type = context.getTypeName();
        OperationOutcome outcome = context.getOutcome();
        return KeyValues.of(
                LowCardinality.SYSTEM.withValue("gigaspaces"),
                LowCardinality.NAMESPACE.withValue(context.getSpaceName()),
                LowCardinality.OPERATION.withValue(context.getOperation()),
                LowCardinality.COLLECTION.withValue(type == null ? "none" : type),
                LowCardinality.OUTCOME.withValue(
                        outcome == null ? "none" : outcome.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(GigaSpacesOperationContext context) {
        int partition = context.getPartition();
        return KeyValues.of(HighCardinality.PARTITION.withValue(
                partition == LrmiObserver.NO_SINGLE_PARTITION ? "several" : Integer.toString(partition)));
    }
}
