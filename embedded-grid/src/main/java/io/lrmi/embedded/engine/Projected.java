package io.lrmi.embedded.engine;

import io.lrmi.wire.query.Projection;
import io.lrmi.wire.space.DynamicValues;
import io.lrmi.wire.space.EntryPacket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves out of entries what a client does not want. */
final class Projected {

    private Projected() {}

    static EntryPacket packet(EntryPacket packet, Projection projection) {
        @Nullable Object[] values = packet.fixedValues();
        @Nullable Object[] wanted = new Object[values == null ? 0 : values.length];
        for (int position : projection.positions()) {
            if (values != null && position < values.length) {
                wanted[position] = values[position];
            }
        }
        DynamicValues dynamic = packet.dynamicValues();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (String name : projection.dynamicProperties()) {
            if (dynamic != null && dynamic.values().containsKey(name)) {
                properties.put(name, dynamic.values().get(name));
            }
        }
        return packet.toBuilder()
                .fixedValues(wanted)
                .dynamicValues(properties.isEmpty() ? null : new DynamicValues(properties))
                .build();
    }
}
