package io.lrmi.embedded.engine;

import io.lrmi.wire.query.FunctionCall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions that queries can apply to values. */
final class Functions {

    private static final Map<String, Function<@Nullable Object[], Object>> BY_NAME = Map.ofEntries(
            Map.entry("ABS", a -> like(number(a, 0), Math.abs(number(a, 0).doubleValue()))),
            Map.entry("MOD", Functions::mod),
            Map.entry(
                    "ROUND",
                    a -> rounded(
                            a, RoundingMode.HALF_UP, a.length > 1 ? number(a, 1).intValue() : 0)),
            Map.entry("CEIL", a -> rounded(a, RoundingMode.CEILING, 0)),
            Map.entry("FLOOR", a -> rounded(a, RoundingMode.FLOOR, 0)),
            Map.entry("CHAR_LENGTH", a -> text(a, 0).length()),
            Map.entry("LOWER", a -> text(a, 0).toLowerCase(Locale.ROOT)),
            Map.entry("UPPER", a -> text(a, 0).toUpperCase(Locale.ROOT)),
            Map.entry("APPEND", Functions::joined),
            Map.entry("CONCAT", Functions::joined),
            Map.entry("INSTR", a -> text(a, 0).indexOf(text(a, 1)) + 1),
            Map.entry("REPLACE", a -> text(a, 0).replace(text(a, 1), text(a, 2))),
            Map.entry(
                    "TO_NUMBER",
                    a -> text(a, 0).contains(".") ? (Object) Double.valueOf(text(a, 0)) : Integer.valueOf(text(a, 0))));

    private Functions() {}

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name.toUpperCase(Locale.ROOT));
    }

    /**
     * What a known function makes of a value.
     *
     * @throws IllegalArgumentException if it is not for such values
     */
    static Object call(FunctionCall call, @Nullable Object value) {
        Function<@Nullable Object[], Object> function = BY_NAME.get(call.name().toUpperCase(Locale.ROOT));
        if (function == null) {
            throw new IllegalArgumentException(call.name());
        }
        return function.apply(call.with(value));
    }

    private static Object mod(@Nullable Object[] arguments) {
        Number left = number(arguments, 0);
        Number right = number(arguments, 1);
        if (left instanceof Double || right instanceof Double) {
            return left.doubleValue() % right.doubleValue();
        }
        return left instanceof Integer && right instanceof Integer
                ? (Object) (left.intValue() % right.intValue())
                : (Object) (left.longValue() % right.longValue());
    }

    private static Object rounded(@Nullable Object[] arguments, RoundingMode mode, int digits) {
        Number number = number(arguments, 0);
        return number instanceof Double || number instanceof Float
                ? like(
                        number,
                        BigDecimal.valueOf(number.doubleValue())
                                .setScale(digits, mode)
                                .doubleValue())
                : number;
    }

    private static Number like(Number example, double result) {
        if (example instanceof Integer) {
            return (int) result;
        }
        if (example instanceof Long number) {
            return Math.abs(number);
        }
        if (example instanceof Short) {
            return (short) result;
        }
        if (example instanceof Byte) {
            return (byte) result;
        }
        return example instanceof Float ? (Number) (float) result : (Number) result;
    }

    private static String joined(@Nullable Object[] arguments) {
        return Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining());
    }

    private static Number number(@Nullable Object[] arguments, int index) {
        if (index < arguments.length && arguments[index] instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("not a number");
    }

    private static String text(@Nullable Object[] arguments, int index) {
        if (index < arguments.length && arguments[index] instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("not a text");
    }
}
