package io.lrmi.wire.query;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares a value with another one. Null compares to nothing but an expected null.
 *
 * @param expected in wire form; a pattern for regular expressions
 */
public record ScalarPredicate(Kind kind, @Nullable Object expected) implements Predicate {

    static final WireClass SCALAR =
            WireClass.externalizable(COMPARISON + "ScalarSpacePredicate", -2962394684649863195L, PREDICATE);
    private static final WireClass COMPARABLE =
            WireClass.externalizable(COMPARISON + "ComparableScalarSpacePredicate", -6819749107818741458L, SCALAR);

    private static final Map<Kind, WireClass> CLASSES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            CLASSES.put(
                    kind,
                    WireClass.smart(
                            COMPARISON + kind.className + "SpacePredicate", 1, kind.ordered ? COMPARABLE : SCALAR));
        }
    }

    /** The comparison. */
    public enum Kind {
        EQUAL(MatchCode.EQUAL, "Equals", false),
        NOT_EQUAL(MatchCode.NOT_EQUAL, "NotEquals", false),
        GREATER(MatchCode.GREATER, "Greater", true),
        GREATER_OR_EQUAL(MatchCode.GREATER_OR_EQUAL, "GreaterEquals", true),
        LESS(MatchCode.LESS, "Less", true),
        LESS_OR_EQUAL(MatchCode.LESS_OR_EQUAL, "LessEquals", true),
        REGEX(MatchCode.REGEX, "Regex", false),
        NOT_REGEX(MatchCode.NOT_REGEX, "NotRegex", false);

        private final short matchCode;
        private final String className;
        private final boolean ordered;

        Kind(short matchCode, String className, boolean ordered) {
            this.matchCode = matchCode;
            this.className = className;
            this.ordered = ordered;
        }

        /** The same comparison as a {@link MatchCode}. */
        public short matchCode() {
            return matchCode;
        }

        /** Whether values are compared by their order. */
        public boolean isOrdered() {
            return ordered;
        }
    }

    static WireClass wireClass(Kind kind) {
        return Objects.requireNonNull(CLASSES.get(kind));
    }

    @Override
    public WireClass wireClass() {
        return wireClass(kind);
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(expected);
        // Functions are called by the range around the predicate, and values have their natural order.
        out.writeCoded(null);
        if (kind.isOrdered()) {
            out.writeCoded(null);
        }
    }

    static ScalarPredicate read(Kind kind, WireInput in) {
        Object expected = in.readCoded();
        in.readCoded();
        if (kind.isOrdered()) {
            in.readCoded();
        }
        return new ScalarPredicate(kind, expected);
    }
}
