package com.gigaspaces.query.aggregators;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Arithmetic of sums: whole numbers as {@code long}, with its overflow, those with a fraction as {@code double}. */
final class Numbers {

    private Numbers() {}

    /**
     * A number in the form of sums.
     *
     * @throws IllegalArgumentException if numbers of its class have no sum
     */
    static Number widen(Number value) {
        if (value instanceof Byte || value instanceof Short || value instanceof Integer || value instanceof Long) {
            return value.longValue();
        }
        if (value instanceof Float || value instanceof Double) {
            return value.doubleValue();
        }
        if (value instanceof BigInteger || value instanceof BigDecimal) {
            return value;
        }
        throw new IllegalArgumentException("Unsupported number type: " + value.getClass());
    }

    /**
     * A sum and one more number, in the form of the sum.
     *
     * @param sum null if there is none yet
     * @throws ClassCastException if the sum is big and the number is not
     */
    static Number add(@Nullable Number sum, Number value) {
        if (sum == null) {
            return widen(value);
        }
        if (sum instanceof Long) {
            return sum.longValue() + value.longValue();
        }
        if (sum instanceof BigInteger big) {
            return big.add((BigInteger) value);
        }
        return sum instanceof BigDecimal big
                ? big.add((BigDecimal) value)
                : (Number) (sum.doubleValue() + value.doubleValue());
    }

    /** A {@code double}, or for big numbers a {@code BigDecimal}: exact if it can be, else with 34 digits. */
    static Number divide(Number sum, long count) {
        if (sum instanceof BigInteger big) {
            return divide(new BigDecimal(big), count);
        }
        if (!(sum instanceof BigDecimal big)) {
            return sum.doubleValue() / count;
        }
        try {
            return big.divide(BigDecimal.valueOf(count));
        } catch (ArithmeticException endless) {
            return big.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
        }
    }
}
