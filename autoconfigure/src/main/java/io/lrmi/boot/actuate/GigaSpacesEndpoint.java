package io.lrmi.boot.actuate;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesClients;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Shows what the clients know about their spaces, and has them look the members up again. Clients have the names of their
 * configuration; {@code default} is the one of {@code gigaspaces.space-name}. Reading asks nobody and connects nothing.
 */
@Endpoint(id = "gigaspaces")
public class GigaSpacesEndpoint {

    /** How long a refresh is waited for; it goes on after that. */
    static final Duration LONGEST_REFRESH = Duration.ofSeconds(10);

    private static final RefreshDescriptor NOT_CONNECTED = RefreshDescriptor.without(
            RefreshDescriptor.Outcome.NOT_CONNECTED, "Not connected yet; the first operation connects.");

    private final GigaSpacesClients clients;

    GigaSpacesEndpoint(GigaSpacesClients clients) {
        this.clients = clients;
    }

    /** All spaces. */
    @ReadOperation
    public SpacesDescriptor spaces() {
        Map<String, SpaceDescriptor> spaces = new LinkedHashMap<>();
        for (String name : clients.names()) {
            spaces.put(name, describe(name));
        }
        return new SpacesDescriptor(spaces);
    }

    /** The space of one client, null if there is no such client. */
    @ReadOperation
    public @Nullable SpaceDescriptor space(@Selector String name) {
        return clients.names().contains(name) ? describe(name) : null;
    }

    private SpaceDescriptor describe(String name) {
        LrmiClient client = clients.connected(name);
        String origin = clients.origin(name);
        return client == null ? SpaceDescriptor.notConnected(origin) : SpaceDescriptor.of(client.topology(), origin);
    }

    /** Looks the members of all spaces up again; waits for a limited time. */
    @WriteOperation
    public RefreshesDescriptor refresh() {
        return refresh(clients.names());
    }

    /** As {@link #refresh()} for the space of one client; null if there is no such client. */
    @WriteOperation
    public @Nullable RefreshDescriptor refresh(@Selector String name) {
        return clients.names().contains(name) ? refresh(List.of(name)).spaces().get(name) : null;
    }

    private RefreshesDescriptor refresh(List<String> names) {
        Map<String, PendingRefresh> pending = new LinkedHashMap<>();
        Map<String, RefreshDescriptor> ended = new LinkedHashMap<>();
        for (String name : names) {
            LrmiClient client = clients.connected(name);
            if (client != null) {
                pending.put(name, PendingRefresh.start(client));
            }
            // Keeps the place of those that are waited for.
            ended.put(name, NOT_CONNECTED);
        }
        long deadline = System.nanoTime() + LONGEST_REFRESH.toNanos();
        pending.forEach((name, refresh) -> ended.put(name, refresh.await(deadline)));
        return new RefreshesDescriptor(ended);
    }
}
