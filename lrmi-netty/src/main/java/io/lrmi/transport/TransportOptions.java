package io.lrmi.transport;

import io.lrmi.observe.ClientEvents;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings of all connections of a client.
 *
 * @param connectTimeout TCP connect and handshake of one connection
 * @param requestTimeout from sending a request to its reply; requests that wait on the server get this on top
 * @param taskTimeout from sending a task to its result
 * @param idleTimeout after which an unused connection is closed
 * @param maxConnections to one member, not counting those a waiting request has to itself
 * @param pipelineDepth requests outstanding on one pipelined connection
 * @param overloadTimeout how long a request waits for others to end, if too many are outstanding
 * @param admission bounds the requests that share connections, to all members
 * @param maxFrameSize bytes of one request or reply
 * @param announcedVersion version the client presents itself with
 * @param servedClasses given to servers that lack them
 * @param tls how connections are encrypted; null for clear text
 * @param events is told what happens
 */
public record TransportOptions(
        Duration connectTimeout,
        Duration requestTimeout,
        Duration taskTimeout,
        Duration idleTimeout,
        int maxConnections,
        int pipelineDepth,
        Duration overloadTimeout,
        Admission admission,
        int maxFrameSize,
        ProtocolVersion announcedVersion,
        WireRegistry registry,
        WireLimits limits,
        ServedClasses servedClasses,
        @Nullable Tls tls,
        ClientEvents events) {

    /** The same with shorter times to connect and to wait for a reply; longer ones change nothing. */
    public TransportOptions within(Duration connect, Duration request) {
        return new TransportOptions(
                connect.compareTo(connectTimeout) < 0 ? connect : connectTimeout,
                request.compareTo(requestTimeout) < 0 ? request : requestTimeout,
                taskTimeout,
                idleTimeout,
                maxConnections,
                pipelineDepth,
                overloadTimeout,
                admission,
                maxFrameSize,
                announcedVersion,
                registry,
                limits,
                servedClasses,
                tls,
                events);
    }

    /** Most connections that asynchronous calls share. */
    int pipelinedConnections() {
        return Math.max(1, maxConnections / 2);
    }
}
