package io.lrmi.wire.connect;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A counted run of keys and values, each an object of its own. */
final class TextPairs {

    private TextPairs() {}

    static void write(WireOutput out, Map<String, ?> pairs) {
        out.writeInt(pairs.size());
        pairs.forEach((key, value) -> {
            out.writeObject(key);
            out.writeObject(value);
        });
    }

    static Map<String, String> read(WireInput in) {
        Map<String, String> result = new LinkedHashMap<>();
        readObjects(in).forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new WireFormatException("Property " + key + " with value " + value);
            }
            result.put(key, text);
        });
        return Collections.unmodifiableMap(result);
    }

    static Map<String, @Nullable Object> readObjects(WireInput in) {
        int count = in.readArrayLength(2);
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (!(in.readObject() instanceof String key)) {
                throw new WireFormatException("Property without name");
            }
            result.put(key, in.readObject());
        }
        return Collections.unmodifiableMap(result);
    }
}
