package io.lrmi.lookup;

import io.lrmi.failure.IncompatibleServerException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoLookupServiceException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.transport.Endpoint;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks a lookup service for the stub of its registrar (docs/protocol.md, "Discovery"). Always clear text. */
final class UnicastDiscovery {

    /** Answers have about 5 KB; one from something else must not fill the memory. */
    private static final int MAX_ANSWER = 1024 * 1024;

    private static final byte[] REQUEST = {0, 0, 0, DiscoveryAnswer.REQUEST};

    private final WireRegistry registry;
    private final WireLimits limits;

    UnicastDiscovery(WireRegistry registry, WireLimits limits) {
        this.registry = registry;
        this.limits = limits;
    }

    /**
     * Blocks until the answer is complete.
     *
     * @param timeoutNanos for everything together
     * @throws NoLookupServiceException saying what is there instead
     * @throws IncompatibleServerException if it is a lookup service that cannot be understood
     */
    DiscoveryAnswer discover(Endpoint locator, long timeoutNanos) {
        long deadline = System.nanoTime() + timeoutNanos;
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(locator.host());
        } catch (UnknownHostException e) {
            throw failure(
                    locator, "its host name cannot be resolved; check the spelling and the DNS of this machine", e);
        }
        LrmiException last = null;
        for (InetAddress address : addresses) {
            try {
                return discover(locator, address, deadline);
            } catch (NoLookupServiceException e) {
                last = e;
            }
        }
        throw last != null ? last : failure(locator, "its host name has no address", null);
    }

    private DiscoveryAnswer discover(Endpoint locator, InetAddress address, long deadline) {
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            try {
                socket.connect(new InetSocketAddress(address, locator.port()), remaining(deadline));
            } catch (SocketTimeoutException e) {
                throw failure(locator, "no connection within the timeout; check the address and firewalls", e);
            } catch (IOException e) {
                throw failure(
                        locator,
                        "cannot connect: " + e.getMessage()
                                + "; check that the manager service exposes the lookup port (4174 by default)",
                        e);
            }
            socket.getOutputStream().write(REQUEST);
            byte[] answer = readToEnd(socket, deadline);
            if (answer.length == 0) {
                throw failure(
                        locator,
                        "the connection was closed without an answer; check that this is the lookup port (4174 by"
                                + " default), not another one",
                        null);
            }
            return DiscoveryAnswer.decode(answer, registry, limits);
        } catch (SocketTimeoutException e) {
            throw failure(
                    locator,
                    "connected, but no lookup service answered within the timeout; check that this is the lookup port"
                            + " (4174 by default), not the REST port 8090 or another one",
                    e);
        } catch (IncompatibleServerException e) {
            throw e;
        } catch (WireFormatException e) {
            throw failure(
                    locator,
                    "what answered is no lookup service (" + e.getMessage()
                            + "); check that this is the lookup port (4174 by default), not the REST port 8090 or"
                            + " another one",
                    e);
        } catch (IOException e) {
            throw failure(locator, "the connection broke: " + e.getMessage(), e);
        }
    }

    private static byte[] readToEnd(Socket socket, long deadline) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(8192);
        InputStream in = socket.getInputStream();
        byte[] chunk = new byte[8192];
        while (true) {
            socket.setSoTimeout(remaining(deadline));
            int read = in.read(chunk);
            if (read < 0) {
                return answer.toByteArray();
            }
            answer.write(chunk, 0, read);
            if (answer.size() > MAX_ANSWER) {
                throw new WireFormatException("an answer of more than " + MAX_ANSWER + " bytes");
            }
        }
    }

    private static int remaining(long deadline) throws SocketTimeoutException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("timeout");
        }
        return (int) Math.min(Integer.MAX_VALUE, millis);
    }

    private static NoLookupServiceException failure(Endpoint locator, String what, @Nullable Throwable cause) {
        return new NoLookupServiceException("locator " + locator + ": " + what, cause);
    }
}
