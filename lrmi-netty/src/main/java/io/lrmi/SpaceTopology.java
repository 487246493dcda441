package io.lrmi;

import java.util.List;

/**
 * A snapshot of the members of a space.
 *
 * @param partitions at least 1
 * @param backups per partition
 * @param members by partition and backup number
 */
public record SpaceTopology(String spaceName, int partitions, int backups, List<MemberInfo> members) {

    public SpaceTopology {
        members = List.copyOf(members);
    }
}
