package com.gigaspaces.query.aggregators;

import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.jspecify.annotations.Nullable;

/**
 * The average of numbers; nulls are left out. A {@code Double}, or a {@code BigDecimal} for {@code BigInteger} and
 * {@code BigDecimal}. Null if there are no numbers.
 */
public class AverageAggregator extends AbstractPathAggregator<AverageAggregator.AverageTuple> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable AverageTuple result;

    @Override
    public String getDefaultAlias() {
        return "avg(" + getPath() + ")";
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        Number value = (Number) getPathValue(context);
        if (value != null) {
            result = result == null ? new AverageTuple(value) : result.add(value, 1);
        }
    }

    @Override
    public void aggregateIntermediateResult(AverageTuple partitionResult) {
        result = result == null ? partitionResult : result.add(partitionResult.getSum(), partitionResult.getCount());
    }

    @Override
    public @Nullable AverageTuple getIntermediateResult() {
        return result;
    }

    @Override
    public @Nullable Object getFinalResult() {
        return result == null ? null : result.getAverage();
    }

    /** A sum and how many numbers it consists of. Immutable. */
    public static class AverageTuple implements SmartExternalizable {

        private static final long serialVersionUID = 1L;

        private Number sum;
        private long count;

        /** For deserialization. */
        public AverageTuple() {
            this(0L, 0);
        }

        public AverageTuple(Number value) {
            this(Numbers.widen(value), 1);
        }

        public AverageTuple(Number sum, long count) {
            this.sum = sum;
            this.count = count;
        }

        public AverageTuple add(Number deltaSum, long deltaCount) {
            return new AverageTuple(Numbers.add(sum, deltaSum), count + deltaCount);
        }

        public Number getSum() {
            return sum;
        }

        public long getCount() {
            return count;
        }

        /** Null if there are no numbers. */
        public @Nullable Number getAverage() {
            return count == 0 ? null : Numbers.divide(sum, count);
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeLong(count);
            out.writeObject(sum);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            count = in.readLong();
            sum = (Number) in.readObject();
        }
    }
}
