package com.gigaspaces.query.aggregators;

import org.jspecify.annotations.Nullable;

/**
 * Adds numbers up; nulls are left out. The sum of whole numbers is a {@code Long}, that of {@code float} and {@code double} a
 * {@code Double}; {@code BigInteger} and {@code BigDecimal} stay what they are. Null if there is nothing to add.
 */
public class SumAggregator extends AbstractPathAggregator<Number> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Number result;

    @Override
    public String getDefaultAlias() {
        return "sum(" + getPath() + ")";
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        Number value = (Number) getPathValue(context);
        if (value != null) {
            result = Numbers.add(result, value);
        }
    }

    @Override
    public void aggregateIntermediateResult(Number partitionResult) {
        result = Numbers.add(result, partitionResult);
    }

    @Override
    public @Nullable Number getIntermediateResult() {
        return result;
    }
}
