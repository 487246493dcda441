package io.lrmi.wire.query;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.PropertiesQuery;
import io.lrmi.wire.type.ValueGetter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the value at one path.
 *
 * @param path names with dots between them; with {@code [*]} behind each collection for {@link Kind#CONTAINS} and
 *     {@link Kind#ELEMENT}
 * @param function applied to the value first, null for none
 * @param parts of {@link Kind#COMPOSITE}, which must all hold; empty otherwise
 */
public record RangeQuery(
        Kind kind,
        String path,
        Predicate predicate,
        @Nullable FunctionCall function,
        List<RangeQuery> parts) implements CustomQuery {

    private static final String PACKAGE = "com.j_spaces.jdbc.builder.range.";
    private static final WireClass RANGE = WireClass.externalizable(PACKAGE + "Range", 1, PropertiesQuery.CUSTOM_QUERY);
    private static final WireClass SINGLE_VALUE = WireClass.externalizable(PACKAGE + "SingleValueRange", 1, RANGE);

    private static final Map<Kind, WireClass> CLASSES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            CLASSES.put(kind, WireClass.smart(PACKAGE + kind.className, 1, kind.singleValue ? SINGLE_VALUE : RANGE));
        }
        CLASSES.put(
                Kind.ELEMENT,
                WireClass.smart(PACKAGE + Kind.ELEMENT.className, 2596910972611179585L, wireClass(Kind.CONTAINS)));
    }

    /** The class a condition has on the wire, which follows from its predicate. */
    public enum Kind {
        EQUAL("EqualValueRange", true),
        NOT_EQUAL("NotEqualValueRange", true),
        REGEX("RegexRange", true),
        NOT_REGEX("NotRegexRange", true),
        CONTAINS("ContainsValueRange", true),
        ELEMENT("ContainsItemValueRange", false),
        SEGMENT("SegmentRange", false),
        COMPOSITE("CompositeRange", false),
        IN("InRange", false),
        UIDS("UidsRange", false),
        IS_NULL("IsNullRange", false),
        NOT_NULL("NotNullRange", false);

        private final String className;
        private final boolean singleValue;

        Kind(String className, boolean singleValue) {
            this.className = className;
            this.singleValue = singleValue;
        }
    }

    static WireClass wireClass(Kind kind) {
        return Objects.requireNonNull(CLASSES.get(kind));
    }

    public RangeQuery {
        parts = List.copyOf(parts);
    }

    public static RangeQuery of(String path, Predicate predicate, @Nullable FunctionCall function) {
        return new RangeQuery(kindOf(predicate), path, predicate, function, List.of());
    }

    /** Conditions on the same path which must all hold. */
    public static RangeQuery allOf(String path, List<RangeQuery> parts) {
        CompositePredicate predicate = new CompositePredicate(
                true, parts.stream().map(RangeQuery::predicate).toList());
        return new RangeQuery(Kind.COMPOSITE, path, predicate, null, parts);
    }

    private static Kind kindOf(Predicate predicate) {
        if (predicate instanceof ScalarPredicate scalar) {
            return switch (scalar.kind()) {
                case EQUAL -> Kind.EQUAL;
                case NOT_EQUAL -> Kind.NOT_EQUAL;
                case REGEX -> Kind.REGEX;
                case NOT_REGEX -> Kind.NOT_REGEX;
                case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> Kind.SEGMENT;
            };
        }
        if (predicate instanceof BetweenPredicate) {
            return Kind.SEGMENT;
        }
        if (predicate instanceof InPredicate) {
            return Kind.IN;
        }
        if (predicate instanceof ContainsPredicate) {
            return Kind.CONTAINS;
        }
        if (predicate instanceof ElementPredicate) {
            return Kind.ELEMENT;
        }
        if (predicate == FixedPredicate.IS_NULL) {
            return Kind.IS_NULL;
        }
        if (predicate == FixedPredicate.NOT_NULL) {
            return Kind.NOT_NULL;
        }
        throw new IllegalArgumentException("No range for " + predicate);
    }

    @Override
    public WireClass wireClass() {
        return wireClass(kind);
    }

    @Override
    public void write(WireOutput out) {
        CustomQuery.writeBase(out);
        out.writeObject(
                new ValueGetter(path.indexOf('.') < 0 ? ValueGetter.Kind.PROPERTY : ValueGetter.Kind.PATH, path));
        out.writeObject(predicate);
        out.writeObject(function);
        if (predicate instanceof ScalarPredicate scalar && kind.singleValue) {
            out.writeCoded(scalar.expected());
        } else if (predicate instanceof ContainsPredicate contains) {
            out.writeCoded(contains.expected());
            out.writeShort(contains.matchCode());
        } else if (predicate instanceof ElementPredicate element) {
            out.writeCoded(element.condition().expected());
            out.writeShort(element.condition().matchCode());
        } else if (kind == Kind.SEGMENT) {
            writeLimits(out);
        } else if (kind == Kind.COMPOSITE) {
            out.writeObject(JavaTypes.linkedList(parts));
        }
    }

    private void writeLimits(WireOutput out) {
        writeLimit(out, limit(true));
        writeLimit(out, limit(false));
    }

    private static void writeLimit(WireOutput out, @Nullable ScalarPredicate limit) {
        out.writeCoded(limit == null ? null : limit.expected());
        out.writeBoolean(limit != null
                && (limit.kind() == ScalarPredicate.Kind.GREATER_OR_EQUAL
                        || limit.kind() == ScalarPredicate.Kind.LESS_OR_EQUAL));
    }

    private @Nullable ScalarPredicate limit(boolean low) {
        if (predicate instanceof BetweenPredicate between) {
            return low ? between.low() : between.high();
        }
        ScalarPredicate scalar = (ScalarPredicate) predicate;
        boolean isLow =
                scalar.kind() == ScalarPredicate.Kind.GREATER || scalar.kind() == ScalarPredicate.Kind.GREATER_OR_EQUAL;
        return isLow == low ? scalar : null;
    }

    static RangeQuery read(Kind kind, WireInput in) {
        CustomQuery.readBase(in);
        String path = in.readMessage(ValueGetter.class).path();
        Predicate predicate = in.readMessage(Predicate.class);
        FunctionCall function = readFunction(in);
        if (kind.singleValue || kind == Kind.ELEMENT) {
            in.readCoded();
        }
        if (kind == Kind.CONTAINS || kind == Kind.ELEMENT) {
            in.readShort();
        } else if (kind == Kind.SEGMENT) {
            in.readCoded();
            in.readBoolean();
            in.readCoded();
            in.readBoolean();
        }
        return new RangeQuery(kind, path, predicate, function, kind == Kind.COMPOSITE ? readParts(in) : List.of());
    }

    private static @Nullable FunctionCall readFunction(WireInput in) {
        Object function = in.readObject();
        if (function != null && !(function instanceof FunctionCall)) {
            throw new WireFormatException("Not a function: " + function);
        }
        return (FunctionCall) function;
    }

    private static List<RangeQuery> readParts(WireInput in) {
        List<RangeQuery> parts = new ArrayList<>();
        for (Object part : JavaTypes.elements(in.readObject())) {
            if (!(part instanceof RangeQuery range)) {
                throw new WireFormatException("Composite range with a part that is none: " + part);
            }
            parts.add(range);
        }
        return parts;
    }
}
