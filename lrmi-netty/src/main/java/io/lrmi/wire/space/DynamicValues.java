package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties of an entry that its type does not declare. */
public record DynamicValues(Map<String, @Nullable Object> values) implements WireMessage {

    static final WireClass TYPE = WireClass.externalizable("com.gigaspaces.document.DocumentProperties", 1);

    public DynamicValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** From whatever map a peer sent. */
    static @Nullable DynamicValues of(@Nullable Object value) {
        if (value == null || value instanceof DynamicValues) {
            return (DynamicValues) value;
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        JavaTypes.entries(value).forEach((key, element) -> {
            if (!(key instanceof String name)) {
                throw new WireFormatException("Dynamic property with key " + key);
            }
            result.put(name, element);
        });
        return new DynamicValues(result);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(values.size());
        values.forEach((name, value) -> {
            out.writeRepetitive(name);
            out.writeCoded(value);
        });
    }

    static DynamicValues read(WireInput in) {
        int size = in.readArrayLength(5);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String name = in.readRepetitiveString();
            if (name == null) {
                throw new WireFormatException("Dynamic property without name");
            }
            values.put(name, in.readCoded());
        }
        return new DynamicValues(values);
    }
}
