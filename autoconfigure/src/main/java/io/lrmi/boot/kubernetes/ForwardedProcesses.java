package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reaches processes of the grid by port-forwards to their pods. */
final class ForwardedProcesses {

    private static final Pattern INTERNAL = Pattern.compile("NIO://\\[?([^/]+?)\\]?:(\\d{1,5})/.*");

    private final ClusterApi api;
    private final PodServices pods;
    private final PodForwards forwards;
    private final Supplier<GridAddress> manager;

    ForwardedProcesses(ClusterApi api, PodServices pods, PodForwards forwards, Supplier<GridAddress> manager) {
        this.api = api;
        this.pods = pods;
        this.forwards = forwards;
        this.manager = manager;
    }

    /**
     * The forward to the port where a process listens in its pod; empty if it registered nothing that leads to a pod.
     *
     * @throws KubernetesDiscoveryException if there cannot be a forward
     */
    Optional<ForwardedPort> to(RegisteredAddress address) {
        Endpoint inside = inside(address);
        Optional<Pod> pod = pod(inside.host());
        if (pod.isEmpty() && address.locator() != null) {
            // What a lookup service registered may mean something in its pod only. It is the one that was asked.
            pod = Optional.ofNullable(manager.get().forwarded()).map(ForwardedPort::pod);
        }
        return pod.map(found -> forwards.to(found, inside.port()));
    }

    /** The address inside the cluster: of three parts the first. */
    private static Endpoint inside(RegisteredAddress address) {
        Matcher internal = INTERNAL.matcher(address.connectionUrl());
        return address.connectionUrl().indexOf(';') >= 0 && internal.matches()
                ? new Endpoint(internal.group(1), Integer.parseInt(internal.group(2)))
                : address.endpoint();
    }

    private Optional<Pod> pod(String host) {
        if (IpAddress.parse(host) != null) {
            return IpAddress.isOfThisMachine(host) ? Optional.empty() : pods.pod(host);
        }
        // A pod's name in the DNS begins with its name in the API.
        int dot = host.indexOf('.');
        return api.get(ResourceType.PODS, dot < 0 ? host : host.substring(0, dot));
    }
}
