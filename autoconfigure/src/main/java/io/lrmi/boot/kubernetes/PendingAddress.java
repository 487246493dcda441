package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Service;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until a load balancer has an address. */
final class PendingAddress {

    private static final Logger log = LoggerFactory.getLogger(PendingAddress.class);
    private static final int EVENTS = 10;

    private final ClusterApi api;

    PendingAddress(ClusterApi api) {
        this.api = api;
    }

    /**
     * The service with an address.
     *
     * @throws AddressPendingException if it has none in time
     */
    Service await(Service service, Duration wait) {
        String name = Services.name(service);
        log.info("Waiting up to {} ms for the load balancer of service {} to get an address", wait.toMillis(), name);
        CompletableFuture<Service> assigned = new CompletableFuture<>();
        Follower<Service> follower =
                new Follower<>(api, ResourceType.SERVICES, Selection.name(name), Services::ingress, changed -> {
                    if (!Services.ingress(changed).isEmpty()) {
                        assigned.complete(changed);
                    }
                });
        follower.start();
        try {
            return assigned.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AddressPendingException(service, wait, events(name));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AddressPendingException(service, wait, List.of("(the wait was interrupted)"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            follower.close();
        }
    }

    private List<String> events(String service) {
        try {
            List<Event> events = api.list(
                    ResourceType.EVENTS,
                    new Selection(null, "involvedObject.kind=Service,involvedObject.name=" + service));
            return events.stream()
                    .sorted(Comparator.comparing(
                            Event::getLastTimestamp, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .skip(Math.max(0, events.size() - EVENTS))
                    .map(event -> event.getType() + " " + event.getReason() + ": "
                            + Texts.shorten(String.valueOf(event.getMessage()), 300))
                    .toList();
        } catch (KubernetesDiscoveryException unknown) {
            return List.of(AddressPendingException.unknownEvents(unknown));
        }
    }
}
