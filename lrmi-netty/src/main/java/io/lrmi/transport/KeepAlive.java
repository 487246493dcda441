package io.lrmi.transport;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;

/**
 * Has the operating system find connections whose other end is gone without a word: after {@value #IDLE_SECONDS} s of silence it
 * asks every {@value #INTERVAL_SECONDS} s, and gives up after {@value #PROBES} questions. Such a connection then fails before a
 * caller has to wait for it, and what routers on the way would forget is kept in their tables.
 */
final class KeepAlive {

    private static final int IDLE_SECONDS = 30;
    private static final int INTERVAL_SECONDS = 5;
    private static final int PROBES = 3;

    /** In effect where the operating system has them; elsewhere its own times, often hours, are. */
    static final Map<SocketOption<Integer>, Integer> TIMES = Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS,
            ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);

    private KeepAlive() {}

    static void on(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        for (Map.Entry<SocketOption<Integer>, Integer> time : TIMES.entrySet()) {
            if (socket.supportedOptions().contains(time.getKey())) {
                socket.setOption(time.getKey(), time.getValue());
            }
        }
    }
}
