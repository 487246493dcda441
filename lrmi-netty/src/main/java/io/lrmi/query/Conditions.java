package io.lrmi.query;

import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.wire.query.BetweenPredicate;
import io.lrmi.wire.query.CompoundQuery;
import io.lrmi.wire.query.ContainsPredicate;
import io.lrmi.wire.query.CustomQuery;
import io.lrmi.wire.query.ElementPredicate;
import io.lrmi.wire.query.ElementQuery;
import io.lrmi.wire.query.FixedPredicate;
import io.lrmi.wire.query.FunctionCall;
import io.lrmi.wire.query.InPredicate;
import io.lrmi.wire.query.MatchCode;
import io.lrmi.wire.query.Predicate;
import io.lrmi.wire.query.RangeQuery;
import io.lrmi.wire.query.ScalarPredicate;
import io.lrmi.wire.type.PropertyDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates the conditions of one query, which have no negations left, with the values of its terms. */
final class Conditions {

    private static final String UID = "uid";

    private final EntryType type;
    private final Terms terms;
    private final EntryMapper mapper;

    Conditions(EntryType type, Terms terms, EntryMapper mapper) {
        this.type = type;
        this.terms = terms;
        this.mapper = mapper;
    }

    /** Everything but a comparison of a property with a value. */
    CustomQuery custom(Condition condition) {
        if (condition instanceof Condition.And and) {
            return CompoundQuery.and(and.parts().stream().map(this::custom).toList());
        }
        if (condition instanceof Condition.Or or) {
            return CompoundQuery.or(or.parts().stream().map(this::custom).toList());
        }
        if (condition instanceof Condition.Element element) {
            requireKnown(element.path());
            return element(element, element.path(), true);
        }
        return range(condition);
    }

    /** @param path of the collection from the entry */
    private ElementQuery element(Condition.Element element, String path, boolean top) {
        List<CustomQuery> parts = new ArrayList<>();
        for (Condition part :
                element.condition() instanceof Condition.And and ? and.parts() : List.of(element.condition())) {
            if (part instanceof Condition.Element inner) {
                parts.add(element(inner, path + "." + inner.path(), false));
            } else if (part instanceof Condition.Between between) {
                parts.add(elementRange(
                        path, new Condition.Comparison(between.left(), Operator.GREATER_OR_EQUAL, between.low())));
                parts.add(elementRange(
                        path, new Condition.Comparison(between.left(), Operator.LESS_OR_EQUAL, between.high())));
            } else if (part instanceof Condition.Comparison
                    || (part instanceof Condition.Membership membership && !membership.negated())) {
                parts.add(elementRange(path, part));
            } else {
                throw new UnsupportedOperationException(
                        "Conditions on an element can be comparisons, like, in and between,"
                                + " with and between them, but not " + Printer.print(part)
                                + ". Write the alternatives as"
                                + " conditions of their own.");
            }
        }
        return new ElementQuery(element.path(), top, parts);
    }

    /** A condition whose path begins at the element of the collection at another path. */
    private RangeQuery elementRange(String collection, Condition part) {
        Operand left = part instanceof Condition.Comparison comparison
                ? comparison.left()
                : ((Condition.Membership) part).left();
        Operand whole = new Operand(collection + "." + left.path(), left.call(), left.position());
        Condition absolute = part instanceof Condition.Comparison comparison
                ? new Condition.Comparison(whole, comparison.operator(), comparison.right())
                : new Condition.Membership(whole, false, ((Condition.Membership) part).values());
        if (!(range(absolute).predicate() instanceof ContainsPredicate contains)
                || contains.matchCode() == MatchCode.IS_NULL
                || contains.matchCode() == MatchCode.NOT_NULL) {
            throw new IllegalArgumentException("Elements are compared with null: " + Printer.print(part));
        }
        ContainsPredicate relative = new ContainsPredicate(contains.expected(), left.path(), contains.matchCode());
        return RangeQuery.of(whole.path(), new ElementPredicate(relative), null);
    }

    RangeQuery range(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            type.requireMatchable(comparison.left().path());
            return comparison(comparison);
        }
        if (condition instanceof Condition.Membership membership) {
            type.requireMatchable(membership.left().path());
            return membership(membership);
        }
        if (condition instanceof Condition.Between between) {
            type.requireMatchable(between.left().path());
            return between(between);
        }
        if (condition instanceof Condition.NullCheck check) {
            return of(check.left(), check.negated() ? FixedPredicate.NOT_NULL : FixedPredicate.IS_NULL);
        }
        throw new IllegalArgumentException("No range for " + Printer.print(condition));
    }

    private RangeQuery comparison(Condition.Comparison comparison) {
        Operand left = comparison.left();
        Object value = terms.value(comparison.right(), left.path(), literalType(left));
        if (value == null) {
            if (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.NOT_EQUAL) {
                boolean equal = comparison.operator() == Operator.EQUAL;
                return of(left, equal ? FixedPredicate.IS_NULL : FixedPredicate.NOT_NULL);
            }
            throw new IllegalArgumentException(
                    "'" + left.path() + " " + comparison.operator().text()
                            + " ?' has null as parameter, which compares to nothing; use is null or is not null");
        }
        return of(
                left,
                switch (comparison.operator()) {
                    case EQUAL -> scalar(ScalarPredicate.Kind.EQUAL, value);
                    case NOT_EQUAL -> scalar(ScalarPredicate.Kind.NOT_EQUAL, value);
                    case LESS -> limit(ScalarPredicate.Kind.LESS, left, value);
                    case LESS_OR_EQUAL -> limit(ScalarPredicate.Kind.LESS_OR_EQUAL, left, value);
                    case GREATER -> limit(ScalarPredicate.Kind.GREATER, left, value);
                    case GREATER_OR_EQUAL -> limit(ScalarPredicate.Kind.GREATER_OR_EQUAL, left, value);
                    case LIKE -> pattern(ScalarPredicate.Kind.REGEX, left, value, true);
                    case NOT_LIKE -> pattern(ScalarPredicate.Kind.NOT_REGEX, left, value, true);
                    case RLIKE -> pattern(ScalarPredicate.Kind.REGEX, left, value, false);
                    case NOT_RLIKE -> pattern(ScalarPredicate.Kind.NOT_REGEX, left, value, false);
                });
    }

    private RangeQuery membership(Condition.Membership membership) {
        Operand left = membership.left();
        Set<@Nullable Object> values = terms.values(membership.values(), left.path(), literalType(left));
        if (!membership.negated()) {
            return of(left, new InPredicate(mapper.toWire(new HashSet<>(values))));
        }
        if (left.isContains()) {
            throw new UnsupportedOperationException(
                    "not in is not supported for elements of a collection: " + left.path());
        }
        List<RangeQuery> others = new ArrayList<>();
        for (Object value : values) {
            others.add(
                    of(left, value == null ? FixedPredicate.NOT_NULL : scalar(ScalarPredicate.Kind.NOT_EQUAL, value)));
        }
        return others.isEmpty() ? of(left, FixedPredicate.NOT_NULL) : RangeQuery.allOf(left.path(), others);
    }

    private RangeQuery between(Condition.Between between) {
        Operand left = between.left();
        Class<?> wanted = literalType(left);
        Object low = terms.value(between.low(), left.path(), wanted);
        Object high = terms.value(between.high(), left.path(), wanted);
        if (low == null || high == null) {
            throw new IllegalArgumentException(
                    "'" + left.path() + " between' has null as a limit, which compares to nothing");
        }
        ScalarPredicate lower = limit(ScalarPredicate.Kind.GREATER_OR_EQUAL, left, low);
        ScalarPredicate upper = limit(ScalarPredicate.Kind.LESS_OR_EQUAL, left, high);
        return left.call() != null || inOrder(low, high)
                ? of(left, new BetweenPredicate(lower, upper))
                : RangeQuery.allOf(left.path(), List.of(of(left, lower), of(left, upper)));
    }

    /**
     * Whether limits may stand together beside the value of a property. A server with an ordered index of the property fails
     * if the lower one is above the upper one.
     */
    @SuppressWarnings("unchecked") // Limits of different classes are told from the exception.
    static boolean inOrder(@Nullable Object low, @Nullable Object high) {
        try {
            return low instanceof Comparable<?> comparable
                    && high != null
                    && ((Comparable<Object>) comparable).compareTo(high) <= 0;
        } catch (ClassCastException e) {
            return false;
        }
    }

    /** What a condition compares a property with; null if it is no such comparison. */
    @Nullable
    Object limit(Condition condition) {
        return condition instanceof Condition.Comparison comparison
                ? terms.value(comparison.right(), comparison.left().path(), literalType(comparison.left()))
                : null;
    }

    private ScalarPredicate scalar(ScalarPredicate.Kind kind, Object value) {
        return new ScalarPredicate(kind, mapper.toWire(value));
    }

    private ScalarPredicate limit(ScalarPredicate.Kind kind, Operand left, Object value) {
        if (!(value instanceof Comparable)) {
            throw new IllegalArgumentException("'" + left.path() + "' is compared with a value of "
                    + value.getClass().getName() + ", which has no order: it does not implement Comparable");
        }
        return scalar(kind, value);
    }

    private static ScalarPredicate pattern(ScalarPredicate.Kind kind, Operand left, Object value, boolean like) {
        if (!(value instanceof String pattern)) {
            throw new IllegalArgumentException("'" + left.path() + "' is compared with a pattern that is no text but "
                    + value.getClass().getName());
        }
        // For elements of collections the server makes the regular expression.
        boolean translate = like && !left.isContains();
        return new ScalarPredicate(kind, translate ? pattern.replace("%", ".*").replace('_', '.') : pattern);
    }

    private RangeQuery of(Operand left, Predicate predicate) {
        requireKnown(left.path());
        Operand.Call call = left.call();
        if (left.isContains()) {
            if (call != null) {
                throw new UnsupportedOperationException(
                        "Functions are not supported for elements of a collection: " + left.path());
            }
            return RangeQuery.of(left.path(), contains(left.path(), predicate), null);
        }
        if (call == null) {
            return isUid(left.path()) ? uids(left.path(), predicate) : RangeQuery.of(left.path(), predicate, null);
        }
        List<@Nullable Object> arguments = terms.arguments(call.arguments(), left.path());
        arguments.add(call.position(), null);
        Object wire = mapper.toWire(arguments);
        return RangeQuery.of(
                left.path(),
                predicate,
                new FunctionCall(call.function(), call.position(), wire == null ? List.of() : wire));
    }

    /** Identities are compared as such: entries do not hold them, and servers find them faster. */
    private RangeQuery uids(String path, Predicate predicate) {
        if (predicate instanceof InPredicate in) {
            return new RangeQuery(RangeQuery.Kind.UIDS, path, in, null, List.of());
        }
        if (predicate instanceof ScalarPredicate scalar
                && scalar.kind() == ScalarPredicate.Kind.EQUAL
                && scalar.expected() instanceof String uid) {
            InPredicate in = new InPredicate(mapper.toWire(new HashSet<>(List.of(uid))));
            return new RangeQuery(RangeQuery.Kind.UIDS, path, in, null, List.of());
        }
        throw new UnsupportedOperationException("'" + path + "' is compared otherwise than with = or in, but is an"
                + " identity that the grid generates, not a value of entries");
    }

    private static ContainsPredicate contains(String path, Predicate predicate) {
        if (predicate instanceof ScalarPredicate scalar) {
            return new ContainsPredicate(scalar.expected(), path, scalar.kind().matchCode());
        }
        if (predicate instanceof InPredicate in) {
            return new ContainsPredicate(in.values(), path, MatchCode.IN);
        }
        return new ContainsPredicate(
                null, path, predicate == FixedPredicate.IS_NULL ? MatchCode.IS_NULL : MatchCode.NOT_NULL);
    }

    // ---- properties -------------------------------------------------------------------------------------------

    /** Class into which text is converted here; null to leave that to the server. */
    private @Nullable Class<?> literalType(Operand left) {
        if (left.call() != null || left.isContains() || left.isNested()) {
            return null;
        }
        int position = type.descriptor().position(left.path());
        return position < 0
                ? null
                : type.publicDescriptor().getFixedProperty(position).getType();
    }

    void requireKnown(String path) {
        if (isUid(path)) {
            return;
        }
        String property = path.split("[.\\[]", 2)[0];
        if (type.descriptor().position(property) < 0
                && type.descriptor().position(path) < 0
                && !type.descriptor().dynamicProperties()) {
            throw new IllegalArgumentException("Type " + type.name() + " has no property '" + property + "', but "
                    + type.descriptor().properties().stream()
                            .map(PropertyDescriptor::name)
                            .toList());
        }
    }

    /** Whether the path stands for the identity of entries in the space. */
    boolean isUid(String path) {
        return type.descriptor().position(path) < 0
                ? path.equalsIgnoreCase(UID)
                : type.autoGenerateId() && path.equals(type.descriptor().idProperty());
    }

    /** The value a condition demands of what decides the partition; null if it demands none. */
    @Nullable
    Object routingValue(Condition condition) {
        if (condition instanceof Condition.And and) {
            for (Condition part : and.parts()) {
                Object value = routingValue(part);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }
        boolean equal = condition instanceof Condition.Comparison comparison
                && comparison.operator() == Operator.EQUAL
                && comparison.left().call() == null
                && comparison.left().path().equals(type.descriptor().routingProperty());
        if (!equal) {
            return null;
        }
        Condition.Comparison comparison = (Condition.Comparison) condition;
        Object value = terms.value(comparison.right(), comparison.left().path(), literalType(comparison.left()));
        return value == null ? null : mapper.byId().queryRouting(type, value);
    }

    @Nullable
    Object toWire(Object value) {
        return mapper.toWire(value);
    }
}
