package io.lrmi.benchmarks.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.benchmarks.client.Payload;
import io.lrmi.embedded.EmbeddedGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.space.SpaceProxyConfigurer;

@Timeout(30)
class RelayTest {
    private static final Duration ADDED = Duration.ofMillis(20);

    private final ServerSocket server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(server));
    private final Relay relay = new Relay(
            List.of(new Route(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), (InetSocketAddress)
                    server.getLocalSocketAddress())),
            ADDED.toNanos());

    RelayTest() throws IOException {
        // The fields above open sockets.
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        relay.close();
    }

    @Test
    void bytesArriveUnchangedInBothDirections() throws Exception {
        Socket near = connect();
        Socket far = accept();
        byte[] there = random(1, 9_000_000);
        byte[] back = random(2, 7_000_000);

        CompletableFuture<Void> sentThere = write(near, there);
        CompletableFuture<Void> sentBack = write(far, back);
        CompletableFuture<byte[]> arrivedBack = CompletableFuture.supplyAsync(() -> read(near, back.length));

        assertThat(read(far, there.length)).isEqualTo(there);
        assertThat(arrivedBack.get()).isEqualTo(back);
        assertThat(CompletableFuture.allOf(sentThere, sentBack)).succeedsWithin(ADDED);
    }

    @Test
    void roundTripTakesTheDelayMore() throws Exception {
        Socket near = connect();
        Socket far = accept();

        long begin = System.nanoTime();
        near.getOutputStream().write(1);
        assertThat(far.getInputStream().read()).isEqualTo(1);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(ADDED.toNanos() / 2);
        far.getOutputStream().write(2);
        assertThat(near.getInputStream().read()).isEqualTo(2);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(ADDED.toNanos());
    }

    @Test
    void piecesUnderWayDoNotWaitForEachOther() throws Exception {
        int pieces = 50;
        Socket near = connect();
        Socket far = accept();

        long begin = System.nanoTime();
        for (int i = 0; i < pieces; i++) {
            near.getOutputStream().write(i);
        }
        byte[] arrived = read(far, pieces);

        assertThat(arrived).startsWith(0, 1, 2).endsWith(pieces - 1);
        assertThat(System.nanoTime() - begin).isLessThan(pieces * ADDED.toNanos() / 2);
    }

    @Test
    void sideThatHasEndedIsStillAnswered() throws Exception {
        Socket near = connect();
        Socket far = accept();

        near.getOutputStream().write(1);
        near.shutdownOutput();
        assertThat(far.getInputStream().readAllBytes()).containsExactly(1);
        far.getOutputStream().write(2);
        far.close();

        assertThat(near.getInputStream().readAllBytes()).containsExactly(2);
    }

    @Test
    void abortIsPassedOn() throws Exception {
        Socket near = connect();
        Socket far = accept();

        near.setSoLinger(true, 0);
        near.close();

        assertThat(far.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void connectionThatIsRefusedIsClosed() throws Exception {
        server.close();

        Socket near = connect();

        assertThat(near.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void carriesManyConnections() throws Exception {
        int connections = 300;
        List<Socket> near = new ArrayList<>();
        List<Socket> far = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            near.add(connect());
            far.add(accept());
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < connections; i++) {
                near.get(i).getOutputStream().write(i);
            }
            for (int i = 0; i < connections; i++) {
                assertThat(far.get(i).getInputStream().read()).isEqualTo(i & 0xff);
            }
        }
    }

    @Test
    void clientReachesMembersThroughIt() throws Exception {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("testspace")
                        .advertise((process, listening) -> relayTo(listening))
                        .start();
                SpaceProxyConfigurer client =
                        new SpaceProxyConfigurer("testspace").lookupLocators(grid.lookupLocator())) {
            GigaSpace space = new GigaSpaceConfigurer(client).gigaSpace();
            space.write(new Payload(1, new byte[100]));

            long begin = System.nanoTime();
            assertThat(space.readById(Payload.class, 1L).getContent()).hasSize(100);
            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(ADDED.toNanos());
        }
    }

    @Test
    void stopsReadingWhenTooMuchIsUnderWay() throws Exception {
        SocketChannel near = SocketChannel.open(relay.addresses().get(0));
        opened.add(near);
        Socket far = accept();
        near.configureBlocking(false);
        ByteBuffer bytes = ByteBuffer.wrap(random(3, 128 << 20));
        try (Selector selector = Selector.open()) {
            near.register(selector, SelectionKey.OP_WRITE);
            do {
                near.write(bytes);
                // Nothing is read at the far end: once there is no room for a while there will be none.
            } while (bytes.hasRemaining() && selector.select(300) > 0);
        }

        assertThat(bytes.position()).isLessThan(bytes.capacity() / 2);
        assertThat(read(far, bytes.position())).isEqualTo(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    @Test
    void argumentsNamePortsAndRanges() {
        RelaySettings settings =
                RelaySettings.of("listen=127.0.0.2", "to=127.0.0.1", "ports=47100,47110-47112", "delay=0.5");

        assertThat(settings.delayNanos()).isEqualTo(500_000);
        assertThat(settings.routes())
                .extracting(route -> route.to().getPort())
                .containsExactly(47100, 47110, 47111, 47112);
        assertThatThrownBy(() -> RelaySettings.of("port=1")).hasMessageContaining("port=1");
        assertThatThrownBy(() -> RelaySettings.of("ports=1")).hasMessageContaining("listen");
    }

    private InetSocketAddress relayTo(InetSocketAddress listening) {
        InetSocketAddress to = new InetSocketAddress(listening.getHostString(), listening.getPort());
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            Relay another = new Relay(List.of(new Route(any, to)), ADDED.toNanos());
            opened.add(another);
            return another.addresses().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket connect() throws IOException {
        InetSocketAddress address = relay.addresses().get(0);
        return prepared(new Socket(address.getAddress(), address.getPort()));
    }

    private Socket accept() throws IOException {
        return prepared(server.accept());
    }

    private Socket prepared(Socket socket) throws IOException {
        opened.add(socket);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static byte[] random(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static CompletableFuture<Void> write(Socket socket, byte[] bytes) {
        return CompletableFuture.runAsync(() -> {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static byte[] read(Socket socket, int length) {
        try {
            return socket.getInputStream().readNBytes(length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
