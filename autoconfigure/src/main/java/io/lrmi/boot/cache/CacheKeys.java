package io.lrmi.boot.cache;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.interceptor.SimpleKey;
import org.springframework.util.ReflectionUtils;

/**
 * The text that stands for a key of a cache. Keys have the same text if, and only if, they are equal, so every part tells its type,
 * and characters that separate parts are escaped.
 */
final class CacheKeys {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Character.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            URI.class);

    private final Map<Class<?>, Function<Object, String>> converters;

    CacheKeys(Map<Class<?>, Function<Object, String>> converters) {
        this.converters = Map.copyOf(converters);
    }

    /**
     * The text of a key of a cache.
     *
     * @throws IllegalArgumentException if it has none
     */
    String text(String cache, Object key) {
        StringBuilder text = new StringBuilder();
        escape(cache, text);
        append(key, text.append(':'), cache);
        return text.toString();
    }

    private void append(@Nullable Object key, StringBuilder to, String cache) {
        if (key == null) {
            to.append("null");
            return;
        }
        Class<?> type = key.getClass();
        Function<Object, String> converter = converter(type);
        if (converter != null) {
            leaf(type.getName(), converter.apply(key), to);
        } else if (PLAIN.contains(type) || type.getPackageName().equals("java.time")) {
            leaf(type.getSimpleName(), key.toString(), to);
        } else if (key instanceof Enum<?> constant) {
            leaf(constant.getDeclaringClass().getName(), constant.name(), to);
        } else if (key instanceof SimpleKey) {
            parts("SimpleKey", simpleKeyParts(key), to, cache);
        } else if (key instanceof List<?> list) {
            parts("List", list, to, cache);
        } else if (key instanceof Object[] array) {
            parts("array", Collections.unmodifiableList(Arrays.asList(array)), to, cache);
        } else if (key instanceof Record values) {
            parts(type.getName(), components(values, cache), to, cache);
        } else {
            throw refused(cache, type, null);
        }
    }

    private @Nullable Function<Object, String> converter(Class<?> type) {
        Function<Object, String> exact = converters.get(type);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<Class<?>, Function<Object, String>> entry : converters.entrySet()) {
            if (entry.getKey().isAssignableFrom(type)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static void leaf(String type, String text, StringBuilder to) {
        to.append(type).append('(');
        escape(text, to);
        to.append(')');
    }

    private void parts(String type, List<?> parts, StringBuilder to, String cache) {
        to.append(type).append('(');
        String separator = "";
        for (Object part : parts) {
            to.append(separator);
            append(part, to, cache);
            separator = ",";
        }
        to.append(')');
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '%' -> to.append("%25");
                case '(' -> to.append("%28");
                case ')' -> to.append("%29");
                case ',' -> to.append("%2C");
                case ':' -> to.append("%3A");
                default -> to.append(character);
            }
        }
    }

    /** Spring's key for several parameters does not show them, and its text may be the same for others. */
    static Field simpleKeyField() {
        return Objects.requireNonNull(
                ReflectionUtils.findField(SimpleKey.class, "params", Object[].class), "SimpleKey.params");
    }

    private static List<?> simpleKeyParts(Object key) {
        Field field = simpleKeyField();
        ReflectionUtils.makeAccessible(field);
        Object[] parameters = (Object[]) Objects.requireNonNull(ReflectionUtils.getField(field, key));
        return Arrays.asList(parameters);
    }

    private static List<?> components(Record key, String cache) {
        RecordComponent[] components = key.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                values[i] = components[i].getAccessor().invoke(key);
            }
        } catch (IllegalAccessException | InvocationTargetException | RuntimeException e) {
            throw refused(cache, key.getClass(), e);
        }
        return Arrays.asList(values);
    }

    private static IllegalArgumentException refused(String cache, Class<?> type, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "Cache '" + cache + "' cannot have keys of " + type + ". Use strings, numbers, booleans, characters,"
                        + " UUIDs, URIs, java.time values, enum constants, or records and lists of them; or say how"
                        + " such a key becomes a text: GigaSpaceCacheManager.Builder.keyConverter("
                        + type.getSimpleName() + ".class, ...), in a bean of type GigaSpaceCacheManagerCustomizer",
                cause);
    }
}
