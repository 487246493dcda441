package io.lrmi.boot.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import org.jspecify.annotations.Nullable;

/** The meters of a client. Every one has the tag {@code space}. */
public enum GigaSpacesMeters implements MeterDocumentation {

    /** Calls of operations, retries included. */
    OPERATIONS(
            "gigaspaces.operations",
            Meter.Type.TIMER,
            null,
            "Calls of operations, all attempts included",
            Tag.SPACE,
            Tag.OPERATION,
            Tag.TYPE,
            Tag.OUTCOME) {
        @Override
        public KeyName[] getAdditionalKeyNames() {
            return new KeyName[] {Tag.PARTITION};
        }
    },

    /** Attempts beyond the first. */
    RETRIES(
            "gigaspaces.retries",
            Meter.Type.COUNTER,
            null,
            "Operations sent again after an attempt that came to nothing",
            Tag.SPACE,
            Tag.OPERATION),

    /** Requests that are under way. */
    REQUESTS_ACTIVE(
            "gigaspaces.requests.active",
            Meter.Type.GAUGE,
            null,
            "Requests that wait for a connection or their answer",
            Tag.SPACE,
            Tag.MEMBER),

    /** How long requests wait before they are sent. */
    REQUESTS_QUEUE(
            "gigaspaces.requests.queue",
            Meter.Type.TIMER,
            null,
            "Waits of requests for a connection or for others to end; none for those that are sent at once",
            Tag.SPACE,
            Tag.MEMBER),

    /** How long partitions are without active member. */
    FAILOVERS(
            "gigaspaces.failovers",
            Meter.Type.TIMER,
            null,
            "Searches for the active member of a partition; operations on it wait meanwhile",
            Tag.SPACE,
            Tag.PARTITION,
            Tag.OUTCOME),

    /** Connections that are open. */
    CONNECTIONS_OPEN(
            "gigaspaces.connections.open", Meter.Type.GAUGE, null, "Connections that are open", Tag.SPACE, Tag.MEMBER),

    /** Connections that were opened. */
    CONNECTIONS_OPENED(
            "gigaspaces.connections.opened",
            Meter.Type.TIMER,
            null,
            "Opening of connections, handshakes included",
            Tag.SPACE,
            Tag.MEMBER),

    /** Connections that could not be opened. */
    CONNECTIONS_FAILED(
            "gigaspaces.connections.failed",
            Meter.Type.COUNTER,
            null,
            "Connections that could not be opened",
            Tag.SPACE,
            Tag.MEMBER),

    /** Bytes sent. */
    DATA_SENT(
            "gigaspaces.data.sent",
            Meter.Type.COUNTER,
            "bytes",
            "Bytes sent, as they go over the wire",
            Tag.SPACE,
            Tag.MEMBER),

    /** Bytes received. */
    DATA_RECEIVED(
            "gigaspaces.data.received",
            Meter.Type.COUNTER,
            "bytes",
            "Bytes received, as they come over the wire",
            Tag.SPACE,
            Tag.MEMBER),

    /** Comparisons of the known members with those that are registered. */
    TOPOLOGY_REFRESHES(
            "gigaspaces.topology.refreshes",
            Meter.Type.TIMER,
            null,
            "Refreshes of the known members, the lookup included",
            Tag.SPACE,
            Tag.OUTCOME),

    /** Questions to the lookup service. */
    LOOKUPS(
            "gigaspaces.lookups",
            Meter.Type.TIMER,
            null,
            "Lookups of the members of the space",
            Tag.SPACE,
            Tag.OUTCOME),

    /** Questions to the Kubernetes API. */
    KUBERNETES_DISCOVERY(
            "gigaspaces.kubernetes.discovery",
            Meter.Type.TIMER,
            null,
            "Searches for the grid through the Kubernetes API",
            Tag.SPACE,
            Tag.OUTCOME);

    /** The tags of meters; none has more than about a hundred values. */
    public enum Tag implements KeyName {
        /** Name of the space. */
        SPACE("space"),
        /** Name of the operation, such as {@code readMultiple}. */
        OPERATION("operation"),
        /** Name of the type of entries, {@code all} if all types are meant, {@code other} beyond 100 types. */
        TYPE("type"),
        /** What it came to. */
        OUTCOME("outcome"),
        /** Partition from 0, {@code several}, {@code other} beyond 100. */
        PARTITION("partition"),
        /** Name of the member, {@code lookup-service}, {@code other} beyond 100 members. */
        MEMBER("member");

        private final String key;

        Tag(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    private final String name;
    private final Meter.Type type;
    private final @Nullable String unit;
    private final String description;
    // Never given away, only copied.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Tag[] tags;

    GigaSpacesMeters(String name, Meter.Type type, @Nullable String unit, String description, Tag... tags) {
        this.name = name;
        this.type = type;
        this.unit = unit;
        this.description = description;
        this.tags = tags;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }

    /** Null for timers, whose unit is that of the registry, and for numbers of things. */
    @Override
    public @Nullable String getBaseUnit() {
        return unit;
    }

    /** One line, as in docs/metrics.md. */
    public String getDescription() {
        return description;
    }

    @Override
    public KeyName[] getKeyNames() {
        return tags.clone();
    }
}
