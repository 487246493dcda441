package io.lrmi.boot.health;

import io.lrmi.LrmiClient;
import io.lrmi.SpaceCheck;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Asks all members of a space how they are, at the same time, for a limited time.
 *
 * <ul>
 *   <li>{@code UP}: each partition has an active member and all its backups, and they answer.
 *   <li>{@code DEGRADED}: some partitions lack that, but not all of them lack an active member.
 *   <li>{@code DOWN}: no partition has an active member that answers.
 *   <li>{@code UNKNOWN}: the client has not connected yet. The check does not connect it.
 * </ul>
 */
final class SpaceHealthIndicator extends AbstractHealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    /** Members whose failures are told, so that the answer stays short however large the space is. */
    private static final int MOST_FAILURES = 20;

    private final Supplier<@Nullable LrmiClient> client;
    private final Duration timeout;

    SpaceHealthIndicator(Supplier<@Nullable LrmiClient> client, Duration timeout) {
        super("The check of the members of a GigaSpaces space failed");
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        LrmiClient connected = client.get();
        if (connected == null) {
            builder.unknown().withDetail("reason", "Not connected yet; the first operation connects.");
            return;
        }
        // Ends when the timeout is over, whatever the members do.
        SpaceCheck check = connected.check(timeout).join();
        List<Integer> withoutActive = numbers(check, partition -> !partition.hasActive());
        List<Integer> withoutBackup = numbers(check, partition -> partition.answeringBackups() < check.backups());
        builder.status(status(check, withoutActive, withoutBackup))
                .withDetail("space", check.spaceName())
                .withDetail("partitions", check.partitions().size());
        addIfAny(builder, "partitionsWithoutActiveMember", withoutActive);
        addIfAny(builder, "partitionsWithoutBackup", withoutBackup);
        Map<String, String> failures = failures(check);
        if (!failures.isEmpty()) {
            builder.withDetail("failures", failures);
        }
    }

    private static Status status(SpaceCheck check, List<Integer> withoutActive, List<Integer> withoutBackup) {
        if (withoutActive.size() == check.partitions().size()) {
            return Status.DOWN;
        }
        return withoutActive.isEmpty() && withoutBackup.isEmpty() ? Status.UP : DEGRADED;
    }

    /** Counted from 1, as the grid names its members. */
    private static List<Integer> numbers(SpaceCheck check, Predicate<SpaceCheck.Partition> condition) {
        return check.partitions().stream()
                .filter(condition)
                .map(partition -> partition.number() + 1)
                .toList();
    }

    private static void addIfAny(Health.Builder builder, String name, List<Integer> partitions) {
        if (!partitions.isEmpty()) {
            builder.withDetail(name, partitions);
        }
    }

    private static Map<String, String> failures(SpaceCheck check) {
        Map<String, String> failures = new LinkedHashMap<>();
        check.partitions().stream()
                .flatMap(partition -> partition.members().stream())
                .filter(member -> member.failure() != null)
                .limit(MOST_FAILURES)
                .forEach(member -> failures.put(
                        member.name() + " at " + member.address(), member.failure() == null ? "" : member.failure()));
        return failures;
    }
}
