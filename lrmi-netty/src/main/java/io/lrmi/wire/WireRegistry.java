package io.lrmi.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

    /** Finds the decoder for a wire name, null if it knows none. */
    @FunctionalInterface
    public interface Finder {
        @Nullable
        Decoder decoder(String className);
    }

    /** Registrations that are made when a name with one of these beginnings is met. */
    private static final class Later {

        private final List<String> prefixes;
        private final Consumer<Builder> registration;
        private volatile @Nullable WireRegistry made;

        Later(List<String> prefixes, Consumer<Builder> registration) {
            this.prefixes = prefixes;
            this.registration = registration;
        }

        boolean concerns(String className) {
            for (String prefix : prefixes) {
                if (className.startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }

        WireRegistry made() {
            WireRegistry known = made;
            if (known == null) {
                // Several threads may do the same, to the same end.
                Builder builder = new Builder();
                registration.accept(builder);
                known = builder.build();
                made = known;
            }
            return known;
        }
    }

    /** Registers nothing: every object stays a node. */
    public static final WireRegistry EMPTY = new WireRegistry(Map.of(), Map.of(), Set.of(), List.of(), List.of());

    private final Map<String, Decoder> decoders;
    private final Map<String, Converter> converters;
    private final Set<String> withoutFields;
    private final List<Finder> finders;
    private final List<Later> later;

    private WireRegistry(
            Map<String, Decoder> decoders,
            Map<String, Converter> converters,
            Set<String> withoutFields,
            List<Finder> finders,
            List<Later> later) {
        this.decoders = Map.copyOf(decoders);
        this.converters = Map.copyOf(converters);
        this.withoutFields = Set.copyOf(withoutFields);
        this.finders = List.copyOf(finders);
        this.later = List.copyOf(later);
    }

    @Nullable
    Decoder decoder(String className) {
        Decoder known = decoders.get(className);
        for (int i = 0; i < finders.size() && known == null; i++) {
            known = finders.get(i).decoder(className);
        }
        WireRegistry group = known == null ? group(className) : null;
        return group == null ? known : group.decoder(className);
    }

    @Nullable
    Converter converter(String className) {
        Converter known = converters.get(className);
        WireRegistry group = known == null ? group(className) : null;
        return group == null ? known : group.converter(className);
    }

    /** What is registered later for names like this, null if nothing is. */
    private @Nullable WireRegistry group(String className) {
        for (Later group : later) {
            if (group.concerns(className)) {
                return group.made();
            }
        }
        return null;
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
        private final List<Finder> finders = new ArrayList<>();
        private final List<Later> later = new ArrayList<>();

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

        /** Decoders that are looked for by name when an object of the class arrives for the first time on a connection. */
        public Builder finder(Finder finder) {
            finders.add(finder);
            return this;
        }

        /**
         * What many clients never meet, and what is therefore registered when it is met for the first time: decoders and converters
         * only.
         *
         * @param prefixes of the names of all classes that are registered then; where those of two groups overlap, the first group has
         *     all the names
         */
        public Builder later(Consumer<Builder> registration, String... prefixes) {
            later.add(new Later(List.of(prefixes), registration));
            return this;
        }

        public WireRegistry build() {
            return new WireRegistry(decoders, converters, withoutFields, finders, later);
        }
    }
}
