package io.lrmi.wire.query;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.DynamicValues;
import io.lrmi.wire.space.EntryPacket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry is wanted; everything else comes back as null.
 *
 * @param positions of declared properties
 * @param dynamicProperties properties the type does not declare
 * @param paths below declared properties
 * @param dynamicPaths below properties the type does not declare
 */
public record Projection(
        List<Integer> positions, List<String> dynamicProperties, List<String> paths, List<String> dynamicPaths)
        implements WireMessage {

    private static final WireClass ABSTRACT = WireClass.externalizable(
            "com.gigaspaces.internal.transport.AbstractProjectionTemplate", 2034439490260048928L);
    static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.transport.ProjectionTemplate", 1, ABSTRACT);

    public Projection {
        positions = List.copyOf(positions);
        dynamicProperties = List.copyOf(dynamicProperties);
        paths = List.copyOf(paths);
        dynamicPaths = List.copyOf(dynamicPaths);
    }

    /** The entry without the properties that are not wanted; paths have no effect. */
    public EntryPacket applyTo(EntryPacket packet) {
        @Nullable Object[] values = packet.fixedValues();
        @Nullable Object[] wanted = new Object[values == null ? 0 : values.length];
        for (int position : positions) {
            if (values != null && position < values.length) {
                wanted[position] = values[position];
            }
        }
        DynamicValues dynamic = packet.dynamicValues();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (String name : dynamicProperties) {
            if (dynamic != null && dynamic.values().containsKey(name)) {
                properties.put(name, dynamic.values().get(name));
            }
        }
        return packet.toBuilder()
                .fixedValues(wanted)
                .dynamicValues(properties.isEmpty() ? null : new DynamicValues(properties))
                .build();
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(positions.isEmpty() ? -1 : positions.size());
        for (int position : positions) {
            out.writeInt(position);
        }
        writeNames(out, dynamicProperties);
        writeNames(out, paths);
        writeNames(out, dynamicPaths);
    }

    /** Empty lists travel as null. */
    private static void writeNames(WireOutput out, List<String> names) {
        out.writeInt(names.isEmpty() ? -1 : names.size());
        for (String name : names) {
            out.writeRepetitive(name);
        }
    }

    static Projection read(WireInput in) {
        int count = in.readArrayLength(4);
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positions.add(in.readInt());
        }
        return new Projection(positions, readNames(in), readNames(in), readNames(in));
    }

    private static List<String> readNames(WireInput in) {
        int count = in.readArrayLength(4);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = in.readRepetitiveString();
            if (name == null) {
                throw new WireFormatException("Projection with a name that is null");
            }
            names.add(name);
        }
        return names;
    }
}
