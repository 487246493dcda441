package io.lrmi.benchmarks.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Passes TCP connections on and adds a round trip to them, half of it in each direction; opening a connection is not delayed.
 * One thread receives and notes when each piece is due; because all pieces are delayed alike, they are due in the order
 * in which they came, and one other thread sends them from one queue.
 *
 * <p>Arguments: {@code listen=ADDRESS to=ADDRESS ports=47100,47110-47114 delay=MILLISECONDS}. It listens at one address on the ports
 * that the grid has at the other, so that a client finds the members behind it by the ports they say.
 */
public final class Relay implements AutoCloseable {
    private final Sender sender;
    private final Receiver receiver;
    private final Thread sending;
    private final Thread receiving;

    /**
     * Starts to listen.
     *
     * @param delayNanos added to a round trip
     */
    Relay(List<Route> routes, long delayNanos) throws IOException {
        sender = new Sender();
        sending = new Thread(sender, "relay-sender");
        receiver = new Receiver(routes, delayNanos / 2, sender, sending);
        receiving = new Thread(receiver, "relay-receiver");
        sending.start();
        receiving.start();
    }

    public static void main(String[] arguments) throws Exception {
        RelaySettings settings = RelaySettings.of(arguments);
        Relay relay = new Relay(settings.routes(), settings.delayNanos());
        System.out.println("Relaying " + relay.addresses());
    }

    /** Where it listens, in the order of the routes. */
    List<InetSocketAddress> addresses() {
        return receiver.addresses();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        receiver.stop();
        sender.stop();
        sending.interrupt();
        try {
            receiving.join();
            sending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
