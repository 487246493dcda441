package io.lrmi.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The members of each partition. The membership is immutable and replaced as a whole; only the choice of the active
 * member of a partition changes in place, by the one election there is for it.
 */
final class RoutingTable {

    private final Partitioning partitioning;
    private final List<List<Member>> partitions;
    private final AtomicReferenceArray<@Nullable Member> active;

    RoutingTable(Partitioning partitioning, List<Member> members) {
        this.partitioning = partitioning;
        int partitionCount = partitioning.partitions();
        List<List<Member>> lists = new ArrayList<>();
        for (int i = 0; i < partitionCount; i++) {
            lists.add(new ArrayList<>(2));
        }
        active = new AtomicReferenceArray<>(partitionCount);
        for (Member member : members) {
            int partition = member.info().name().partition();
            if (partition < partitionCount) {
                lists.get(partition).add(member);
                if (member.info().active()) {
                    active.set(partition, member);
                }
            }
        }
        partitions = lists.stream().map(List::copyOf).toList();
    }

    Partitioning partitioning() {
        return partitioning;
    }

    int partitionCount() {
        return partitions.size();
    }

    /** Empty for a partition that the space does not have any more. */
    List<Member> members(int partition) {
        return partition < partitions.size() ? partitions.get(partition) : List.of();
    }

    List<Member> all() {
        return partitions.stream().flatMap(List::stream).toList();
    }

    @Nullable
    Member active(int partition) {
        return partition < partitions.size() ? active.get(partition) : null;
    }

    void activate(int partition, Member member) {
        if (members(partition).contains(member)) {
            active.set(partition, member);
        }
    }

    /** Forgets the active member if it still is the given one. */
    void suspect(int partition, Member member) {
        if (partition < partitions.size()) {
            active.compareAndSet(partition, member, null);
        }
    }
}
