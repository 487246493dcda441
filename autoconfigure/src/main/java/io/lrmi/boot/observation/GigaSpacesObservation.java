package io.lrmi.boot.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** What is observed. */
public enum GigaSpacesObservation implements ObservationDocumentation {

    /** Calls of operations, retries included; a span of kind client. */
    OPERATION {
        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return DefaultGigaSpacesOperationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return LowCardinality.values();
        }

        @Override
        public KeyName[] getHighCardinalityKeyNames() {
            return HighCardinality.values();
        }
    };

    /** Keys with few values. Those that begin with {@code db} are OpenTelemetry's for clients of databases. */
    public enum LowCardinality implements KeyName {
        /** Always {@code gigaspaces}. */
        SYSTEM("db.system.name"),
        /** Name of the space. */
        NAMESPACE("db.namespace"),
        /** Name of the operation, such as {@code readMultiple}. */
        OPERATION("db.operation.name"),
        /** Name of the type of entries or of the class of a task, {@code none} for all types. */
        COLLECTION("db.collection.name"),
        /** What it came to: the names of {@code OperationOutcome} in lower case. */
        OUTCOME("gigaspaces.outcome");

        private final String key;

        LowCardinality(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** Keys that may have many values. */
    public enum HighCardinality implements KeyName {
        /** Partition from 0, {@code several} for an operation that concerned several or was never sent. */
        PARTITION("gigaspaces.partition");

        private final String key;

        HighCardinality(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }
}
