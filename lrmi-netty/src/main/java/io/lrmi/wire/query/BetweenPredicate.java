package io.lrmi.wire.query;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;

/** A lower and an upper limit. */
public record BetweenPredicate(ScalarPredicate low, ScalarPredicate high) implements Predicate {

    static final WireClass TYPE = WireClass.smart(COMPARISON + "BetweenSpacePredicate", 1, PREDICATE);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(low);
        out.writeCoded(high);
    }

    static BetweenPredicate read(WireInput in) {
        return new BetweenPredicate(
                in.readCodedMessage(ScalarPredicate.class), in.readCodedMessage(ScalarPredicate.class));
    }
}
