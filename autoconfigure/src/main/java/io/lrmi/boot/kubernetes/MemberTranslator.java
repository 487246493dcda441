package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.lrmi.boot.KubernetesProperties;
import io.lrmi.boot.KubernetesProperties.Access;
import io.lrmi.boot.KubernetesProperties.MemberAccess;
import io.lrmi.lookup.AddressTranslator;
import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the addresses that processes of the grid registered reachable from here. What it found is used again until
 * something changed in the cluster or some time has passed. It never fails: where no way is found it warns, and the
 * registered address is used. Safe for use by many threads.
 */
final class MemberTranslator implements AddressTranslator {

    private static final Logger log = LoggerFactory.getLogger(MemberTranslator.class);

    private final ClusterApi api;
    private final MemberAccess access;
    private final boolean managerForwarded;
    private final boolean inCluster;
    private final @Nullable String ownClusterId;
    private final Supplier<GridAddress> manager;
    private final PodServices pods;
    private final ForwardedProcesses forwarded;
    private final Supplier<Duration> keep;
    private final Runnable found;

    private static final int REMEMBERED = 1000;

    private final Map<String, Translation> translations = new ConcurrentHashMap<>();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, KubernetesDiscoveryException> failures = new ConcurrentHashMap<>();
    private final Map<String, Pod> withoutService = new ConcurrentHashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServiceList services;

    /** A process of the grid: where it registered and where it is used. */
    record Seen(RegisteredAddress registered, Endpoint used) {}

    private record Translation(Endpoint endpoint, @Nullable ForwardedPort forwarded, long since) {

        boolean isOpen() {
            return forwarded == null || forwarded.isOpen();
        }
    }

    private record ServiceList(List<Service> services, long since) {}

    /**
     * Makes no request.
     *
     * @param ownClusterId id of the cluster this process runs in, as the grid's charts put it into the environment
     * @param manager current address of the manager service
     * @param keep how long an answer may be used again
     * @param found called after the API was asked
     */
    MemberTranslator(
            ClusterApi api,
            KubernetesProperties properties,
            boolean inCluster,
            @Nullable String ownClusterId,
            PodForwards forwards,
            Supplier<GridAddress> manager,
            Supplier<Duration> keep,
            Runnable found) {
        this.api = api;
        this.access = properties.memberAccess();
        this.managerForwarded = properties.access() == Access.PORT_FORWARD;
        this.inCluster = inCluster;
        this.ownClusterId = ownClusterId;
        this.manager = manager;
        this.pods = new PodServices(api, new NodeAddresses(api, properties));
        this.forwarded = new ForwardedProcesses(api, pods, forwards, manager);
        this.keep = keep;
        this.found = found;
    }

    /** Forgets what was found. */
    void forget() {
        translations.clear();
        services = null;
    }

    /** The processes that were translated last, by name. */
    List<Seen> seen() {
        return seen.values().stream()
                .sorted(Comparator.comparing((Seen process) -> process.registered.locator() == null)
                        .thenComparing(process -> process.registered.name()))
                .toList();
    }

    /** Why no way was found to a process the last time, if that is so. */
    @Nullable
    KubernetesDiscoveryException failure(String name) {
        return failures.get(name);
    }

    /** The pod of a member that registered the pod's address and had no service of its own the last time. */
    @Nullable
    Pod podWithoutService(String name) {
        return withoutService.get(name);
    }

    @Override
    public Endpoint translate(RegisteredAddress address) {
        Endpoint used = choose(address);
        if (seen.size() < REMEMBERED) {
            seen.put(address.name(), new Seen(address, used));
        }
        return used;
    }

    private Endpoint choose(RegisteredAddress address) {
        boolean threeParts = address.connectionUrl().indexOf(';') >= 0;
        if (inCluster && threeParts && ownClusterId == null) {
            String url = address.connectionUrl();
            warnOnce(
                    "cluster id",
                    "The members of the space are used through their external addresses, although this is a pod. If it"
                            + " runs in the cluster of the grid, set its environment variable INTERNAL_K8S_CLUSTER_ID to"
                            + " '" + url.substring(url.lastIndexOf(';') + 1) + "'.");
        }
        boolean forward = isForwarded(address, threeParts);
        if (!forward
                && (access == MemberAccess.REGISTERED
                        || (access == MemberAccess.AUTO && (threeParts || inCluster))
                        || !mayBePod(address.endpoint().host()))) {
            return address.endpoint();
        }
        String key = address.name() + " at " + address.endpoint();
        Translation known = translations.get(key);
        if (known != null && isFresh(known.since) && known.isOpen()) {
            return known.endpoint;
        }
        failures.remove(address.name());
        Translation translation = find(address, forward);
        Endpoint endpoint = translation.endpoint;
        found.run();
        if (translations.size() >= REMEMBERED) {
            translations.clear();
        }
        translations.put(key, translation);
        if (known == null || !known.endpoint.equals(endpoint)) {
            log.debug("{} registered {} and is used at {}", address.name(), address.endpoint(), endpoint);
        }
        return endpoint;
    }

    private boolean isForwarded(RegisteredAddress address, boolean threeParts) {
        if (address.locator() != null) {
            return managerForwarded;
        }
        return access == MemberAccess.PORT_FORWARD || (access == MemberAccess.AUTO && managerForwarded && !threeParts);
    }

    private boolean isFresh(long since) {
        return System.nanoTime() - since < keep.get().toNanos();
    }

    /** Pods have literal addresses, and not those of this machine. */
    private static boolean mayBePod(String host) {
        InetAddress address = IpAddress.parse(host);
        return address != null && !IpAddress.isOfThisMachine(host);
    }

    private Translation find(RegisteredAddress address, boolean forward) {
        try {
            if (forward) {
                return forward(address);
            }
            return address.locator() == null ? translation(member(address)) : lookupService(address, address.locator());
        } catch (NoNodeAddressException noNode) {
            warnOnce(address.name(), address.name() + " cannot be reached. " + noNode.getMessage());
        } catch (KubernetesDiscoveryException failure) {
            if (failures.size() < REMEMBERED) {
                failures.put(address.name(), failure);
            }
            Translation known = translations.get(address.name() + " at " + address.endpoint());
            if (known != null) {
                log.debug("No news about {}", address.name(), failure);
                return known.forwarded == null ? translation(known.endpoint) : translation(known.forwarded);
            }
            warnOnce(
                    failure.description(),
                    "It cannot be found out how to reach " + address.name() + ", so the address it registered, "
                            + address.endpoint() + ", is used. " + failure.getMessage());
        }
        return translation(address.endpoint());
    }

    private static Translation translation(Endpoint endpoint) {
        return new Translation(endpoint, null, System.nanoTime());
    }

    private static Translation translation(ForwardedPort forwarded) {
        return new Translation(forwarded.local(), forwarded, System.nanoTime());
    }

    private Translation forward(RegisteredAddress address) {
        Optional<ForwardedPort> found = forwarded.to(address);
        if (found.isEmpty()) {
            warnOnce(
                    address.name(),
                    address.name() + " registered " + address.endpoint() + ", and no pod of namespace '"
                            + api.namespace() + "' has that address, so no port can be forwarded to it. If it runs in"
                            + " another namespace, or can be reached as it is, set"
                            + " gigaspaces.kubernetes.member-access=registered.");
        }
        return found.map(MemberTranslator::translation).orElseGet(() -> translation(address.endpoint()));
    }

    /** The manager service leads to all managers. */
    private Translation lookupService(RegisteredAddress address, Endpoint locator) {
        GridAddress current = manager.get();
        ServicePort lrmi =
                ServicePorts.lrmi(current.service(), address.endpoint().port());
        if (lrmi != null && current.port(lrmi) != 0) {
            return translation(new Endpoint(locator.host(), current.port(lrmi)));
        }
        try {
            if (access == MemberAccess.PORT_FORWARD) {
                return forward(address);
            }
            Optional<Pod> pod = pods.pod(address.endpoint().host());
            if (pod.isEmpty()) {
                return translation(address.endpoint());
            }
            Optional<Endpoint> own = reach(pod.get(), address.endpoint());
            if (own.isPresent()) {
                return translation(own.get());
            }
        } catch (ApiRefusedException unknown) {
            // That the manager service lacks the port is what has to be fixed.
            log.debug("Whether {} is a pod is not to be had", address.endpoint(), unknown);
        }
        warnOnce(
                address.name(),
                "The manager service " + Services.name(current.service()) + " does not expose the LRMI port "
                        + address.endpoint().port() + ", only " + ServicePorts.text(current.service())
                        + ". The lookup service will be found, but cannot be asked from here. Fix: "
                        + Helm.manager(current.service(), "service.lrmi.enabled=true"));
        return translation(address.endpoint());
    }

    private Endpoint member(RegisteredAddress address) {
        Optional<Pod> pod = pods.pod(address.endpoint().host());
        if (pod.isEmpty()) {
            return address.endpoint();
        }
        Optional<Endpoint> own = reach(pod.get(), address.endpoint());
        if (own.isPresent()) {
            withoutService.remove(address.name());
        } else {
            if (withoutService.size() < REMEMBERED) {
                withoutService.put(address.name(), pod.get());
            }
            warnOnce(
                    address.name() + Services.name(pod.get()),
                    "Space member " + address.name() + " registered the address of its pod, " + address.endpoint()
                            + ", and pod " + Services.name(pod.get())
                            + " has no service of its own that leads to it. From"
                            + " outside the cluster it can hardly be reached. Fix: "
                            + Helm.processingUnit(pod.get(), "service.lrmi.enabled=true")
                            + ". If pod addresses can be reached from here, set"
                            + " gigaspaces.kubernetes.member-access=registered.");
        }
        return own.orElse(address.endpoint());
    }

    private Optional<Endpoint> reach(Pod pod, Endpoint registered) {
        return pods.reach(pod, registered.port(), services())
                .map(reachable -> new Endpoint(reachable.host(), reachable.port()));
    }

    private List<Service> services() {
        ServiceList known = services;
        if (known != null && isFresh(known.since)) {
            return known.services;
        }
        List<Service> current = api.list(ResourceType.SERVICES, Selection.ALL, PodServices::isOutside);
        services = new ServiceList(current, System.nanoTime());
        return current;
    }

    private void warnOnce(String key, String message) {
        if (warned.add(key)) {
            log.warn("{}", message);
        }
    }
}
