package io.lrmi.boot;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.NetworkConfiguration;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.RemoteStub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers discovery as a lookup service of a release of long ago, and nothing else. */
final class OldLookupService implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    OldLookupService(int major, int minor, int servicePack) throws IOException {
        ProtocolVersion version = ProtocolVersion.of(major, minor, servicePack);
        byte[] answer = new DiscoveryAnswer(
                        new RemoteReference(List.of("java.rmi.Remote"), stub(version)),
                        UUID.randomUUID(),
                        List.of("gigaspaces-" + version))
                .encode(version);
        Thread thread = new Thread(() -> serve(answer), "old-lookup-service");
        thread.setDaemon(true);
        thread.start();
    }

    private static RemoteStub stub(ProtocolVersion version) {
        return new RemoteStub(
                version,
                "GigaSpaces XAP " + version,
                NetworkConfiguration.of("127.0.0.1"),
                "NIO://127.0.0.1:1/pid[1]/1_1_1_details[class registrar]",
                1,
                1,
                1,
                "registrar",
                Map.of(),
                List.of("java.rmi.Remote"));
    }

    private void serve(byte[] answer) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().readNBytes(4);
                socket.getOutputStream().write(answer);
            } catch (IOException e) {
                // The next client, or the end.
            }
        }
    }

    String locator() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
