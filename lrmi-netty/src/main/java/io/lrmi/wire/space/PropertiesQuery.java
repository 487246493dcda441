package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Custom query of a template: properties that the type does not declare and that must have these values. A server
 * does not look at the dynamic values of a template itself.
 */
public record PropertiesQuery(Map<String, @Nullable Object> values) implements WireMessage {

    /** Super class of all custom queries. */
    public static final WireClass CUSTOM_QUERY =
            WireClass.externalizable("com.gigaspaces.internal.query.AbstractCustomQuery", 1);

    static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.query.PropertiesQuery", 1, CUSTOM_QUERY);

    private static final int FORMAT = 1;

    public PropertiesQuery {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeByte(FORMAT);
        out.writeBoolean(true);
        out.writeObject(JavaTypes.list(List.of()));
        out.writeInt(values.size());
        values.forEach((name, value) -> {
            out.writeRepetitive(name);
            out.writeCoded(value);
        });
    }

    static PropertiesQuery read(WireInput in) {
        in.readByte();
        if (in.readBoolean()) {
            in.readObject();
        }
        int size = in.readArrayLength(5);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String name = in.readRepetitiveString();
            if (name == null) {
                throw new WireFormatException("Query by properties with a property without name");
            }
            values.put(name, in.readCoded());
        }
        return new PropertiesQuery(values);
    }
}
