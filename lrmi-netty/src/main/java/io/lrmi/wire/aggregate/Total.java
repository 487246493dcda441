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
 * The sum of numbers in one partition.
 *
 * @param value a {@code Long}, a {@code Double}, or the wire form of a big number
 */
public record Total(Kind kind, @Nullable Object value) implements WireMessage {

    private static final String PACKAGE = "com.gigaspaces.internal.utils.math.Mutable";
    private static final WireClass NUMBER = WireClass.externalizable(PACKAGE + "Number", 1);

    private static final Map<Kind, WireClass> CLASSES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            CLASSES.put(kind, WireClass.smart(PACKAGE + kind.className, 1, NUMBER));
        }
    }

    /** The class of the sum. Narrower numbers are added up in these. */
    public enum Kind {
        LONG("Long"),
        DOUBLE("Double"),
        BIG_INTEGER("BigInteger"),
        BIG_DECIMAL("BigDecimal");

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
        if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Double number) {
            out.writeLong(Double.doubleToLongBits(number));
        } else {
            out.writeCoded(value);
        }
    }

    static Total read(Kind kind, WireInput in) {
        return new Total(
                kind,
                switch (kind) {
                    case LONG -> in.readLong();
                    case DOUBLE -> in.readDouble();
                    case BIG_INTEGER, BIG_DECIMAL -> in.readCoded();
                });
    }
}
