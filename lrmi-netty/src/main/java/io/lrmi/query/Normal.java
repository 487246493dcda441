package io.lrmi.query;

import java.util.ArrayList;
import java.util.List;

/** Conditions without negation and without nesting of like in like. */
final class Normal {

    private Normal() {}

    /**
     * The same condition with every {@code not} moved into the comparisons.
     *
     * @throws IllegalArgumentException if a comparison has no opposite
     */
    static Condition of(Condition condition) {
        return of(condition, false);
    }

    private static Condition of(Condition condition, boolean negated) {
        if (condition instanceof Condition.Not not) {
            return of(not.condition(), !negated);
        }
        if (condition instanceof Condition.And and) {
            return compound(and.parts(), negated, !negated);
        }
        if (condition instanceof Condition.Or or) {
            return compound(or.parts(), negated, negated);
        }
        return negated ? opposite(condition) : condition;
    }

    private static Condition compound(List<Condition> parts, boolean negated, boolean all) {
        List<Condition> result = new ArrayList<>();
        for (Condition part : parts) {
            Condition normal = of(part, negated);
            if (all && normal instanceof Condition.And and) {
                result.addAll(and.parts());
            } else if (!all && normal instanceof Condition.Or or) {
                result.addAll(or.parts());
            } else {
                result.add(normal);
            }
        }
        return all ? new Condition.And(result) : new Condition.Or(result);
    }

    private static Condition opposite(Condition condition) {
        if (condition instanceof Condition.NullCheck check && !check.left().isContains()) {
            return new Condition.NullCheck(check.left(), !check.negated());
        }
        if (condition instanceof Condition.Comparison comparison
                && !comparison.left().isContains()) {
            return new Condition.Comparison(
                    comparison.left(), comparison.operator().negated(), comparison.right());
        }
        if (condition instanceof Condition.Membership membership
                && !membership.left().isContains()) {
            return new Condition.Membership(membership.left(), !membership.negated(), membership.values());
        }
        if (condition instanceof Condition.Between between && !between.left().isContains()) {
            return new Condition.Or(List.of(
                    new Condition.Comparison(between.left(), Operator.LESS, between.low()),
                    new Condition.Comparison(between.left(), Operator.GREATER, between.high())));
        }
        throw new IllegalArgumentException("A condition on elements of a collection cannot be negated: not "
                + Printer.print(condition) + ". A server only looks for elements that fulfil a condition.");
    }
}
