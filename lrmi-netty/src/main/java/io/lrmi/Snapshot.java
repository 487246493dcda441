package io.lrmi;

import io.lrmi.lookup.LookupAttempt;
import io.lrmi.routing.Member;
import io.lrmi.routing.SpaceCluster;
import io.lrmi.transport.Endpoint;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what the parts of the client know into the values users see. */
final class Snapshot {

    private Snapshot() {}

    static SpaceTopology of(String spaceName, SpaceCluster cluster) {
        List<MemberInfo> members = cluster.members().stream()
                .map(member -> member(member, cluster.isActive(member)))
                .sorted(Comparator.comparingInt(MemberInfo::partition).thenComparingInt(MemberInfo::backup))
                .toList();
        Throwable failure = cluster.lastRefresh().failure();
        return new SpaceTopology(
                spaceName,
                cluster.partitionCount(),
                cluster.clusterInfo().backups(),
                members,
                cluster.lookup().contactPoints().stream()
                        .map(Endpoint::toString)
                        .toList(),
                cluster.lookup().attempts().stream()
                        .map(Snapshot::lookupService)
                        .toList(),
                new RefreshInfo(cluster.lastRefresh().when(), failure == null ? null : message(failure)));
    }

    private static MemberInfo member(Member member, boolean active) {
        Endpoint registered = member.info().registered();
        Endpoint endpoint = member.connections().endpoint();
        Member.Failure failure = member.lastFailure();
        return new MemberInfo(
                member.info().name().text(),
                member.info().name().partition(),
                member.info().name().backup(),
                registered.host(),
                registered.port(),
                endpoint.host(),
                endpoint.port(),
                active,
                member.info().stub().versionText(),
                member.connections().openConnections(),
                member.connections().inFlight(),
                failure == null ? null : new FailureInfo(failure.when(), message(failure.cause())));
    }

    private static LookupServiceInfo lookupService(LookupAttempt attempt) {
        return new LookupServiceInfo(
                attempt.contactPoint().toString(),
                text(attempt.registered()),
                text(attempt.endpoint()),
                attempt.version(),
                attempt.when(),
                attempt.failure() == null ? null : message(attempt.failure()));
    }

    private static @Nullable String text(@Nullable Endpoint endpoint) {
        return endpoint == null ? null : endpoint.toString();
    }

    static String message(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
