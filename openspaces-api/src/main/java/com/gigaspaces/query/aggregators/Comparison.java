package com.gigaspaces.query.aggregators;

/** The natural order of values that a path leads to. */
final class Comparison {

    private Comparison() {}

    /**
     * Compares two values.
     *
     * @throws ClassCastException if they have no order, or none among each other
     */
    @SuppressWarnings("unchecked") // Values of other classes are refused with the exception above.
    static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
