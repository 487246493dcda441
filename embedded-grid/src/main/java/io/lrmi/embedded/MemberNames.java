package io.lrmi.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of the members of a space, which clients compute too.
 *
 * @param backups per partition
 */
record MemberNames(String space, int partitions, int backups) {

    /** Whether there is more than one member. */
    boolean isClustered() {
        return partitions > 1 || backups > 0;
    }

    /**
     * Name of the container of a member.
     *
     * @param partition from 0
     * @param backup 0 for the member that starts as the active one
     */
    String container(int partition, int backup) {
        if (!isClustered()) {
            return space + "_container";
        }
        return space + "_container" + (partition + 1) + (backup == 0 ? "" : "_" + backup);
    }

    String member(int partition, int backup) {
        return container(partition, backup) + ":" + space;
    }

    /** All members, grouped by partition. */
    List<String> members() {
        List<String> names = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            for (int backup = 0; backup <= backups; backup++) {
                names.add(member(partition, backup));
            }
        }
        return names;
    }
}
