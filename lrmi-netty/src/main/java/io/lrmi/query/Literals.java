package io.lrmi.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a literal into the class of the property it is compared with. Dates and times are read as
 * {@code yyyy-MM-dd} and {@code HH:mm:ss} with a blank in between, in the time zone of this process; classes without a
 * rule of their own by a public static {@code parse} or {@code valueOf}, a constructor, or {@code fromString} that take
 * text.
 */
public final class Literals {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][.S]");

    private static final Map<Class<?>, Function<String, Object>> RULES = Map.ofEntries(
            Map.entry(Byte.class, Byte::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(Boolean.class, Literals::flag),
            Map.entry(Character.class, Literals::character),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(BigInteger.class, BigInteger::new),
            Map.entry(java.util.Date.class, text -> java.util.Date.from(instant(text))),
            Map.entry(Timestamp.class, text -> Timestamp.valueOf(dateTime(text))),
            Map.entry(Date.class, text -> Date.valueOf(LocalDate.parse(text))),
            Map.entry(Time.class, text -> Time.valueOf(LocalTime.parse(text))),
            Map.entry(LocalDateTime.class, Literals::dateTime),
            Map.entry(Instant.class, Literals::instant));

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            boolean.class, Boolean.class,
            char.class, Character.class);

    private Literals() {}

    /**
     * The value of a class that a literal stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public static Object convert(Object literal, Class<?> wanted) {
        Class<?> type = BOXES.getOrDefault(wanted, wanted);
        if (type.isInstance(literal)) {
            return literal;
        }
        String text = literal.toString();
        Function<String, Object> rule = RULES.get(type);
        try {
            if (rule != null) {
                return rule.apply(text);
            }
            Object result = type.isEnum() ? constant(type, text) : byConvention(type, text);
            if (result != null) {
                return result;
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no " + type.getName() + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("Text cannot be turned into " + type.getName()
                + ", which has no public static parse, valueOf or fromString and no constructor for it; use a"
                + " parameter (?) instead of '" + text + "'");
    }

    private static Boolean flag(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("expected true or false");
        }
        return Boolean.valueOf(text);
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("expected one character");
        }
        return text.charAt(0);
    }

    private static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : dateTime(text).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static LocalDateTime dateTime(String text) {
        return text.indexOf(':') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, DATE_TIME);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no such constant");
    }

    private static @Nullable Object byConvention(Class<?> type, String text) {
        for (String name : new String[] {"parse", "valueOf"}) {
            for (Class<?> argument : new Class<?>[] {String.class, CharSequence.class, Object.class}) {
                Object result = byMethod(type, name, argument, text);
                if (result != null) {
                    return result;
                }
            }
        }
        try {
            return call(type.getConstructor(String.class), text);
        } catch (NoSuchMethodException e) {
            return byMethod(type, "fromString", String.class, text);
        }
    }

    private static @Nullable Object byMethod(Class<?> type, String name, Class<?> argument, String text) {
        try {
            Method method = type.getMethod(name, argument);
            return Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType())
                    ? call(method, text)
                    : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static @Nullable Object call(Executable member, String text) {
        try {
            return member instanceof Method method
                    ? method.invoke(null, text)
                    : ((Constructor<?>) member).newInstance(text);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e.toString(), e);
        }
    }
}
