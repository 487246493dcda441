package io.lrmi.wire.aggregate;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Several values, whose names only the client knows.
 *
 * @param values in wire form
 */
public record CompoundValues(Kind kind, List<@Nullable Object> values) implements WireMessage {

    static final WireClass COMPOUND = WireClass.externalizable("com.gigaspaces.query.CompoundResult", 1);

    private static final Map<Kind, WireClass> CLASSES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            CLASSES.put(kind, WireClass.smart(AggregateTypes.PACKAGE + kind.className, 1, COMPOUND));
        }
    }

    /** What the values are. */
    public enum Kind {
        /** Those that tell entries apart. */
        DISTINCT_KEY("DistinctPropertiesKey"),
        /** Those that the entries of a group have in common. */
        GROUP_KEY("GroupByKey"),
        /** Those that were computed from a group. */
        GROUP_VALUE("GroupByValue");

        private final String className;

        Kind(String className) {
            this.className = className;
        }
    }

    static WireClass wireClass(Kind kind) {
        return Objects.requireNonNull(CLASSES.get(kind));
    }

    @Override
    public WireClass wireClass() {
        return wireClass(kind);
    }

    @Override
    public void write(WireOutput out) {
        out.writeCodedArray(values.toArray());
        out.writeCoded(null);
    }

    static CompoundValues read(Kind kind, WireInput in) {
        @Nullable Object[] values = in.readCodedArray();
        in.readCoded();
        return new CompoundValues(
                kind, values == null ? List.of() : Collections.unmodifiableList(Arrays.asList(values)));
    }
}
