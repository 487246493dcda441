package io.lrmi.transport;

import org.jspecify.annotations.Nullable;

/**
 * Where a process of the grid listens. Names are resolved anew on every connection attempt.
 *
 * @param host name or address
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {

    // By hand: those of a record are linked at run time, which is the first thing a fresh JVM would wait for here.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Endpoint that && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
