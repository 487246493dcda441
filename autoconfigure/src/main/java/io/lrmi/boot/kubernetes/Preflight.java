package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.lrmi.failure.HandshakeException;
import io.lrmi.failure.LrmiException;
import io.lrmi.transport.Endpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Goes the way to the grid once more, step by step, and reports each of them. */
final class Preflight {

    private static final int TIMEOUT_MILLIS = 2000;
    private static final int HELD_OPEN_MILLIS = 500;
    private static final int MEMBERS = 50;

    private final KubernetesDiscovery discovery;

    Preflight(KubernetesDiscovery discovery) {
        this.discovery = discovery;
    }

    /** What a connect came to. */
    private record Probe(boolean open, String text) {}

    /** The failure with the report and the fix that follows from it. */
    GridUnreachableException report(LrmiException failure) {
        GridAddress address = discovery.address();
        List<MemberTranslator.Seen> seen =
                discovery.translator().seen().stream().limit(MEMBERS).toList();
        Map<String, CompletableFuture<Probe>> probes = new LinkedHashMap<>();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "gigaspaces-preflight");
            thread.setDaemon(true);
            return thread;
        });
        try {
            address.hosts().forEach(host -> probe(probes, threads, host, address.lookupPort()));
            seen.forEach(process ->
                    probe(probes, threads, process.used().host(), process.used().port()));
            return write(failure, address, seen, probes);
        } finally {
            threads.shutdownNow();
        }
    }

    private void probe(Map<String, CompletableFuture<Probe>> probes, ExecutorService threads, String host, int port) {
        probes.computeIfAbsent(
                Texts.address(host, port),
                key -> CompletableFuture.supplyAsync(() -> connect(new Endpoint(host, port)), threads));
    }

    private Probe connect(Endpoint endpoint) {
        long started = System.nanoTime();
        Optional<ForwardedPort> forwarded = discovery.forwards().at(endpoint);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), TIMEOUT_MILLIS);
            String taken = since(started);
            return forwarded.isEmpty() || isHeldOpen(socket)
                    ? new Probe(true, "open" + taken)
                    : new Probe(false, "NOT REACHABLE, " + failure(forwarded, "closed by the port-forward"));
        } catch (IOException e) {
            return new Probe(
                    false, "NOT REACHABLE, " + failure(forwarded, String.valueOf(e.getMessage())) + since(started));
        }
    }

    /** A forward takes every connection, and ends those at once that lead to nothing. The grid never speaks first. */
    private static boolean isHeldOpen(Socket socket) throws IOException {
        socket.setSoTimeout(HELD_OPEN_MILLIS);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException stillOpen) {
            return true;
        }
    }

    private static String failure(Optional<ForwardedPort> forwarded, String otherwise) {
        return forwarded
                .map(port -> port.forward().failure())
                .map(failure -> otherwise + ": " + failure)
                .orElse(otherwise);
    }

    private static String since(long started) {
        return " (" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) + " ms)";
    }

    /** How a process is used, if not at the address it registered. */
    private String way(MemberTranslator.Seen process) {
        return process.used().equals(process.registered().endpoint())
                ? ""
                : ", used through " + text(process.used())
                        + discovery
                                .forwards()
                                .at(process.used())
                                .map(forwarded -> " (" + forwarded + ")")
                                .orElse("");
    }

    private GridUnreachableException write(
            LrmiException failure,
            GridAddress address,
            List<MemberTranslator.Seen> seen,
            Map<String, CompletableFuture<Probe>> probes) {
        List<String> lines = new ArrayList<>();
        lines.add("Kubernetes API: " + discovery.api().description() + ", namespace "
                + discovery.api().namespace() + ": answers");
        lines.add("address: " + address);
        boolean lookupOpen = false;
        for (String locator : address.locators()) {
            Probe probe = result(probes, locator);
            lookupOpen |= probe.open;
            lines.add("lookup port " + locator + ": " + probe.text);
        }
        boolean lookupAnswered = false;
        boolean registrarOpen = false;
        List<MemberTranslator.Seen> closedMembers = new ArrayList<>();
        for (MemberTranslator.Seen process : seen) {
            boolean registrar = process.registered().locator() != null;
            Probe probe = result(probes, text(process.used()));
            lookupAnswered |= registrar;
            registrarOpen |= registrar && probe.open;
            if (!registrar && !probe.open) {
                closedMembers.add(process);
            }
            lines.add((registrar ? "LRMI port of " : "member ")
                    + process.registered().name() + ": registered "
                    + process.registered().endpoint()
                    + way(process) + ": " + probe.text);
        }
        String report = "The grid was found in Kubernetes, but the first connection failed: " + failure.description()
                + "\n\n  " + String.join("\n  ", lines);
        return new GridUnreachableException(
                report, action(failure, address, lookupOpen, lookupAnswered, registrarOpen, closedMembers), failure);
    }

    private String action(
            LrmiException failure,
            GridAddress address,
            boolean lookupOpen,
            boolean lookupAnswered,
            boolean registrarOpen,
            List<MemberTranslator.Seen> closedMembers) {
        if (address.forwarded() != null && (!lookupOpen || !registrarOpen)) {
            return logs(address.forwarded());
        }
        if (!lookupOpen) {
            return "Let this machine through to the lookup port (firewall, security group, source ranges of the load"
                    + " balancer), and check that a manager pod is ready. If another address leads there, set "
                    + (address.throughNodes() ? "gigaspaces.kubernetes.node-host" : "gigaspaces.lookup.locators")
                    + ".";
        }
        if (!lookupAnswered) {
            return "The port is open, but no lookup service answers: check that a manager pod is ready.";
        }
        if (!registrarOpen) {
            return "The lookup service answers on its port for discovery (4174), but its LRMI port (8200) is closed."
                    + " Expose it:" + Helm.line(Helm.manager(address.service(), "service.lrmi.enabled=true"));
        }
        for (MemberTranslator.Seen member : closedMembers) {
            Optional<ForwardedPort> forwarded = discovery.forwards().at(member.used());
            if (forwarded.isPresent()) {
                return logs(forwarded.get());
            }
            KubernetesDiscoveryException forward =
                    discovery.translator().failure(member.registered().name());
            if (forward != null) {
                return forward.action();
            }
        }
        if (!closedMembers.isEmpty()) {
            Pod pod = discovery
                    .translator()
                    .podWithoutService(closedMembers.get(0).registered().name());
            return (pod == null
                            ? "If members have services of their own, let this machine through to them. If not, give each"
                                    + " member's pod one, so that it can be reached from outside:"
                            : "Give each member's pod a service of its own, so that it can be reached from outside:")
                    + Helm.line(Helm.processingUnit(pod, "service.lrmi.enabled=true"));
        }
        if (failure instanceof HandshakeException || failure.getCause() instanceof HandshakeException) {
            return "All ports are open, but one does not answer as a grid does. If the grid encrypts its connections, set"
                    + " gigaspaces.lrmi.ssl.bundle. Otherwise check that the port leads to a grid process:"
                    + " kubectl get endpoints " + Services.name(address.service()) + " --namespace "
                    + discovery.api().namespace();
        }
        return "All ports are open now. Try again; if it fails again, check that all members are healthy.";
    }

    private static String logs(ForwardedPort forwarded) {
        return "Check that the process in the pod listens there: kubectl logs " + Services.name(forwarded.pod())
                + " --namespace " + forwarded.pod().getMetadata().getNamespace();
    }

    private static String text(Endpoint endpoint) {
        return Texts.address(endpoint.host(), endpoint.port());
    }

    private static Probe result(Map<String, CompletableFuture<Probe>> probes, String address) {
        CompletableFuture<Probe> probe = probes.get(address);
        return probe == null
                ? new Probe(false, "not tried")
                : probe.completeOnTimeout(
                                new Probe(false, "NOT REACHABLE, no answer within " + TIMEOUT_MILLIS + " ms"),
                                TIMEOUT_MILLIS + 500,
                                TimeUnit.MILLISECONDS)
                        .join();
    }
}
