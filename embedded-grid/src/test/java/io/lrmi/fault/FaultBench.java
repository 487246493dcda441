package io.lrmi.fault;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.EmbeddedMember;
import io.lrmi.embedded.MemberFaults;
import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A grid of two partitions with a backup each, and a relay in front of each process. */
final class FaultBench implements AutoCloseable {

    static final Duration REQUEST_TIMEOUT = Duration.ofMillis(500);
    static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
    static final Duration ACTIVE_MEMBER_TIMEOUT = Duration.ofSeconds(3);

    static final String SPACE = "faulty";

    /** Of the running processes, by name. */
    private final Map<String, FaultRelay> relays = new ConcurrentHashMap<>();
    /** All that there were. */
    private final Collection<FaultRelay> all = ConcurrentHashMap.newKeySet();
    /** Where a registered port is reached after it moved. */
    private final Map<Integer, Integer> moved = new ConcurrentHashMap<>();

    private final EmbeddedGrid grid;

    FaultBench() {
        grid = EmbeddedGrid.builder(SPACE)
                .partitions(2)
                .backups(1)
                .advertise(this::relayed)
                .start();
    }

    private InetSocketAddress relayed(String process, InetSocketAddress listening) {
        FaultRelay relay = new FaultRelay(new InetSocketAddress(listening.getHostString(), listening.getPort()));
        all.add(relay);
        FaultRelay former = relays.put(process, relay);
        if (former != null) {
            former.close();
        }
        return InetSocketAddress.createUnresolved("127.0.0.1", relay.port());
    }

    LrmiClient connect() {
        return connect(builder -> {});
    }

    LrmiClient connect(Consumer<LrmiClient.Builder> customizer) {
        LrmiClient.Builder builder = LrmiClient.builder(SPACE)
                .locators(grid.lookupLocator())
                .lookupTimeout(Duration.ofSeconds(5))
                .addressTranslator(this::address)
                .options(LrmiClientOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .requestTimeout(REQUEST_TIMEOUT)
                        .activeMemberTimeout(ACTIVE_MEMBER_TIMEOUT)
                        .build());
        customizer.accept(builder);
        return builder.connect();
    }

    private Endpoint address(RegisteredAddress address) {
        int port = address.endpoint().port();
        return new Endpoint(address.endpoint().host(), moved.getOrDefault(port, port));
    }

    EmbeddedGrid grid() {
        return grid;
    }

    /** The member that serves a partition, from 0. */
    EmbeddedMember active(int partition) {
        return grid.members().stream()
                .filter(member -> member.partition() == partition && member.isActive())
                .findFirst()
                .orElseThrow();
    }

    EmbeddedMember backup(int partition) {
        return grid.members().stream()
                .filter(member -> member.partition() == partition && !member.isActive())
                .findFirst()
                .orElseThrow();
    }

    MemberFaults faults(EmbeddedMember member) {
        return grid.faults(member.name());
    }

    FaultRelay relay(EmbeddedMember member) {
        return relays.get(member.name());
    }

    /** The relays of all members and the lookup service. */
    Collection<FaultRelay> relays() {
        return List.copyOf(relays.values());
    }

    List<FaultRelay> memberRelays() {
        return grid.members().stream().map(this::relay).toList();
    }

    /** A member is reached at another address from now on, and at the old one no more. */
    void move(EmbeddedMember member) {
        FaultRelay former = relay(member);
        FaultRelay next = new FaultRelay(former.target());
        all.add(next);
        relays.put(member.name(), next);
        moved.replaceAll((registered, port) -> port == former.port() ? next.port() : port);
        moved.putIfAbsent(former.port(), next.port());
        former.close();
    }

    /** Everything is as it was at the start, but for which members are active and where they are. */
    void heal() {
        grid.members().forEach(member -> faults(member).heal());
        relays().forEach(FaultRelay::heal);
        grid.startLookupService();
        grid.members().forEach(member -> grid.startMember(member.name()));
    }

    int connections() {
        return new ArrayList<>(all).stream().mapToInt(FaultRelay::connections).sum();
    }

    @Override
    public void close() {
        grid.close();
        all.forEach(FaultRelay::close);
    }
}
