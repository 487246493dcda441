package io.lrmi.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The closed list of wire names that become message objects. Everything else stays a {@link WireNode}. Immutable.
 */
public final class WireRegistry {

    /** Reads the external data of one class; the object header has been read already. */
    @FunctionalInterface
    public interface Decoder {
        Object read(WireInput in);
    }

    /** Turns the structure of a Serializable object into a message. */
    @FunctionalInterface
    public interface Converter {
        Object convert(WireNode.Instance instance);
    }

    /** Registers nothing: every object stays a node. */
    public static final WireRegistry EMPTY = new WireRegistry(Map.of(), Map.of(), Set.of());

    private final Map<String, Decoder> decoders;
    private final Map<String, Converter> converters;
    private final Set<String> withoutFields;

    private WireRegistry(Map<String, Decoder> decoders, Map<String, Converter> converters, Set<String> withoutFields) {
        this.decoders = Map.copyOf(decoders);
        this.converters = Map.copyOf(converters);
        this.withoutFields = Set.copyOf(withoutFields);
    }

    @Nullable
    Decoder decoder(String className) {
        return decoders.get(className);
    }

    @Nullable
    Converter converter(String className) {
        return converters.get(className);
    }

    /** Whether a class writes other data in place of the fields that its descriptor lists. */
    boolean isWithoutFields(String className) {
        return withoutFields.contains(className);
    }

    /** Collects registrations. Not for use by several threads. */
    public static final class Builder {

        private final Map<String, Decoder> decoders = new HashMap<>();
        private final Map<String, Converter> converters = new HashMap<>();
        private final Set<String> withoutFields = new HashSet<>();

        public Builder() {
            decoders.put(ProtocolVersion.TYPE.name(), ProtocolVersion::read);
            decoders.put(Handshake.TYPE.name(), Handshake::read);
        }

        public Builder external(WireClass type, Decoder decoder) {
            decoders.put(type.name(), decoder);
            return this;
        }

        public Builder serializable(WireClass type, Converter converter) {
            converters.put(type.name(), converter);
            return this;
        }

        /**
         * A Serializable class that writes other data in place of its fields, which a stream does not tell. Its instances have
         * no field values.
         */
        public Builder withoutFields(WireClass type) {
            withoutFields.add(type.name());
            return this;
        }

        public WireRegistry build() {
            return new WireRegistry(decoders, converters, withoutFields);
        }
    }
}
