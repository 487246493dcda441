package io.lrmi;

import java.util.List;

/**
 * A snapshot of what a client knows about its space.
 *
 * @param partitions at least 1
 * @param backups per partition
 * @param members by partition and backup number
 * @param contactPoints addresses of lookup services that the last lookup started from, as {@code host:port}; never translated
 * @param lookupServices what became of asking them, in the same order; without those that have not answered yet
 * @param lastRefresh the last lookup of the members that has ended, be it that of the start
 */
public record SpaceTopology(
        String spaceName,
        int partitions,
        int backups,
        List<MemberInfo> members,
        List<String> contactPoints,
        List<LookupServiceInfo> lookupServices,
        RefreshInfo lastRefresh) {

    public SpaceTopology {
        members = List.copyOf(members);
        contactPoints = List.copyOf(contactPoints);
        lookupServices = List.copyOf(lookupServices);
    }
}
