package io.lrmi.embedded.engine;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireEquality;
import io.lrmi.wire.query.CompoundQuery;
import io.lrmi.wire.query.ContainsPredicate;
import io.lrmi.wire.query.FunctionCall;
import io.lrmi.wire.query.InPredicate;
import io.lrmi.wire.query.MatchCode;
import io.lrmi.wire.query.RangeQuery;
import io.lrmi.wire.space.PropertiesQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether entries fulfil the custom queries of templates. */
final class CustomQueries {

    private static final String ELEMENTS = "[*]";

    private CustomQueries() {}

    /**
     * Refuses what cannot be answered.
     *
     * @throws OperationFailure if there is a part of a kind, or a function, that this grid does not know
     */
    static void check(@Nullable Object query) {
        if (query instanceof CompoundQuery compound) {
            compound.parts().forEach(CustomQueries::check);
        } else if (query instanceof RangeQuery range) {
            FunctionCall function = range.function();
            if (function != null && !Functions.isKnown(function.name())) {
                throw Failures.unsupported("function " + function.name());
            }
        } else if (query != null && !(query instanceof PropertiesQuery)) {
            throw Failures.unsupported("custom queries such as " + query);
        }
    }

    static boolean matches(@Nullable Object query, StoredEntry entry) {
        if (query instanceof CompoundQuery compound) {
            return compound.all()
                    ? compound.parts().stream().allMatch(part -> matches(part, entry))
                    : compound.parts().stream().anyMatch(part -> matches(part, entry));
        }
        if (query instanceof PropertiesQuery properties) {
            for (Map.Entry<String, @Nullable Object> wanted :
                    properties.values().entrySet()) {
                if (!WireEquality.equal(wanted.getValue(), ValuePaths.property(entry, wanted.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        return query == null || matches((RangeQuery) query, entry);
    }

    private static boolean matches(RangeQuery range, StoredEntry entry) {
        if (range.predicate() instanceof ContainsPredicate contains) {
            List<String> names = new ArrayList<>(Arrays.asList(contains.path().split("\\.", -1)));
            return contains(contains, ValuePaths.property(entry, names.get(0).replace(ELEMENTS, "")), names);
        }
        if (range.kind() == RangeQuery.Kind.COMPOSITE) {
            return range.parts().stream().allMatch(part -> matches(part, entry));
        }
        if (range.kind() == RangeQuery.Kind.UIDS && range.predicate() instanceof InPredicate uids) {
            return uids.elements().contains(entry.uid());
        }
        Object value = ValuePaths.value(entry, range.path());
        FunctionCall function = range.function();
        if (function == null) {
            return Predicates.test(range.predicate(), value);
        }
        try {
            Object result = Functions.call(function, ValuePaths.java(value));
            return Predicates.test(range.predicate(), result);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException notApplicable) {
            return false;
        }
    }

    /** Goes on with the value of the first name, which may stand for each element of a collection. */
    private static boolean contains(ContainsPredicate predicate, @Nullable Object value, List<String> names) {
        if (value == null) {
            return false;
        }
        List<String> rest = names.subList(1, names.size());
        if (!names.get(0).endsWith(ELEMENTS)) {
            String name = rest.get(0).replace(ELEMENTS, "");
            return contains(predicate, ValuePaths.part(value, name), rest);
        }
        List<@Nullable Object> elements = JavaTypes.collectionElements(value);
        if (elements == null) {
            throw Failures.illegalArgument("[*] can only follow a Collection or Object Array. '" + names.get(0)
                    + "' is not a collection or array in '" + predicate.path() + "'");
        }
        if (rest.isEmpty()) {
            return matches(predicate, elements);
        }
        for (Object element : elements) {
            if (rest.stream().noneMatch(name -> name.contains(ELEMENTS))) {
                if (matchesPart(predicate, element, rest)) {
                    return true;
                }
            } else if (element != null) {
                Object part = ValuePaths.part(element, rest.get(0).replace(ELEMENTS, ""));
                if (contains(predicate, part, rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(ContainsPredicate predicate, List<@Nullable Object> elements) {
        boolean negated = predicate.matchCode() == MatchCode.NOT_EQUAL;
        short code = negated ? MatchCode.EQUAL : predicate.matchCode();
        boolean found = elements.stream()
                .map(JavaTypes::unbox)
                .anyMatch(element -> element != null && compare(code, element, predicate.expected()));
        return found != negated;
    }

    private static boolean matchesPart(ContainsPredicate predicate, @Nullable Object element, List<String> names) {
        Object value = element;
        for (int i = 0; i < names.size() && value != null; i++) {
            value = ValuePaths.part(value, names.get(i));
        }
        return switch (predicate.matchCode()) {
            case MatchCode.IS_NULL -> value == null;
            case MatchCode.NOT_NULL -> value != null;
            default -> value != null && compare(predicate.matchCode(), value, predicate.expected());
        };
    }

    private static boolean compare(short matchCode, Object value, @Nullable Object expected) {
        if (matchCode == MatchCode.IN) {
            return Predicates.test(new InPredicate(expected), value);
        }
        boolean pattern = matchCode == MatchCode.REGEX || matchCode == MatchCode.NOT_REGEX;
        Object wanted = pattern ? String.valueOf(expected).replace("%", ".*").replace('_', '.') : expected;
        return Predicates.compare(matchCode, value, wanted);
    }
}
