package io.lrmi.embedded.engine;

import io.lrmi.wire.query.FunctionCall;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions that queries can apply to values. */
final class Functions {

    private static final Map<String, Function<@Nullable Object[], Object>> BY_NAME = Map.ofEntries(
            Map.entry("ABS", a -> like(number(a, 0), Math.abs(number(a, 0).doubleValue()))),
            Map.entry("MOD", Functions::mod),
            Map.entry("ROUND", Functions::round),
            Map.entry("CEIL", a -> rounded(a, Math::ceil)),
            Map.entry("FLOOR", a -> rounded(a, Math::floor)),
            Map.entry(
                    "CHAR_LENGTH",
                    a -> a[0] instanceof Character ? 1 : text(a, 0).length()),
            Map.entry("CONTAINS_KEY", Functions::containsKey),
            Map.entry("TO_CHAR", Functions::formatted),
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

    /** Half is rounded up, also below zero. */
    private static Object round(@Nullable Object[] arguments) {
        double factor = Math.pow(10, arguments.length > 1 ? number(arguments, 1).intValue() : 0);
        return rounded(arguments, value -> Math.round(value * factor) / factor);
    }

    private static Object rounded(@Nullable Object[] arguments, DoubleUnaryOperator rounding) {
        Number number = number(arguments, 0);
        return number instanceof Double || number instanceof Float
                ? like(number, rounding.applyAsDouble(number.doubleValue()))
                : number;
    }

    /** Dates are given in Greenwich Mean Time. */
    private static Object formatted(@Nullable Object[] arguments) {
        Object value = arguments[0];
        if (!(value instanceof Number) && !(value instanceof Date)) {
            throw new IllegalArgumentException("neither a number nor a date");
        }
        if (arguments.length < 2) {
            return value;
        }
        String format = String.valueOf(arguments[1]);
        if (value instanceof Number) {
            return new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        }
        SimpleDateFormat dates = new SimpleDateFormat(format, Locale.ROOT);
        dates.setTimeZone(TimeZone.getTimeZone("GMT"));
        return dates.format(value);
    }

    private static Object containsKey(@Nullable Object[] arguments) {
        if (arguments.length == 2 && arguments[0] instanceof Map<?, ?> map && arguments[1] != null) {
            return map.containsKey(arguments[1]);
        }
        throw new IllegalArgumentException("not a map and a key");
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
        if (example instanceof Float) {
            return (float) result;
        }
        if (example instanceof Double) {
            return result;
        }
        throw new IllegalArgumentException("not a number of a primitive type");
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
