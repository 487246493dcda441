package io.lrmi.routing;

import io.lrmi.wire.connect.ClusterTopology;
import io.lrmi.wire.space.SpaceContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The partition an entry belongs to, exactly as the grid computes it (docs/protocol.md, "Routing" and "Chunk routing").
 * Immutable.
 */
final class Partitioning {

    private final int partitions;
    private final @Nullable ClusterTopology topology;
    private final @Nullable SpaceContext context;

    /**
     * A partitioning.
     *
     * @param partitions at least 1
     * @param topology which partition has which chunk; null if entries are spread by the number of partitions alone
     */
    Partitioning(int partitions, boolean clustered, @Nullable ClusterTopology topology) {
        this.partitions = partitions;
        this.topology = topology;
        this.context = clustered ? new SpaceContext(true, topology == null ? 0 : topology.generation()) : null;
    }

    int partitions() {
        return partitions;
    }

    /** What a member compares with its own, 0 without a topology. */
    int generation() {
        return topology == null ? 0 : topology.generation();
    }

    /** What requests say that are routed by this; null if nothing. */
    @Nullable
    SpaceContext context() {
        return context;
    }

    /** Whether a request that says this was routed by this partitioning, or by none. */
    @SuppressWarnings("ReferenceEquality") // others may say the same, but only this object was handed out here
    boolean isRoutingOf(@Nullable SpaceContext said) {
        return said == null || said == context;
    }

    boolean isSameAs(Partitioning other) {
        return partitions == other.partitions
                && Objects.equals(topology, other.topology)
                && (context == null) == (other.context == null);
    }

    /**
     * Partition of a routing value.
     *
     * @param routingValue a {@code Long} counts by its value, everything else by its hash code
     * @return from 0 to {@code partitions - 1}
     */
    int partitionOf(Object routingValue) {
        if (topology != null) {
            return topology.owner(remainder(routingValue, topology.chunks()));
        }
        return partitions == 1 ? 0 : remainder(routingValue, partitions);
    }

    private static int remainder(Object routingValue, int divisor) {
        if (routingValue instanceof Long number) {
            long value = number;
            // The smallest value has no positive counterpart.
            long absolute = value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
            return (int) (absolute % divisor);
        }
        int hash = routingValue.hashCode();
        int absolute = hash == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(hash);
        return absolute % divisor;
    }

    @Override
    public String toString() {
        return partitions + " partition(s)" + (topology == null ? "" : ", generation " + topology.generation());
    }
}
