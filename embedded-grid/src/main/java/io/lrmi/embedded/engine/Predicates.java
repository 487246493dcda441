package io.lrmi.embedded.engine;

import io.lrmi.query.Literals;
import io.lrmi.wire.WireEquality;
import io.lrmi.wire.query.BetweenPredicate;
import io.lrmi.wire.query.CompositePredicate;
import io.lrmi.wire.query.ContainsPredicate;
import io.lrmi.wire.query.ElementPredicate;
import io.lrmi.wire.query.FixedPredicate;
import io.lrmi.wire.query.InPredicate;
import io.lrmi.wire.query.MatchCode;
import io.lrmi.wire.query.Predicate;
import io.lrmi.wire.query.ScalarPredicate;
import io.lrmi.wire.space.QueryTemplate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Whether values are as conditions demand. Text is converted to the class of what it is compared with. */
final class Predicates {

    private Predicates() {}

    /** Whether a value, in wire form, fulfils a predicate. */
    static boolean test(Predicate predicate, @Nullable Object value) {
        if (predicate instanceof ScalarPredicate scalar) {
            return compare(scalar.kind().matchCode(), value, scalar.expected());
        }
        if (predicate instanceof BetweenPredicate between) {
            return test(between.low(), value) && test(between.high(), value);
        }
        if (predicate instanceof InPredicate in) {
            return in.elements().stream().anyMatch(element -> compare(MatchCode.EQUAL, value, element));
        }
        if (predicate instanceof CompositePredicate composite) {
            return composite.all()
                    ? composite.operands().stream().allMatch(operand -> test(operand, value))
                    : composite.operands().stream().anyMatch(operand -> test(operand, value));
        }
        if (predicate instanceof ContainsPredicate || predicate instanceof ElementPredicate) {
            throw Failures.unsupported("conditions on elements inside of other conditions");
        }
        return switch ((FixedPredicate) predicate) {
            case IS_NULL -> value == null;
            case NOT_NULL -> value != null;
            case TRUE -> true;
            case FALSE -> false;
        };
    }

    /** Whether a property has the value a template has, compared as the template says; null there matches anything. */
    static boolean test(QueryTemplate.Slot slot, @Nullable Object wanted, @Nullable Object value) {
        if (slot.matchCode() == MatchCode.IS_NULL) {
            return value == null;
        }
        if (slot.matchCode() == MatchCode.NOT_NULL) {
            return value != null;
        }
        if (wanted == null) {
            return true;
        }
        short upper = slot.includesLimit() ? MatchCode.LESS_OR_EQUAL : MatchCode.LESS;
        return compare(slot.matchCode(), value, wanted)
                && (slot.limit() == null || compare(upper, value, slot.limit()));
    }

    /** Whether a value compares to another in the way of a {@link MatchCode}; both in wire form. */
    static boolean compare(short matchCode, @Nullable Object value, @Nullable Object expected) {
        if (value == null || expected == null) {
            return matchCode == MatchCode.EQUAL && value == expected;
        }
        return switch (matchCode) {
            case MatchCode.EQUAL -> equal(value, expected);
            case MatchCode.NOT_EQUAL -> !equal(value, expected);
            case MatchCode.GREATER -> ordered(value, expected, result -> result > 0);
            case MatchCode.GREATER_OR_EQUAL -> ordered(value, expected, result -> result >= 0);
            case MatchCode.LESS -> ordered(value, expected, result -> result < 0);
            case MatchCode.LESS_OR_EQUAL -> ordered(value, expected, result -> result <= 0);
            case MatchCode.REGEX -> matches(value, expected);
            case MatchCode.NOT_REGEX -> !matches(value, expected);
            default -> throw Failures.unsupported("match code " + matchCode);
        };
    }

    private static boolean equal(Object value, Object expected) {
        Object actual = ValuePaths.java(value);
        Object other = converted(ValuePaths.java(expected), actual);
        return WireEquality.equal(value, expected) || (actual != null && actual.equals(other));
    }

    private static boolean matches(Object value, Object expected) {
        return Patterns.matches(String.valueOf(expected), String.valueOf(ValuePaths.java(value)));
    }

    @SuppressWarnings("unchecked") // Values of other classes are refused with a ClassCastException.
    private static boolean ordered(Object value, Object expected, IntPredicate wanted) {
        Object actual = ValuePaths.java(value);
        Object other = converted(ValuePaths.java(expected), actual);
        if (!(actual instanceof Comparable<?> comparable) || other == null) {
            throw Failures.unsupported(
                    "an order of values of class " + (actual == null ? "null" : ValuePaths.className(actual)));
        }
        try {
            return wanted.test(((Comparable<Object>) comparable).compareTo(other));
        } catch (ClassCastException e) {
            throw Failures.illegalArgument("A value of " + actual.getClass().getName() + " is compared with one of "
                    + other.getClass().getName());
        }
    }

    private static @Nullable Object converted(@Nullable Object expected, @Nullable Object actual) {
        return expected instanceof String text
                        && actual != null
                        && ValuePaths.isJava(actual)
                        && !(actual instanceof String)
                ? Literals.convert(text, actual.getClass())
                : expected;
    }
}
