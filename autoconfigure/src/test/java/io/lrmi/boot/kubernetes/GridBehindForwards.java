package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.labels;
import static io.lrmi.boot.kubernetes.GridObjects.pod;
import static io.lrmi.boot.kubernetes.GridObjects.service;
import static io.lrmi.boot.kubernetes.GridObjects.with;

import io.lrmi.embedded.AdvertisedAddress;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.EmbeddedMember;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A grid of which clients are told pod addresses that lead nowhere, with a manager service of type ClusterIP: only an API
 * that forwards ports leads to it.
 */
final class GridBehindForwards implements AutoCloseable {

    static final String SPACE = "orders";
    static final String SERVICE = "xap-manager-service";

    private static final int LRMI = 8200;
    private static final int LOOKUP = 4174;

    private final FakeCluster cluster;
    private final PortForwardApi api;
    private final AtomicInteger addresses = new AtomicInteger();
    private final Map<String, Integer> listening = new ConcurrentHashMap<>();
    private final Map<String, String> podAddresses = new ConcurrentHashMap<>();
    private final EmbeddedGrid grid;
    private String manager = "";

    GridBehindForwards(FakeCluster cluster, PortForwardApi api, int partitions, int backups) {
        this.cluster = cluster;
        this.api = api;
        this.grid = EmbeddedGrid.builder(SPACE)
                .partitions(partitions)
                .backups(backups)
                .advertise(this::podAddress)
                .start();
        cluster.with(service(
                SERVICE,
                "ClusterIP",
                labels("demo", "xap-manager"),
                "\"selectorId\": \"xap-manager\"",
                "",
                "lus:" + LOOKUP + ":0:\"lus\""));
        startManager("xap-manager-0");
        grid.members().forEach(this::startPod);
    }

    /** Of the multicast range: no system lets anybody open a TCP connection to such an address. */
    private InetSocketAddress podAddress(String process, InetSocketAddress address) {
        listening.put(process, address.getPort());
        String pod = "239.244.77." + addresses.incrementAndGet();
        podAddresses.put(process, pod);
        return InetSocketAddress.createUnresolved(pod, LRMI);
    }

    EmbeddedGrid grid() {
        return grid;
    }

    /** Name of the pod that runs the lookup service. */
    String manager() {
        return manager;
    }

    /** Lets the lookup service run in a pod of this name. */
    void startManager(String name) {
        manager = name;
        cluster.with(managerPod(name, podAddresses.get(AdvertisedAddress.LOOKUP_SERVICE)));
        String locator = grid.lookupLocator();
        int lookup = Integer.parseInt(locator.substring(locator.lastIndexOf(':') + 1));
        api.listen(name, 14174, () -> lookup);
        api.listen(name, LRMI, () -> listening.get(AdvertisedAddress.LOOKUP_SERVICE));
    }

    static String managerPod(String name, String address) {
        return with(
                with(pod(name, "node-1", address), "/metadata/labels/selectorId", "\"xap-manager\""),
                "/spec/containers/0/ports",
                "[{\"name\": \"api\", \"containerPort\": 8090}, {\"name\": \"lus\", \"containerPort\": 14174}]");
    }

    /** Ends the manager's pod, and starts one of another name and address. */
    void replaceManager(String name) {
        String old = manager;
        cluster.delete("pods", GridObjects.NAMESPACE, old);
        api.cut(old);
        startManager(name);
    }

    private void startPod(EmbeddedMember member) {
        String pod = podName(member);
        cluster.with(pod(pod, "node-1", podAddresses.get(member.name())));
        api.listen(pod, LRMI, () -> listening.get(member.name()));
    }

    /** Ends a member with its pod, and starts another pod of the same name with another address. */
    void replacePod(EmbeddedMember member) {
        cluster.delete("pods", GridObjects.NAMESPACE, podName(member));
        grid.stopMember(member.name());
        api.cut(podName(member));
        grid.startMember(member.name());
        startPod(member);
    }

    static String podName(EmbeddedMember member) {
        return "pu-xap-pu-" + member.partition() + "-" + member.backupIndex();
    }

    @Override
    public void close() {
        grid.close();
    }
}
