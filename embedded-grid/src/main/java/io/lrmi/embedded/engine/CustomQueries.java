package io.lrmi.embedded.engine;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireEquality;
import io.lrmi.wire.query.CompoundQuery;
import io.lrmi.wire.query.ContainsPredicate;
import io.lrmi.wire.query.ElementPredicate;
import io.lrmi.wire.query.ElementQuery;
import io.lrmi.wire.query.FunctionCall;
import io.lrmi.wire.query.InPredicate;
import io.lrmi.wire.query.MatchCode;
import io.lrmi.wire.query.RangeQuery;
import io.lrmi.wire.space.PropertiesQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
        } else if (query != null && !(query instanceof PropertiesQuery) && !(query instanceof ElementQuery)) {
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
        if (query instanceof ElementQuery elements) {
            List<String> names = names(elements.path());
            Object first = ValuePaths.property(entry, names.get(0).replace(ELEMENTS, ""));
            return elements(elements.path(), first, names).anyMatch(element -> matchesElement(elements, element));
        }
        return query == null || matches((RangeQuery) query, entry);
    }

    private static List<String> names(String path) {
        return Arrays.asList(path.split("\\.", -1));
    }

    private static boolean matchesElement(ElementQuery query, Object element) {
        return query.parts().stream().allMatch(part -> {
            if (part instanceof ElementQuery inner) {
                List<String> names = names(inner.path());
                Object first = ValuePaths.part(element, names.get(0).replace(ELEMENTS, ""));
                return elements(inner.path(), first, names).anyMatch(found -> matchesElement(inner, found));
            }
            return part instanceof RangeQuery range
                    && range.predicate() instanceof ElementPredicate predicate
                    && matches(predicate.condition(), element);
        });
    }

    private static boolean matches(ContainsPredicate condition, Object element) {
        List<String> names = names(condition.path());
        return condition.path().contains(ELEMENTS)
                ? contains(condition, ValuePaths.part(element, names.get(0).replace(ELEMENTS, "")), names)
                : matchesPart(condition, element, names);
    }

    /** All elements at the end of a path that are not null, beginning with the value of the first name. */
    private static Stream<Object> elements(String path, @Nullable Object value, List<String> names) {
        if (value == null) {
            return Stream.empty();
        }
        List<String> rest = names.subList(1, names.size());
        if (!names.get(0).endsWith(ELEMENTS)) {
            return rest.isEmpty()
                    ? Stream.of(value)
                    : elements(path, ValuePaths.part(value, rest.get(0).replace(ELEMENTS, "")), rest);
        }
        Stream<Object> found = collection(value, path, names.get(0)).stream()
                .map(JavaTypes::unbox)
                .filter(Objects::nonNull);
        return rest.isEmpty()
                ? found
                : found.flatMap(element ->
                        elements(path, ValuePaths.part(element, rest.get(0).replace(ELEMENTS, "")), rest));
    }

    private static List<@Nullable Object> collection(Object value, String path, String name) {
        List<@Nullable Object> elements = JavaTypes.collectionElements(value);
        if (elements == null) {
            throw Failures.illegalArgument("[*] can only follow a Collection or Object Array. '" + name
                    + "' is not a collection or array in '" + path + "'");
        }
        return elements;
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
        List<@Nullable Object> elements = collection(value, predicate.path(), names.get(0));
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
