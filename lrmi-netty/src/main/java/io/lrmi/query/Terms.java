package io.lrmi.query;

import java.lang.reflect.Array;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of the terms of one query. */
final class Terms {

    private final List<@Nullable Object> parameters;
    private final @Nullable Function<String, @Nullable Object> byPath;

    /**
     * Values of the question marks.
     *
     * @param byPath gives the value of a question mark by the path it is compared with; null to use the parameters
     */
    Terms(List<@Nullable Object> parameters, @Nullable Function<String, @Nullable Object> byPath) {
        this.parameters = parameters;
        this.byPath = byPath;
    }

    /**
     * The value a term stands for.
     *
     * @param type class of the property, null if it is not known: then text and numbers stay text, which servers
     *     convert to the class of what they compare it with
     */
    @Nullable
    Object value(Term term, String path, @Nullable Class<?> type) {
        if (term instanceof Term.Parameter parameter) {
            // As the original does, parameters are compared as they are.
            return parameter(parameter, path);
        }
        Object literal = literal(term);
        return literal == null || type == null || type == Object.class ? literal : Literals.convert(literal, type);
    }

    /** The values of a list; a parameter that is a collection or array stands for its elements. */
    Set<@Nullable Object> values(List<Term> terms, String path, @Nullable Class<?> type) {
        Set<@Nullable Object> values = new LinkedHashSet<>();
        for (Term term : terms) {
            Object value = value(term, path, type);
            if (term instanceof Term.Parameter && value instanceof Collection<?> several) {
                values.addAll(several);
            } else if (term instanceof Term.Parameter
                    && value != null
                    && value.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(value); i++) {
                    values.add(Array.get(value, i));
                }
            } else {
                values.add(value);
            }
        }
        return values;
    }

    /** The value of an argument of a function; numbers are whole numbers if they look like it. */
    @Nullable
    Object argument(Term term, String path) {
        if (!(term instanceof Term.Digits digits)) {
            return value(term, path, null);
        }
        try {
            return Integer.valueOf(digits.value());
        } catch (NumberFormatException notAnInteger) {
            return digits.value().matches("-?\\d+")
                    ? (Object) Long.valueOf(digits.value())
                    : Float.valueOf(digits.value());
        }
    }

    List<@Nullable Object> arguments(List<Term> terms, String path) {
        List<@Nullable Object> arguments = new ArrayList<>();
        terms.forEach(term -> arguments.add(argument(term, path)));
        return arguments;
    }

    private @Nullable Object parameter(Term.Parameter parameter, String path) {
        if (byPath != null) {
            return byPath.apply(path);
        }
        if (parameter.index() >= parameters.size()) {
            throw new IllegalArgumentException("The query has " + (parameter.index() + 1)
                    + " or more question marks, but " + parameters.size() + " parameters");
        }
        return parameters.get(parameter.index());
    }

    private static @Nullable Object literal(Term term) {
        if (term instanceof Term.Text text) {
            return text.value();
        }
        if (term instanceof Term.Digits digits) {
            return digits.value();
        }
        if (term instanceof Term.Flag flag) {
            return flag.value();
        }
        if (term instanceof Term.Now now) {
            return now.unit() == ChronoUnit.DAYS
                    ? Date.valueOf(LocalDate.now(ZoneId.systemDefault()).plusDays(now.days()))
                    : Timestamp.valueOf(
                            LocalDateTime.now(ZoneId.systemDefault()).plusDays(now.days()));
        }
        return null;
    }
}
