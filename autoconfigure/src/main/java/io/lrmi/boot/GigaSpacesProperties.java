package io.lrmi.boot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an application says about the space it uses and how it is reached. Values are checked when the client is made
 * from them, so that they may be left wrong where the application brings a client of its own.
 *
 * @param spaceName Name of the space to connect to. Without it no client is created.
 * @param startup What to do while the grid cannot be reached when the application starts.
 * @param startupTimeout Longest time to wait for the grid with gigaspaces.startup=wait.
 * @param lookup Where the space is looked up.
 * @param lrmi How the client talks to the members of the space.
 * @param embedded Grid that runs inside this application, for development and tests.
 * @param spaces Further spaces by a key of the application's choice. The beans of each have the key as their qualifier, and names that begin
 *     with it.
 */
@ConfigurationProperties("gigaspaces")
public record GigaSpacesProperties(
        @Nullable String spaceName,
        @DefaultValue("fail") Startup startup,
        @DefaultValue("5m") Duration startupTimeout,
        @DefaultValue Lookup lookup,
        @DefaultValue Lrmi lrmi,
        @DefaultValue Embedded embedded,
        @DefaultValue Map<String, Space> spaces) {

    /** What to do while the grid cannot be reached when the application starts. */
    public enum Startup {
        /** The application does not start, and says why. */
        FAIL,
        /** The start of the application waits, and tells how it stands. */
        WAIT,
        /** The application starts without the grid; the first operation connects. */
        LAZY
    }

    /**
     * Where the space is looked up.
     *
     * @param locators Comma-separated list of the addresses of lookup services, each as host:port. Not used while an
     *     embedded grid runs.
     * @param timeout Longest time one look-up of the space may take.
     */
    public record Lookup(
            @DefaultValue List<String> locators,
            @DefaultValue("5s") Duration timeout) {}

    /**
     * How the client talks to the members of the space.
     *
     * @param connectTimeout Longest time to open one connection to a member.
     * @param requestTimeout Longest time to wait for the answer to one request, on top of the time the request itself
     *     asks the grid to wait.
     * @param taskTimeout Longest time from sending a task to its result.
     * @param idleTimeout Time after which a connection that is not used is closed.
     * @param activeMemberTimeout Longest time to wait until a partition that has lost its active member has one again.
     * @param refreshInterval Time after which the lookup service is asked for the members again although nothing has failed.
     * @param connectionsPerMember Largest number of connections to one member, at least 2. Requests that
     *     wait for an entry have one each on top.
     * @param pipelineDepth Largest number of asynchronous requests that wait for their answers on one connection, at
     *     least 1.
     * @param maxRequests Largest number of requests that wait for their answers on shared connections to all members together,
     *     at least 1. Requests of blocking callers that have a connection to themselves do not count.
     * @param overloadTimeout Longest time a request waits for others to end if there are too many. After that it fails without
     *     having been sent.
     * @param maxFrameSize Largest request or answer. Larger ones are refused before memory is taken for them.
     * @param allowedPackages Comma-separated list of packages whose classes may be instantiated when they arrive as
     *     values of properties. JDK value types and the application's own entry classes need not be listed. An
     *     embedded grid executes tasks of these packages.
     * @param servedPackages Comma-separated list of packages whose classes are given to members of the grid that lack them,
     *     such as those of tasks. The members have to be started with
     *     -Dcom.gs.transport_protocol.lrmi.simple-classloading=true.
     * @param ssl Encryption of connections to lookup services and members. Discovery, which finds lookup services, is always
     *     in clear text.
     * @param announcedVersion Version that the client announces to the grid, 15.0.0 to 16.0.0. It decides which layouts newer
     *     grids use.
     */
    public record Lrmi(
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("30s") Duration requestTimeout,
            @DefaultValue("1h") Duration taskTimeout,
            @DefaultValue("5m") Duration idleTimeout,
            @DefaultValue("20s") Duration activeMemberTimeout,
            @DefaultValue("30s") Duration refreshInterval,
            @DefaultValue("16") int connectionsPerMember,
            @DefaultValue("256") int pipelineDepth,
            @DefaultValue("10000") int maxRequests,
            @DefaultValue("1s") Duration overloadTimeout,
            @DefaultValue("64MB") DataSize maxFrameSize,
            @DefaultValue List<String> allowedPackages,
            @DefaultValue List<String> servedPackages,
            @DefaultValue Ssl ssl,
            @DefaultValue("15.8.0") String announcedVersion) {}

    /**
     * Encryption of connections to lookup services and members.
     *
     * @param bundle Name of the SSL bundle with the certificates to trust, and with the key if members ask for one. Without it
     *     connections are in clear text. Members have to run with the SSL filter of the grid and TLS 1.2.
     * @param verifyHostname Whether the certificate of a member must name the host it is reached at.
     */
    public record Ssl(
            @Nullable String bundle, @DefaultValue("true") boolean verifyHostname) {}

    /**
     * Grid that runs inside this application.
     *
     * @param enabled Whether to start a grid inside this application and to connect to it instead of looking for one.
     *     Needs io.lrmi:embedded-grid on the class path.
     * @param partitions Number of partitions, at least 1.
     * @param backups Number of backups of each partition, at least 0.
     */
    public record Embedded(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("1") int partitions,
            @DefaultValue("0") int backups) {}

    /**
     * One of several spaces. Whatever it leaves out of startup, lookup.timeout, lrmi and kubernetes is as it is for the space of
     * gigaspaces.space-name.
     *
     * @param spaceName Name of the space in the grid. Without it the key of this entry.
     * @param startup What to do while the grid cannot be reached when the application starts.
     * @param startupTimeout Longest time to wait for the grid with startup=wait.
     * @param lookup Where the space is looked up.
     * @param lrmi How the client talks to the members of the space.
     * @param embedded Grid that runs inside this application, for development and tests.
     * @param kubernetes How a grid that runs in Kubernetes is found.
     */
    public record Space(
            @Nullable String spaceName,
            @DefaultValue("fail") Startup startup,
            @DefaultValue("5m") Duration startupTimeout,
            @DefaultValue Lookup lookup,
            @DefaultValue Lrmi lrmi,
            @DefaultValue Embedded embedded,
            @DefaultValue @Nullable KubernetesProperties kubernetes) {}
}
