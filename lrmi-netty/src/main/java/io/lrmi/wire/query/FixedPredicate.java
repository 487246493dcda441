package io.lrmi.wire.query;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireOutput;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Conditions without operands. */
public enum FixedPredicate implements Predicate {
    IS_NULL(COMPARISON + "NullSpacePredicate"),
    NOT_NULL(COMPARISON + "NotNullSpacePredicate"),
    TRUE("com.gigaspaces.internal.query.predicate.TrueSpacePredicate"),
    FALSE("com.gigaspaces.internal.query.predicate.FalseSpacePredicate");

    private static final Map<FixedPredicate, WireClass> CLASSES = new EnumMap<>(FixedPredicate.class);

    static {
        for (FixedPredicate predicate : values()) {
            CLASSES.put(predicate, WireClass.smart(predicate.className, 1, PREDICATE));
        }
    }

    private final String className;

    FixedPredicate(String className) {
        this.className = className;
    }

    @Override
    public WireClass wireClass() {
        return Objects.requireNonNull(CLASSES.get(this));
    }

    @Override
    public void write(WireOutput out) {
        // The class says it all.
    }
}
