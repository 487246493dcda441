package io.lrmi.routing;

/** The partition an entry belongs to, exactly as the grid computes it (docs/protocol.md, "Routing"). */
public final class Partitioning {

    private Partitioning() {}

    /**
     * Partition of a routing value.
     *
     * @param routingValue a {@code Long} counts by its value, everything else by its hash code
     * @param partitions at least 1
     * @return from 0 to {@code partitions - 1}
     */
    public static int partitionOf(Object routingValue, int partitions) {
        if (partitions == 1) {
            return 0;
        }
        if (routingValue instanceof Long number) {
            long value = number;
            // The smallest value has no positive counterpart.
            long absolute = value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
            return (int) (absolute % partitions);
        }
        int hash = routingValue.hashCode();
        int absolute = hash == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(hash);
        return absolute % partitions;
    }
}
