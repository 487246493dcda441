package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entry with the smallest value of a path; if there are several, the one that was found first. All matching entries must
 * have a value there, and the values must have an order. Null if there are no entries.
 */
public class MinEntryAggregator extends AbstractPathAggregator<MinEntryAggregator.MinEntryScannerResult> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable MinEntryScannerResult result;

    @Override
    public String getDefaultAlias() {
        return "minEntry(" + getPath() + ")";
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        Object value = getPathValue(context);
        if (isBetter(value)) {
            result = new MinEntryScannerResult(context.getRawEntry(), value);
        }
    }

    @Override
    public void aggregateIntermediateResult(MinEntryScannerResult partitionResult) {
        if (isBetter(partitionResult.getValue())) {
            result = partitionResult;
        }
    }

    private boolean isBetter(@Nullable Object value) {
        return result == null || Comparison.compare(required(result.getValue()), required(value)) > 0;
    }

    private Object required(@Nullable Object value) {
        return Objects.requireNonNull(
                value, () -> getDefaultAlias() + ": an entry has no value there; ask for entries where it is not null");
    }

    @Override
    public @Nullable MinEntryScannerResult getIntermediateResult() {
        return result;
    }

    @Override
    public @Nullable Object getFinalResult() {
        return result == null ? null : toObject(result.getRawEntry());
    }

    /** An entry and its value. */
    public static class MinEntryScannerResult implements SmartExternalizable {

        private static final long serialVersionUID = 1L;

        private @Nullable RawEntry entry;
        private @Nullable Object value;

        /** For deserialization. */
        public MinEntryScannerResult() {}

        public MinEntryScannerResult(RawEntry entry, @Nullable Object value) {
            this.entry = entry;
            this.value = value;
        }

        public RawEntry getRawEntry() {
            return Objects.requireNonNull(entry);
        }

        public @Nullable Object getValue() {
            return value;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(entry);
            out.writeObject(value);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            entry = (RawEntry) in.readObject();
            value = in.readObject();
        }
    }
}
