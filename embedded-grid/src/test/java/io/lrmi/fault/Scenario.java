package io.lrmi.fault;

import static io.lrmi.fault.FaultRelay.Direction.REPLIES;
import static io.lrmi.fault.FaultRelay.Direction.REQUESTS;

import io.lrmi.embedded.EmbeddedMember;
import io.lrmi.embedded.MemberFaults;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that goes wrong under load, and is over after a while.
 *
 * @param begin makes it go wrong
 * @param end what is done before everything is healed
 * @param survivable whether callers must be able to go on before it is over
 * @param losesData whether all copies of some data are gone meanwhile
 */
record Scenario(String name, Action begin, Action end, boolean survivable, boolean losesData) {

    /** Does something to the grid or the network. */
    @FunctionalInterface
    interface Action {
        void run(FaultBench bench);
    }

    private static final Action NOTHING = bench -> {};

    private static Scenario of(String name, Action begin) {
        return new Scenario(name, begin, NOTHING, false, false);
    }

    /** Something that callers survive while it lasts. */
    private static Scenario survivable(String name, Action begin) {
        return new Scenario(name, begin, NOTHING, true, false);
    }

    private static Scenario of(String name, Action begin, Action end) {
        return new Scenario(name, begin, end, false, false);
    }

    /** Something with the relay of the active member of the first partition. */
    private static Action network(Consumer<FaultRelay> change) {
        return bench -> change.accept(bench.relay(bench.active(0)));
    }

    private static Action networkOfAll(Consumer<FaultRelay> change) {
        return bench -> bench.memberRelays().forEach(change);
    }

    private static Action member(Consumer<MemberFaults> change) {
        return bench -> change.accept(bench.faults(bench.active(0)));
    }

    private static void stopActive(FaultBench bench, int partition) {
        bench.grid().stopMember(bench.active(partition).name());
    }

    static List<Scenario> all() {
        return List.of(
                // The network.
                survivable("requests of all are delayed by 50 ms", networkOfAll(relay -> relay.delay(REQUESTS, 50))),
                of("replies of one member are delayed by 300 ms", network(relay -> relay.delay(REPLIES, 300))),
                of("replies come after the time is over", network(relay -> relay.delay(REPLIES, 600))),
                survivable("20 KB/s for each connection", networkOfAll(relay -> relay.bandwidth(20_000))),
                survivable("cut in the middle of requests", network(relay -> relay.cut(REQUESTS, 50))),
                survivable("cut in the middle of replies", network(relay -> relay.cut(REPLIES, 50))),
                survivable("cut in both directions, all members", networkOfAll(relay -> {
                    relay.cut(REQUESTS, 70);
                    relay.cut(REPLIES, 70);
                })),
                of("black hole, then all arrives", network(FaultRelay::blackHole)),
                of("black hole before all members", networkOfAll(FaultRelay::blackHole)),
                of("black hole, then reset", network(FaultRelay::blackHole), network(FaultRelay::resetAll)),
                survivable("reset of all connections", networkOfAll(FaultRelay::resetAll)),
                survivable("resets again and again", network(relay -> relay.reset(40))),
                of("unreachable, all connections reset", network(relay -> {
                    relay.refuse();
                    relay.resetAll();
                })),
                survivable("new connections overtake old ones", network(FaultRelay::holdOldConnections)),
                survivable(
                        "new connections overtake old ones of all members",
                        networkOfAll(FaultRelay::holdOldConnections)),
                of("requests do not get through", network(relay -> relay.hold(REQUESTS))),
                of("replies do not get through", network(relay -> relay.hold(REPLIES))),
                of(
                        "replies of all do not get through, then reset",
                        networkOfAll(relay -> relay.hold(REPLIES)),
                        networkOfAll(FaultRelay::resetAll)),
                of("all members are unreachable and back", networkOfAll(relay -> {
                    relay.refuse();
                    relay.resetAll();
                })),
                survivable("the active member has another address", bench -> bench.move(bench.active(0))),
                survivable(
                        "all members have other addresses",
                        bench -> bench.grid().members().forEach(bench::move)),
                // Members.
                of("frozen", member(MemberFaults::freeze)),
                survivable("frozen, and its backup takes over", member(faults -> {
                    faults.freeze();
                    faults.demote();
                })),
                survivable(
                        "a frozen backup",
                        bench -> bench.faults(bench.backup(0)).freeze()),
                of("a frozen backup when the active member ends", bench -> {
                    bench.faults(bench.backup(0)).freeze();
                    stopActive(bench, 0);
                }),
                survivable("demoted", member(MemberFaults::demote)),
                of("demoted and back", member(MemberFaults::demote), member(MemberFaults::demote)),
                survivable("cut off from the lookup service", member(MemberFaults::cutOffFromLookup)),
                survivable("cut off from the lookup service, connections reset", bench -> {
                    EmbeddedMember active = bench.active(0);
                    bench.faults(active).cutOffFromLookup();
                    bench.relay(active).resetAll();
                }),
                of("refuses new connections, open ones are reset", bench -> {
                    EmbeddedMember active = bench.active(0);
                    bench.faults(active).refuseConnections();
                    bench.relay(active).resetAll();
                }),
                of("says that it is a backup", member(MemberFaults::answerInactive)),
                survivable("answers late", member(faults -> faults.answerLate(Duration.ofMillis(150)))),
                of("answers too late", member(faults -> faults.answerLate(Duration.ofMillis(600)))),
                of("answers garbage", member(MemberFaults::answerGarbage)),
                of("answers wrongly", member(MemberFaults::answerWrongly)),
                survivable("the active member is killed", bench -> stopActive(bench, 0)),
                survivable("the active members of both partitions are killed", bench -> {
                    stopActive(bench, 0);
                    stopActive(bench, 1);
                }),
                survivable(
                        "the backup is killed",
                        bench -> bench.grid().stopMember(bench.backup(0).name())),
                of(
                        "killed, started, then the other is killed",
                        bench -> {
                            String first = bench.active(0).name();
                            bench.grid().stopMember(first);
                            bench.grid().startMember(first);
                        },
                        bench -> stopActive(bench, 0)),
                new Scenario(
                        "all members are killed and started",
                        bench -> bench.grid()
                                .members()
                                .forEach(member -> bench.grid().stopMember(member.name())),
                        NOTHING,
                        false,
                        true),
                // The lookup service.
                survivable(
                        "the lookup service is stopped", bench -> bench.grid().stopLookupService()),
                survivable("the active member is killed without lookup service", bench -> {
                    bench.grid().stopLookupService();
                    stopActive(bench, 0);
                }),
                survivable("the active member is killed while the lookup service is silent", bench -> {
                    bench.relays().stream()
                            .filter(relay -> !bench.memberRelays().contains(relay))
                            .forEach(FaultRelay::blackHole);
                    stopActive(bench, 0);
                }));
    }

    @Override
    public String toString() {
        return name;
    }
}
