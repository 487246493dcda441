package io.lrmi.contract;

import io.lrmi.contract.model.Sample;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition as text with parameters and as code over plain objects. A comparison with a value that is null cannot be
 * told, and neither can its negation; the entry is not found then.
 *
 * @param parameters of the question marks in the text
 * @param holds null where it cannot be told
 */
record QueryModel(String text, List<@Nullable Object> parameters, Function<Sample, @Nullable Boolean> holds) {

    QueryModel {
        parameters = new ArrayList<>(parameters);
    }

    boolean matches(Sample sample) {
        return Boolean.TRUE.equals(holds.apply(sample));
    }

    private static QueryModel told(
            String text,
            List<? extends @Nullable Object> parameters,
            Function<Sample, ? extends @Nullable Object> value,
            Predicate<Object> holds) {
        return new QueryModel(text, new ArrayList<>(parameters), sample -> {
            Object actual = value.apply(sample);
            return actual == null ? null : (Boolean) holds.test(actual);
        });
    }

    /** As {@link #told}, with elements instead of values: one of them must fulfil it. */
    static QueryModel elements(Operand operand, String rest, List<?> parameters, Predicate<Object> holds) {
        return new QueryModel(operand.path() + " " + rest, new ArrayList<>(parameters), sample -> {
            Iterable<?> all = (Iterable<?>) operand.value().apply(sample);
            boolean found = false;
            if (all != null) {
                for (Object element : all) {
                    found |= element != null && holds.test(element);
                }
            }
            return found;
        });
    }

    /** No element may equal a value, but there must be a collection. */
    static QueryModel noElement(Operand operand, Constant constant) {
        return new QueryModel(operand.path() + " <> " + constant.text(), constant.parameters(), sample -> {
            Collection<?> all = (Collection<?>) operand.value().apply(sample);
            return all != null && !all.contains(constant.value());
        });
    }

    /** Among the values is null, which here is a value like any other. */
    static QueryModel inOrNull(Operand operand, boolean negated, List<Constant> constants) {
        QueryModel in = in(operand, negated, constants);
        return new QueryModel(
                in.text().substring(0, in.text().length() - 1) + ", null)",
                in.parameters(),
                sample -> operand.value().apply(sample) == null
                        ? (Boolean) !negated
                        : in.holds().apply(sample));
    }

    static QueryModel comparison(Operand operand, String operator, Constant constant) {
        return told(
                operand.path() + " " + operator + " " + constant.text(),
                constant.parameters(),
                operand.value(),
                compares(operator, constant.value()));
    }

    @SuppressWarnings("unchecked") // The constants are of the class of the operand.
    static Predicate<Object> compares(String operator, Object other) {
        if (operator.equals("=")) {
            return actual -> actual.equals(other);
        }
        if (operator.equals("<>") || operator.equals("!=")) {
            return actual -> !actual.equals(other);
        }
        IntPredicate wanted =
                switch (operator) {
                    case "<" -> result -> result < 0;
                    case "<=" -> result -> result <= 0;
                    case ">" -> result -> result > 0;
                    default -> result -> result >= 0;
                };
        return actual -> wanted.test(((Comparable<Object>) actual).compareTo(other));
    }

    static QueryModel between(Operand operand, Constant low, Constant high) {
        List<@Nullable Object> parameters = new ArrayList<>(low.parameters());
        parameters.addAll(high.parameters());
        return told(
                operand.path() + " between " + low.text() + " and " + high.text(),
                parameters,
                operand.value(),
                compares(">=", low.value()).and(compares("<=", high.value())));
    }

    static QueryModel in(Operand operand, boolean negated, List<Constant> constants) {
        List<@Nullable Object> parameters = new ArrayList<>();
        constants.forEach(constant -> parameters.addAll(constant.parameters()));
        List<Object> values = constants.stream().map(Constant::value).toList();
        return told(
                operand.path() + (negated ? " not in (" : " in (")
                        + String.join(
                                ", ", constants.stream().map(Constant::text).toList()) + ")",
                parameters,
                operand.value(),
                actual -> values.contains(actual) != negated);
    }

    static QueryModel inCollection(Operand operand, boolean negated, List<Object> values) {
        return told(
                operand.path() + (negated ? " not in (?)" : " in (?)"),
                List.of(values),
                operand.value(),
                actual -> values.contains(actual) != negated);
    }

    static QueryModel isNull(Operand operand, boolean negated) {
        return new QueryModel(
                operand.path() + (negated ? " is not null" : " is null"),
                List.of(),
                sample -> (operand.value().apply(sample) == null) != negated);
    }

    /** With a pattern in which % stands for any text and _ for one character. */
    static QueryModel like(Operand operand, boolean negated, String pattern) {
        return pattern(
                operand,
                (negated ? " not like '" : " like '") + pattern + "'",
                negated,
                pattern.replace("%", ".*").replace('_', '.'));
    }

    static QueryModel rlike(Operand operand, boolean negated, String pattern) {
        return pattern(operand, (negated ? " not rlike '" : " rlike '") + pattern + "'", negated, pattern);
    }

    private static QueryModel pattern(Operand operand, String text, boolean negated, String regex) {
        return told(
                operand.path() + text,
                List.of(),
                operand.value(),
                actual -> Pattern.matches(regex, actual.toString()) != negated);
    }

    QueryModel not() {
        return new QueryModel("not (" + text + ")", parameters, sample -> {
            Boolean told = holds.apply(sample);
            return told == null ? null : !told;
        });
    }

    QueryModel and(QueryModel other) {
        return both(other, true);
    }

    QueryModel or(QueryModel other) {
        return both(other, false);
    }

    private QueryModel both(QueryModel other, boolean and) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(other.parameters);
        return new QueryModel("(" + text + (and ? ") and (" : ") or (") + other.text + ")", all, sample -> {
            Boolean first = holds.apply(sample);
            Boolean second = other.holds.apply(sample);
            Boolean decisive = !and;
            if (Objects.equals(decisive, first) || Objects.equals(decisive, second)) {
                return decisive;
            }
            return (first == null || second == null) ? null : (Boolean) and;
        });
    }

    @Override
    public String toString() {
        return text + " " + parameters;
    }

    /**
     * What is compared.
     *
     * @param path as it is written
     */
    record Operand(String path, Function<Sample, ? extends @Nullable Object> value) {
        @Override
        public String toString() {
            return path;
        }
    }

    /** A value, as a literal or a question mark. */
    record Constant(Object value, boolean parameter) {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

        String text() {
            if (parameter) {
                return "?";
            }
            if (value instanceof Date date) {
                return "'" + TIME.format(date.toInstant().atZone(ZoneId.systemDefault())) + "'";
            }
            return value instanceof Number || value instanceof Boolean
                    ? value.toString()
                    : "'" + value.toString().replace("'", "''") + "'";
        }

        List<@Nullable Object> parameters() {
            return parameter ? List.of(value) : List.of();
        }
    }
}
