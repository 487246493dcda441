package io.lrmi.boot.actuate;

import io.lrmi.FailureInfo;
import io.lrmi.LookupServiceInfo;
import io.lrmi.LrmiClient;
import io.lrmi.MemberInfo;
import io.lrmi.RefreshInfo;
import io.lrmi.SpaceTopology;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What a client knows about its space.
 *
 * @param connected whether there is a client; if not, only the origin of contact points may be known
 * @param backups that each partition is meant to have
 * @param lastRefresh of the members
 */
public record SpaceDescriptor(
        boolean connected,
        @Nullable String space,
        String clientVersion,
        ContactPoints contactPoints,
        @Nullable List<LookupServiceInfo> lookupServices,
        @Nullable RefreshInfo lastRefresh,
        @Nullable Integer backups,
        @Nullable List<Partition> partitions)
        implements OperationResponseBody {

    /**
     * Where the space is looked up.
     *
     * @param origin how the addresses were found, null if that is not known
     * @param addresses of the last lookup
     */
    public record ContactPoints(@Nullable String origin, List<String> addresses) {}

    /**
     * The members of a partition that are known.
     *
     * @param partition from 1, as the grid counts in names of members
     */
    public record Partition(int partition, List<Member> members) {}

    /**
     * A member.
     *
     * @param role active if the client sends it the requests of its partition, else backup
     * @param registeredAddress as the lookup service says
     * @param address where the client connects to
     */
    public record Member(
            String name,
            String role,
            String registeredAddress,
            String address,
            String version,
            int connections,
            int inFlight,
            @Nullable FailureInfo lastFailure) {}

    static SpaceDescriptor notConnected(@Nullable String origin) {
        return new SpaceDescriptor(
                false, null, LrmiClient.version(), new ContactPoints(origin, List.of()), null, null, null, null);
    }

    static SpaceDescriptor of(SpaceTopology topology, @Nullable String origin) {
        return new SpaceDescriptor(
                true,
                topology.spaceName(),
                LrmiClient.version(),
                new ContactPoints(origin, topology.contactPoints()),
                topology.lookupServices(),
                topology.lastRefresh(),
                topology.backups(),
                IntStream.range(0, topology.partitions())
                        .mapToObj(number -> partition(topology, number))
                        .toList());
    }

    private static Partition partition(SpaceTopology topology, int number) {
        return new Partition(
                number + 1,
                topology.members().stream()
                        .filter(member -> member.partition() == number)
                        .map(SpaceDescriptor::member)
                        .toList());
    }

    private static Member member(MemberInfo member) {
        return new Member(
                member.name(),
                member.active() ? "active" : "backup",
                address(member.registeredHost(), member.registeredPort()),
                address(member.host(), member.port()),
                member.version(),
                member.connections(),
                member.inFlight(),
                member.lastFailure());
    }

    static String address(String host, int port) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
