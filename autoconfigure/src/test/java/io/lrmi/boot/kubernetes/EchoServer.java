package io.lrmi.boot.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Sends back what it is sent. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket server;

    EchoServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "echo");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                start(() -> echo(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException cut) {
            // What was sent back so far is compared by whoever sent it.
            return;
        }
    }

    /** Whether what is sent to an address comes back. */
    static boolean echoes(String address, int bytes) {
        return echo(address, bytes, 1)
                .handle((same, cut) -> cut == null && same)
                .join();
    }

    /** The same over some connections at a time. */
    static List<CompletableFuture<Boolean>> echoesAtATime(String address, int bytes, int connections) {
        return IntStream.range(0, connections)
                .mapToObj(seed -> echo(address, bytes, seed))
                .toList();
    }

    private static CompletableFuture<Boolean> echo(String address, int bytes, int seed) {
        return CompletableFuture.supplyAsync(
                () -> {
                    byte[] sent = new byte[bytes];
                    new Random(seed).nextBytes(sent);
                    int colon = address.lastIndexOf(':');
                    try (Socket socket =
                            new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)))) {
                        socket.setSoTimeout(60_000);
                        CompletableFuture<Void> sending =
                                CompletableFuture.runAsync(() -> send(socket, sent), EchoServer::start);
                        byte[] back = socket.getInputStream().readNBytes(bytes);
                        sending.join();
                        return Arrays.equals(sent, back);
                    } catch (IOException cut) {
                        throw new UncheckedIOException(cut);
                    }
                },
                EchoServer::start);
    }

    private static void send(Socket socket, byte[] data) {
        try {
            socket.getOutputStream().write(data);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
