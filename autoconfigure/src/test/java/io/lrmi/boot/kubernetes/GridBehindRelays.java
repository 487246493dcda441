package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.labels;
import static io.lrmi.boot.kubernetes.GridObjects.pod;
import static io.lrmi.boot.kubernetes.GridObjects.podService;
import static io.lrmi.boot.kubernetes.GridObjects.service;

import io.lrmi.embedded.AdvertisedAddress;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.EmbeddedMember;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A grid of which clients are told pod addresses that lead nowhere, relays that lead to it, and a cluster whose API
 * describes the relays as the load balancers of the grid's services.
 */
final class GridBehindRelays implements AutoCloseable {

    static final String SPACE = "orders";

    private static final int LRMI = 8200;

    private final FakeCluster cluster;
    private final Map<String, Integer> listening = new ConcurrentHashMap<>();
    private final Map<String, String> podAddresses = new ConcurrentHashMap<>();
    private final Map<String, Relay> relays = new LinkedHashMap<>();
    private final EmbeddedGrid grid;

    GridBehindRelays(FakeCluster cluster, int partitions, int backups) {
        this.cluster = cluster;
        this.grid = EmbeddedGrid.builder(SPACE)
                .partitions(partitions)
                .backups(backups)
                .advertise(this::podAddress)
                .start();
        moveManager();
        for (EmbeddedMember member : grid.members()) {
            moveMember(member);
        }
    }

    /** Of the multicast range: no system lets anybody open a TCP connection to such an address. */
    private InetSocketAddress podAddress(String process, InetSocketAddress address) {
        listening.put(process, address.getPort());
        String pod = podAddresses.computeIfAbsent(process, name -> "239.244.77." + (podAddresses.size() + 1));
        return InetSocketAddress.createUnresolved(pod, LRMI);
    }

    EmbeddedGrid grid() {
        return grid;
    }

    /** Gives the manager service other ports, and cuts the connections through the old ones. */
    void moveManager() {
        Relay lookup = relay("lus", () -> locatorPort(grid));
        Relay lrmi = relay("registrar", () -> listening.get(AdvertisedAddress.LOOKUP_SERVICE));
        cluster.with(service(
                "demo-xap-manager-service",
                "LoadBalancer",
                labels("demo", "xap"),
                "\"selectorId\": \"demo-xap-manager\"",
                ip("127.0.0.1"),
                "api:8090:0",
                "lus:" + lookup.port() + ":0:4174",
                "lrmi:" + lrmi.port() + ":0:" + LRMI));
    }

    /** Gives the service of the member's pod another port, and cuts the connections through the old one. */
    void moveMember(EmbeddedMember member) {
        lead(member, relay(member.name(), () -> listening.get(member.name())));
    }

    /** Gives the service of the member's pod another port. The old one works on until this grid is closed. */
    void moveMemberGently(EmbeddedMember member) {
        Relay old = relays.remove(member.name());
        if (old != null) {
            relays.put("before " + member.name(), old);
        }
        moveMember(member);
    }

    private void lead(EmbeddedMember member, Relay relay) {
        cluster.with(
                pod(podName(member), "node-1", podAddresses.get(member.name())),
                podService(podName(member), "LoadBalancer", ip("127.0.0.1"), "lrmi:" + relay.port() + ":0:" + LRMI));
    }

    static String podName(EmbeddedMember member) {
        return "pu-xap-pu-" + member.partition() + "-" + member.backupIndex();
    }

    int relayPort(EmbeddedMember member) {
        return relays.get(member.name()).port();
    }

    private Relay relay(String name, java.util.function.IntSupplier target) {
        Relay relay = new Relay(target);
        Relay old = relays.put(name, relay);
        if (old != null) {
            old.close();
        }
        return relay;
    }

    private static int locatorPort(EmbeddedGrid grid) {
        String locator = grid.lookupLocator();
        return Integer.parseInt(locator.substring(locator.lastIndexOf(':') + 1));
    }

    @Override
    public void close() {
        relays.values().forEach(Relay::close);
        grid.close();
    }
}
