package io.lrmi.entry;

import com.gigaspaces.document.DocumentProperties;
import com.gigaspaces.document.SpaceDocument;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.space.BinaryValue;
import io.lrmi.wire.space.DocumentValue;
import io.lrmi.wire.space.DynamicValues;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of properties in and out of their wire form, documents as values included. */
final class Values {

    private final ValueCodec codec;

    Values(ValueCodec codec) {
        this.codec = codec;
    }

    @Nullable
    Object toWire(@Nullable Object value) {
        if (value instanceof SpaceDocument document) {
            return new DocumentValue(
                    document.getTypeName(),
                    document.isTransient(),
                    document.getVersion(),
                    toWire(document.getProperties()));
        }
        return value instanceof DocumentProperties properties
                ? toWire((Map<String, ?>) properties)
                : codec.toWire(value);
    }

    DynamicValues toWire(Map<String, ?> values) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        values.forEach((name, value) -> result.put(name, toWire(value)));
        return new DynamicValues(result);
    }

    /** The wire form of a value that the space holds in the given form. */
    @Nullable
    Object toWire(@Nullable Object value, Storage storage) {
        return storage == Storage.OBJECT ? toWire(value) : storage.toWire(value, codec);
    }

    @Nullable
    Object toJava(@Nullable Object value, ClassLoader loader) {
        if (value instanceof DocumentValue document) {
            SpaceDocument result = new SpaceDocument(document.typeName());
            result.setTransient(document.isTransient());
            result.setVersion(document.version());
            copy(document.properties(), loader, result::setProperty);
            return result;
        }
        if (value instanceof DynamicValues properties) {
            DocumentProperties result = new DocumentProperties();
            copy(properties, loader, result::setProperty);
            return result;
        }
        return value instanceof BinaryValue binary
                ? Storage.toJava(binary, codec, loader)
                : codec.toJava(value, loader);
    }

    void copy(@Nullable DynamicValues from, ClassLoader loader, PropertySink to) {
        if (from != null) {
            from.values().forEach((name, value) -> to.set(name, toJava(value, loader)));
        }
    }

    /** Takes named values. */
    @FunctionalInterface
    interface PropertySink {
        Object set(String name, @Nullable Object value);
    }
}
