package io.lrmi.embedded.engine;

import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses entries that clients would look for in another partition.
 *
 * @param partition number of this partition, from 0
 * @param partitions number of partitions; with one alone every entry is accepted
 */
record RoutingRule(int partition, int partitions) {

    void check(EntryType type, List<@Nullable Object> values, @Nullable String uid) {
        int position = type.routingPosition();
        if (partitions == 1 || position < 0 || type.descriptor().broadcast()) {
            return;
        }
        Object value = type.generatesRouting() ? partitionNumber(uid) : values.get(position);
        String property = type.descriptor().routingProperty();
        if (value == null) {
            if (!type.generatesRouting()) {
                throw Failures.noRoutingValue(type.name(), property);
            }
            return;
        }
        int expected = partitionOf(value);
        if (expected >= 0 && expected != partition) {
            throw Failures.wrongPartition("written", type.name(), property, value, expected, partition);
        }
    }

    /** Refuses a changed routing value that belongs to another partition. */
    void checkChanged(EntryType type, @Nullable Object value) {
        int expected = value == null ? -1 : partitionOf(value);
        if (partitions > 1 && expected >= 0 && expected != partition) {
            throw Failures.wrongPartition(
                    "change", type.name(), type.descriptor().routingProperty(), value, expected, partition);
        }
    }

    /** Partition of a routing value, -1 if its hash code cannot be told from its serialized form. */
    int partitionOf(Object value) {
        if (value instanceof Long number) {
            long hash = number == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(number);
            return (int) (hash % partitions);
        }
        if (value instanceof WireNode || value instanceof WireMessage || value instanceof byte[]) {
            return -1;
        }
        int hash = value.hashCode();
        return (hash == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(hash)) % partitions;
    }

    /** Generated UIDs begin with a letter and the number of the partition, from 1. */
    private static @Nullable Integer partitionNumber(@Nullable String uid) {
        if (uid == null) {
            return null;
        }
        int end = 1;
        while (end < uid.length() && Character.isDigit(uid.charAt(end))) {
            end++;
        }
        if (end == 1 || end > 10) {
            return null;
        }
        int number = (int) Long.parseLong(uid.substring(1, end));
        return number == 0 ? null : number - 1;
    }
}
