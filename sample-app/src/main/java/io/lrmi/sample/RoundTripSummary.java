package io.lrmi.sample;

import io.lrmi.MemberInfo;
import io.lrmi.SpaceTopology;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a {@link RoundTrip} found, as text for people.
 *
 * @param written how many orders were written
 * @param equal how many of them came back equal
 * @param time of writing and reading, without connecting
 */
record RoundTripSummary(int written, int equal, Duration time, SpaceTopology topology) {

    boolean complete() {
        return equal == written;
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%,d orders written, %,d read back equal, in %,d ms%n",
                        written,
                        equal,
                        time.toMillis())
                + String.format(
                        Locale.ROOT,
                        "  space %s, partitions: %d, backups of each: %d%n",
                        topology.spaceName(),
                        topology.partitions(),
                        topology.backups())
                + topology.members().stream().map(RoundTripSummary::line).collect(Collectors.joining("%n".formatted()));
    }

    private static String line(MemberInfo member) {
        return String.format(
                Locale.ROOT,
                "  partition %d %-7s %s:%d %s",
                member.partition() + 1,
                member.active() ? "active" : "backup",
                member.host(),
                member.port(),
                member.name());
    }
}
