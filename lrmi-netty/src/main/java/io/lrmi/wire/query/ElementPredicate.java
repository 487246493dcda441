package io.lrmi.wire.query;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;

/**
 * Holds for an element of a collection if what is at a path from there compares to a value.
 *
 * @param condition whose path begins at the element
 */
public record ElementPredicate(ContainsPredicate condition) implements Predicate {

    static final WireClass TYPE =
            WireClass.smart(COMPARISON + "ContainsItemPredicate", -4499197241040332527L, ContainsPredicate.TYPE);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        condition.write(out);
    }

    static ElementPredicate read(WireInput in) {
        return new ElementPredicate(ContainsPredicate.read(in));
    }
}
