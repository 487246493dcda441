package io.lrmi.query;

import java.time.temporal.ChronoUnit;

/** A value in the text of a query, or what stands for one. */
sealed interface Term {

    /** Text between apostrophes. */
    record Text(String value) implements Term {}

    /** Digits with an optional sign, fraction and exponent, as they were written. */
    record Digits(String value) implements Term {}

    /** {@code true} or {@code false}. */
    record Flag(boolean value) implements Term {}

    /** {@code null}, which is allowed in lists of values only. */
    record Nothing() implements Term {}

    /**
     * A question mark.
     *
     * @param index of the question mark, from 0
     */
    record Parameter(int index) implements Term {}

    /**
     * The time at which the query is sent.
     *
     * @param unit {@link ChronoUnit#DAYS} for a date, else with the time of day
     * @param days added to it
     */
    record Now(ChronoUnit unit, int days) implements Term {}
}
