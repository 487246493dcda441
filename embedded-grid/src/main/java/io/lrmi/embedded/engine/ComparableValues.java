package io.lrmi.embedded.engine;

import io.lrmi.aggregate.AggregatedValues;
import io.lrmi.wire.WireEquality;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import org.jspecify.annotations.Nullable;

/** Values of entries as Java objects, or where their classes are none of the JDK as something that has their equality. */
enum ComparableValues implements AggregatedValues {
    INSTANCE;

    @Override
    public @Nullable Object toJava(@Nullable Object wire) {
        Object value = ValuePaths.java(wire);
        return value instanceof WireNode || value instanceof WireMessage ? new Opaque(value) : value;
    }

    @Override
    public @Nullable Object toWire(@Nullable Object value) {
        return value instanceof Opaque opaque ? opaque.wire() : ValuePaths.wire(value);
    }

    private record Opaque(Object wire) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Opaque that && WireEquality.equal(wire, that.wire);
        }

        @Override
        public int hashCode() {
            return wire instanceof WireNode.Constant constant ? constant.name().hashCode() : 1;
        }
    }
}
