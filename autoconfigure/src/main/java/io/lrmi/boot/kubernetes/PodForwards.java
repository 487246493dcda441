package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.lrmi.transport.Endpoint;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The forwards to ports of pods: one for each, made when it is first asked for. Safe for use by many threads. */
final class PodForwards implements AutoCloseable {

    private final ClusterApi api;
    private final Map<Target, Slot> slots = new ConcurrentHashMap<>();
    private volatile boolean closed;

    PodForwards(ClusterApi api) {
        this.api = api;
    }

    /** A pod that was replaced has its old name, but another id and as a rule another address. */
    private record Target(
            String pod, @Nullable String uid, @Nullable String address, int port) {

        static Target of(Pod pod, int port) {
            String address = pod.getStatus() == null ? null : pod.getStatus().getPodIP();
            return new Target(Services.name(pod), pod.getMetadata().getUid(), address, port);
        }

        boolean isReplacedBy(Target other) {
            return pod.equals(other.pod) && !withPort(0).equals(other.withPort(0));
        }

        private Target withPort(int other) {
            return new Target(pod, uid, address, other);
        }
    }

    private static final class Slot {

        /** Held while a forward is made, so that there are never two to the same port. */
        final ReentrantLock lock = new ReentrantLock();

        volatile @Nullable ForwardedPort current;
    }

    /**
     * The forward to a port, made anew if there is none or it has ended.
     *
     * @throws KubernetesDiscoveryException if there cannot be one
     */
    ForwardedPort to(Pod pod, int port) {
        Target target = Target.of(pod, port);
        Slot slot = slots.computeIfAbsent(target, unused -> new Slot());
        ForwardedPort known = slot.current;
        if (known != null && known.isOpen()) {
            return known;
        }
        slot.lock.lock();
        try {
            known = slot.current;
            if (known != null && known.isOpen()) {
                return known;
            }
            close(slot);
            ForwardedPort made = new ForwardedPort(pod, port, api.forward(Services.name(pod), port));
            slot.current = made;
            if (closed) {
                close(slot);
            }
            closeReplaced(target);
            return made;
        } finally {
            slot.lock.unlock();
        }
    }

    /** What listens at an address of this machine, if that is a forward. */
    Optional<ForwardedPort> at(Endpoint endpoint) {
        return slots.values().stream()
                .flatMap(slot -> Optional.ofNullable(slot.current).stream())
                .filter(forwarded -> forwarded.local().equals(endpoint))
                .findFirst();
    }

    boolean isOpen(Pod pod, int port) {
        Slot slot = slots.get(Target.of(pod, port));
        ForwardedPort known = slot == null ? null : slot.current;
        return known != null && known.isOpen();
    }

    private void closeReplaced(Target now) {
        slots.forEach((target, slot) -> {
            if (target.isReplacedBy(now) && slots.remove(target, slot)) {
                close(slot);
            }
        });
    }

    private static void close(Slot slot) {
        ForwardedPort current = slot.current;
        if (current != null) {
            current.forward().close();
        }
    }

    @Override
    public void close() {
        closed = true;
        slots.values().forEach(PodForwards::close);
    }
}
