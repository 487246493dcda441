package io.lrmi.query;

import java.util.List;

/** A condition of a query. A comparison with a value that is null never holds, nor does its negation. */
sealed interface Condition {

    /** All must hold. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one must hold. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The opposite must hold. */
    record Not(Condition condition) implements Condition {}

    /** A value compared with another. */
    record Comparison(Operand left, Operator operator, Term right) implements Condition {}

    /** Equal to one of some values, or to none if negated. */
    record Membership(Operand left, boolean negated, List<Term> values) implements Condition {
        public Membership {
            values = List.copyOf(values);
        }
    }

    /** Within limits that are included. */
    record Between(Operand left, Term low, Term high) implements Condition {}

    /** Null, or anything else if negated. */
    record NullCheck(Operand left, boolean negated) implements Condition {}

    /** One element of a collection must fulfil a condition whose paths begin at the element. */
    record Element(String path, Condition condition) implements Condition {}
}
