package io.lrmi.wire.aggregate;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes something from the values of one path.
 *
 * @param path null only for a count of all entries
 */
public record PathAggregator(Kind kind, @Nullable String path) implements WireMessage {

    private static final WireClass PATH =
            WireClass.externalizable(AggregateTypes.PACKAGE + "AbstractPathAggregator", 1, AggregateTypes.AGGREGATOR);

    private static final Map<Kind, WireClass> CLASSES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            CLASSES.put(kind, WireClass.smart(AggregateTypes.PACKAGE + kind.className + "Aggregator", 1, PATH));
        }
    }

    /** What is computed, and the form of the result of a partition. */
    public enum Kind {
        /** A {@code Long}. */
        COUNT("Count"),
        /** A {@link Total}. */
        SUM("Sum"),
        /** An {@link io.lrmi.wire.aggregate.Average}. */
        AVERAGE("Average"),
        /** The value. */
        MAX_VALUE("MaxValue"),
        /** The value. */
        MIN_VALUE("MinValue"),
        /** The value. */
        SINGLE_VALUE("SingleValue"),
        /** An {@link ExtremeEntry}. */
        MAX_ENTRY("MaxEntry"),
        /** An {@link ExtremeEntry}. */
        MIN_ENTRY("MinEntry");

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
        out.writeString(path);
    }

    static PathAggregator read(Kind kind, WireInput in) {
        return new PathAggregator(kind, in.readString());
    }
}
