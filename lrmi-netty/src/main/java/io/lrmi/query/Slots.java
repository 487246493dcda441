package io.lrmi.query;

import io.lrmi.wire.query.BetweenPredicate;
import io.lrmi.wire.query.FixedPredicate;
import io.lrmi.wire.query.MatchCode;
import io.lrmi.wire.query.Predicate;
import io.lrmi.wire.query.RangeQuery;
import io.lrmi.wire.query.ScalarPredicate;
import io.lrmi.wire.space.QueryTemplate;
import org.jspecify.annotations.Nullable;

/** Conditions on a property in the form that stands beside its value in a template. */
final class Slots {

    private Slots() {}

    /** Whether the condition has that form. */
    static boolean canHold(RangeQuery range) {
        return range.function() == null
                && (range.predicate() instanceof BetweenPredicate
                        || range.predicate() == FixedPredicate.IS_NULL
                        || range.predicate() == FixedPredicate.NOT_NULL
                        || (range.predicate() instanceof ScalarPredicate scalar
                                && scalar.kind() != ScalarPredicate.Kind.REGEX
                                && scalar.kind() != ScalarPredicate.Kind.NOT_REGEX));
    }

    /** The value that stands beside it. */
    static @Nullable Object value(RangeQuery range) {
        if (range.predicate() instanceof BetweenPredicate between) {
            return between.low().expected();
        }
        return range.predicate() instanceof ScalarPredicate scalar ? scalar.expected() : null;
    }

    static QueryTemplate.Slot of(RangeQuery range) {
        Predicate predicate = range.predicate();
        if (predicate instanceof BetweenPredicate between) {
            return new QueryTemplate.Slot(
                    between.low().kind().matchCode(),
                    between.high().expected(),
                    between.high().kind() == ScalarPredicate.Kind.LESS_OR_EQUAL);
        }
        short code = predicate instanceof ScalarPredicate scalar
                ? scalar.kind().matchCode()
                : predicate == FixedPredicate.IS_NULL ? MatchCode.IS_NULL : MatchCode.NOT_NULL;
        return new QueryTemplate.Slot(code, null, false);
    }

    /** A lower limit together with an upper one; null if these are not what they are. */
    static QueryTemplate.@Nullable Slot merge(QueryTemplate.Slot slot, RangeQuery range) {
        boolean isLow = slot.matchCode() == MatchCode.GREATER || slot.matchCode() == MatchCode.GREATER_OR_EQUAL;
        if (!isLow || slot.limit() != null || !(range.predicate() instanceof ScalarPredicate scalar)) {
            return null;
        }
        boolean included = scalar.kind() == ScalarPredicate.Kind.LESS_OR_EQUAL;
        return included || scalar.kind() == ScalarPredicate.Kind.LESS
                ? new QueryTemplate.Slot(slot.matchCode(), scalar.expected(), included)
                : null;
    }
}
