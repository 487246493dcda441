package io.lrmi.routing;

import io.lrmi.lookup.MemberName;
import io.lrmi.lookup.SpaceMember;
import io.lrmi.observe.ClientEvents;
import io.lrmi.transport.Admission;
import io.lrmi.transport.Deadlines;
import io.lrmi.transport.Endpoint;
import io.lrmi.transport.Loops;
import io.lrmi.transport.MemberConnections;
import io.lrmi.transport.ServedClasses;
import io.lrmi.transport.TransportOptions;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.lookup.NetworkConfiguration;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.protocol.Messages;
import io.lrmi.wire.space.SpaceMethods;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A space of 256 partitions with a backup each: what a client makes of its 512 members, and how it finds the active member for a
 * routing value. Nothing is connected. In this package because the table is not public.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingTableBenchmark {
    private static final int PARTITIONS = 256;

    private final Deadlines deadlines = new Deadlines("benchmark");
    private final Loops loops = new Loops("benchmark");
    private final TransportOptions options = options();
    private final List<SpaceMember> found = found();
    private final Partitioning partitioning = new Partitioning(PARTITIONS, true, null);
    private final RoutingTable table = new RoutingTable(partitioning, members());

    /** Ends what watches the members. */
    @TearDown
    public void close() {
        table.all().forEach(member -> member.connections().close());
        loops.close();
        deadlines.close();
    }

    /** Keys of one caller, made beforehand: the client is given them. */
    @State(Scope.Thread)
    public static class Keys {
        private final Long[] keys = new Long[1024];
        private int next;

        /** Makes the keys. */
        public Keys() {
            for (int i = 0; i < keys.length; i++) {
                keys[i] = i * 7919L;
            }
        }

        Long next() {
            return keys[next++ & (keys.length - 1)];
        }
    }

    /** The active member of the partition of a routing value. */
    @Benchmark
    public @Nullable Member lookUp(Keys keys) {
        return table.active(table.partitioning().partitionOf(keys.next()));
    }

    /** Members and table from what the lookup service told; with the closing of the members, which a real client does not do. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public RoutingTable build() {
        RoutingTable built = new RoutingTable(partitioning, members());
        for (int i = 0; i < PARTITIONS; i++) {
            if (built.active(i) == null) {
                throw new IllegalStateException("Partition " + i + " has no active member");
            }
        }
        built.all().forEach(member -> member.connections().close());
        return built;
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (SpaceMember info : found) {
            members.add(new Member(
                    info,
                    new MemberConnections(
                            info.name().text(),
                            info.endpoint(),
                            options,
                            options.announcedVersion(),
                            deadlines,
                            loops,
                            1)));
        }
        return members;
    }

    private static List<SpaceMember> found() {
        List<SpaceMember> found = new ArrayList<>();
        UUID space = new UUID(1, 1);
        for (int i = 0; i < 2 * PARTITIONS; i++) {
            int backup = i % 2;
            String container = "grid_container" + (i / 2 + 1) + (backup == 0 ? "" : "_1");
            Endpoint endpoint = new Endpoint("127.0.0.1", 10_000 + i);
            found.add(new SpaceMember(
                    MemberName.of(container, "grid"), "grid", space, stub(i), endpoint, endpoint, backup == 0));
        }
        return found;
    }

    private static RemoteStub stub(int number) {
        return new RemoteStub(
                ProtocolVersion.V15_8_0,
                "15.8.0",
                NetworkConfiguration.of("127.0.0.1"),
                "NIO://127.0.0.1:" + (10_000 + number) + "/pid[1]/1_1_1_details[class none]",
                number,
                1,
                number,
                "none",
                Map.of(SpaceMethods.EXECUTE, 1, SpaceMethods.EXECUTE_ONE_WAY, 2, SpaceMethods.IS_ACTIVE, 3),
                List.of());
    }

    private static TransportOptions options() {
        Duration limit = Duration.ofSeconds(30);
        return new TransportOptions(
                limit,
                limit,
                limit,
                limit,
                16,
                256,
                limit,
                new Admission(10_000, limit, ""),
                64 << 20,
                ProtocolVersion.V15_8_0,
                Messages.all(),
                WireLimits.DEFAULT,
                ServedClasses.NONE,
                null,
                ClientEvents.NONE);
    }
}
