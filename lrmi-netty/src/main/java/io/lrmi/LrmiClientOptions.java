package io.lrmi;

import io.lrmi.observe.ClientEvents;
import io.lrmi.transport.Admission;
import io.lrmi.transport.ServedClasses;
import io.lrmi.transport.Tls;
import io.lrmi.transport.TlsEngines;
import io.lrmi.transport.TransportOptions;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a client beyond where its space is. Immutable.
 *
 * @param connectTimeout longest time for the TCP connect and the handshake of one connection; 5 s
 * @param requestTimeout longest time from sending a request to its reply; a read or take that waits for an entry has its
 *     own timeout on top; 30 s
 * @param taskTimeout longest time from sending a task to its result; 1 h
 * @param idleTimeout after which an unused connection is closed; 5 min
 * @param activeMemberTimeout how long operations wait for a partition to get an active member again; 20 s
 * @param refreshInterval after which the lookup service is asked for the members again although nothing has failed; 30 s
 * @param connectionsPerMember most connections to one member, 2 to 1000; requests that wait for an entry have one each on
 *     top; 16
 * @param maxRequests most requests outstanding on shared connections to all members together, 1 to 1,000,000; 10,000
 * @param overloadTimeout how long a request waits for others to end if there are too many, before it fails; 1 s
 * @param pipelineDepth most requests outstanding on one connection that asynchronous operations share, 1 to 100,000; 256
 * @param maxFrameSize most bytes of one request or reply, 64 KiB to 2 GiB; 64 MiB
 * @param allowedPackages packages of application classes that may be instantiated from the wire, beside the JDK's value
 *     types and the types of properties of entry classes; none
 * @param servedPackages packages of application classes that members of the grid are given when they lack them, such as those
 *     of tasks; the members have to be started with
 *     {@code -Dcom.gs.transport_protocol.lrmi.simple-classloading=true}; none
 * @param tlsEngines makes the TLS engines of connections to lookup services and members, null for clear text; discovery,
 *     which finds lookup services, is always in clear text; null
 * @param verifyHostname whether the certificate of a member must name the host it is reached at; true
 * @param announcedVersion grid version the client presents itself with, 15.0.0 to 16.0.0; it decides which layouts newer
 *     servers use; 15.8.0
 */
public record LrmiClientOptions(
        Duration connectTimeout,
        Duration requestTimeout,
        Duration taskTimeout,
        Duration idleTimeout,
        Duration activeMemberTimeout,
        Duration refreshInterval,
        int connectionsPerMember,
        int pipelineDepth,
        int maxRequests,
        Duration overloadTimeout,
        int maxFrameSize,
        List<String> allowedPackages,
        List<String> servedPackages,
        @Nullable TlsEngines tlsEngines,
        boolean verifyHostname,
        String announcedVersion) {

    private static final int MIN_FRAME_SIZE = 64 * 1024;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the option, its value and its range
     */
    public LrmiClientOptions {
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("requestTimeout", requestTimeout);
        requirePositive("taskTimeout", taskTimeout);
        requirePositive("idleTimeout", idleTimeout);
        requirePositive("activeMemberTimeout", activeMemberTimeout);
        requirePositive("refreshInterval", refreshInterval);
        requireRange("connectionsPerMember", connectionsPerMember, 2, 1000);
        requireRange("pipelineDepth", pipelineDepth, 1, 100_000);
        requireRange("maxRequests", maxRequests, 1, 1_000_000);
        requirePositive("overloadTimeout", overloadTimeout);
        requireRange("maxFrameSize", maxFrameSize, MIN_FRAME_SIZE, Integer.MAX_VALUE - 16);
        allowedPackages = List.copyOf(allowedPackages);
        servedPackages = List.copyOf(servedPackages);
        ProtocolVersion version = ProtocolVersion.parse(announcedVersion);
        if (!version.isAtLeast(ProtocolVersion.V15_0_0) || version.compareTo(ProtocolVersion.V16_0_0) > 0) {
            throw new IllegalArgumentException("announcedVersion is " + announcedVersion
                    + ", but only layouts from 15.0.0 to 16.0.0 are known. Newer servers accept 15.8.0.");
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.toMillis() < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be at least 1 ms");
        }
    }

    private static void requireRange(String name, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be from " + from + " to " + to);
        }
    }

    /** The default of every option. */
    public static LrmiClientOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    TransportOptions transport(WireRegistry registry, ServedClasses servedClasses, ClientEvents events) {
        return new TransportOptions(
                connectTimeout,
                requestTimeout,
                taskTimeout,
                idleTimeout,
                connectionsPerMember,
                pipelineDepth,
                overloadTimeout,
                new Admission(
                        maxRequests,
                        overloadTimeout,
                        "Slow down, or raise gigaspaces.lrmi.max-requests (LrmiClientOptions.maxRequests)."),
                maxFrameSize,
                ProtocolVersion.parse(announcedVersion),
                registry,
                WireLimits.DEFAULT,
                servedClasses,
                tlsEngines == null ? null : new Tls(tlsEngines, verifyHostname),
                events);
    }

    /** Collects options; not for use by several threads. */
    public static final class Builder {

        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration requestTimeout = Duration.ofSeconds(30);
        private Duration taskTimeout = Duration.ofHours(1);
        private Duration idleTimeout = Duration.ofMinutes(5);
        private Duration activeMemberTimeout = Duration.ofSeconds(20);
        private Duration refreshInterval = Duration.ofSeconds(30);
        private int connectionsPerMember = 16;
        private int pipelineDepth = 256;
        private int maxRequests = 10_000;
        private Duration overloadTimeout = Duration.ofSeconds(1);
        private int maxFrameSize = 64 * 1024 * 1024;
        private List<String> allowedPackages = List.of();
        private List<String> servedPackages = List.of();
        private @Nullable TlsEngines tlsEngines;
        private boolean verifyHostname = true;
        private String announcedVersion = "15.8.0";

        private Builder() {}

        public Builder connectTimeout(Duration value) {
            connectTimeout = Objects.requireNonNull(value, "connectTimeout");
            return this;
        }

        public Builder requestTimeout(Duration value) {
            requestTimeout = Objects.requireNonNull(value, "requestTimeout");
            return this;
        }

        public Builder taskTimeout(Duration value) {
            taskTimeout = Objects.requireNonNull(value, "taskTimeout");
            return this;
        }

        public Builder idleTimeout(Duration value) {
            idleTimeout = Objects.requireNonNull(value, "idleTimeout");
            return this;
        }

        public Builder activeMemberTimeout(Duration value) {
            activeMemberTimeout = Objects.requireNonNull(value, "activeMemberTimeout");
            return this;
        }

        public Builder refreshInterval(Duration value) {
            refreshInterval = Objects.requireNonNull(value, "refreshInterval");
            return this;
        }

        public Builder connectionsPerMember(int value) {
            connectionsPerMember = value;
            return this;
        }

        public Builder pipelineDepth(int value) {
            pipelineDepth = value;
            return this;
        }

        public Builder maxRequests(int value) {
            maxRequests = value;
            return this;
        }

        public Builder overloadTimeout(Duration value) {
            overloadTimeout = Objects.requireNonNull(value, "overloadTimeout");
            return this;
        }

        /** Bytes. */
        public Builder maxFrameSize(int value) {
            maxFrameSize = value;
            return this;
        }

        public Builder allowedPackages(List<String> value) {
            allowedPackages = List.copyOf(value);
            return this;
        }

        public Builder servedPackages(List<String> value) {
            servedPackages = List.copyOf(value);
            return this;
        }

        /** Encrypts connections with the key and trust material of a context. */
        public Builder sslContext(SSLContext value) {
            return tlsEngines(value::createSSLEngine);
        }

        /** Null for clear text. */
        public Builder tlsEngines(@Nullable TlsEngines value) {
            tlsEngines = value;
            return this;
        }

        public Builder verifyHostname(boolean value) {
            verifyHostname = value;
            return this;
        }

        public Builder announcedVersion(String value) {
            announcedVersion = Objects.requireNonNull(value, "announcedVersion");
            return this;
        }

        /** Throws {@link IllegalArgumentException} if an option is out of its range. */
        public LrmiClientOptions build() {
            return new LrmiClientOptions(
                    connectTimeout,
                    requestTimeout,
                    taskTimeout,
                    idleTimeout,
                    activeMemberTimeout,
                    refreshInterval,
                    connectionsPerMember,
                    pipelineDepth,
                    maxRequests,
                    overloadTimeout,
                    maxFrameSize,
                    allowedPackages,
                    servedPackages,
                    tlsEngines,
                    verifyHostname,
                    announcedVersion);
        }
    }
}
