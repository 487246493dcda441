package io.lrmi.entry;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/** Values that stand for null in properties of primitive types. */
final class NullValues {

    private NullValues() {}

    /** The value in the type of the property, null if the annotation names none. */
    static @Nullable Object parse(Class<?> owner, BeanProperty property, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Class<?> type = property.type();
        try {
            if (type == boolean.class) {
                return Boolean.valueOf(text);
            } else if (type == byte.class) {
                return Byte.valueOf(text);
            } else if (type == short.class) {
                return Short.valueOf(text);
            } else if (type == int.class) {
                return Integer.valueOf(text);
            } else if (type == long.class) {
                return Long.valueOf(text);
            } else if (type == float.class) {
                return Float.valueOf(text);
            } else if (type == double.class) {
                return Double.valueOf(text);
            } else if (type == char.class && text.length() == 1) {
                return text.charAt(0);
            }
        } catch (NumberFormatException e) {
            throw invalid(owner, property, text, e);
        }
        throw invalid(owner, property, text, null);
    }

    private static SpaceMetadataException invalid(
            Class<?> owner, BeanProperty property, String text, @Nullable Throwable cause) {
        return new SpaceMetadataException(
                owner.getName() + " cannot be an entry: nullValue \"" + text + "\" of property '" + property.name()
                        + "' is no value of a primitive type; the property has type "
                        + property.type().getName(),
                cause);
    }
}
