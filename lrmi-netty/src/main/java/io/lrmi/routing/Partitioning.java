package io.lrmi.routing;

import io.lrmi.wire.connect.ClusterTopology;
import org.jspecify.annotations.Nullable;

/**
 * The partition an entry belongs to, exactly as the grid computes it (docs/protocol.md, "Routing" and "Chunk routing").
 *
 * @param partitions at least 1
 * @param topology which partition has which chunk; null if entries are spread by the number of partitions alone
 */
record Partitioning(int partitions, @Nullable ClusterTopology topology) {

    /** What a member compares with its own, 0 without a topology. */
    int generation() {
        return topology == null ? 0 : topology.generation();
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
}
