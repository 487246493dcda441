package io.lrmi.transport;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.util.HashMap;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

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

    /** Those of them the operating system has, as the first socket said; each socket would put the list together anew. */
    private static volatile @Nullable Map<SocketOption<Integer>, Integer> supported;

    private KeepAlive() {}

    static void on(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        for (Map.Entry<SocketOption<Integer>, Integer> time : supported(socket).entrySet()) {
            socket.setOption(time.getKey(), time.getValue());
        }
    }

    private static Map<SocketOption<Integer>, Integer> supported(Socket socket) {
        Map<SocketOption<Integer>, Integer> known = supported;
        if (known == null) {
            Map<SocketOption<Integer>, Integer> found = new HashMap<>(TIMES);
            found.keySet().retainAll(socket.supportedOptions());
            known = Map.copyOf(found);
            supported = known;
        }
        return known;
    }
}
