package io.lrmi.query;

import java.util.ArrayList;
import java.util.List;

/** Conditions without negation, without nesting of like in like, and without limits of elements. */
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
        if (negated) {
            return opposite(condition);
        }
        if (condition instanceof Condition.Element element) {
            return new Condition.Element(element.path(), of(element.condition()));
        }
        return condition instanceof Condition.Between between && between.left().isContains()
                ? limits(between)
                : condition;
    }

    /** As the original does, each limit is a condition of its own, which another element may fulfil. */
    private static Condition limits(Condition.Between between) {
        return new Condition.And(List.of(
                new Condition.Comparison(between.left(), Operator.GREATER_OR_EQUAL, between.low()),
                new Condition.Comparison(between.left(), Operator.LESS_OR_EQUAL, between.high())));
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
