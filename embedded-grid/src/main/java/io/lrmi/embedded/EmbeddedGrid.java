package io.lrmi.embedded;

import io.lrmi.embedded.engine.Partition;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.protocol.Messages;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lookup service and the members of one space in this JVM, for tests and local development. Clients reach it as they
 * reach any other grid: by its locator, over TCP. Entries are held in memory only; events are not
 * supported.
 *
 * <pre>{@code
 * try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").partitions(2).backups(1).start()) {
 *     connect(grid.lookupLocator(), grid.spaceName());
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. Its threads are daemons.
 */
public final class EmbeddedGrid implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedGrid.class);
    private static final int LOOPS = 2;

    private final GridContext context;
    private final String lookupGroup;
    private final List<Partition> partitions;
    private final List<EmbeddedMember> members;
    private int lookupPort;
    private @Nullable LookupService lookupService;
    private boolean closed;

    private EmbeddedGrid(GridContext context, String lookupGroup, int lookupPort) {
        this.context = context;
        this.lookupGroup = lookupGroup;
        this.lookupPort = lookupPort;
        this.partitions = createPartitions(context);
        this.members = createMembers(context, partitions);
    }

    private static List<Partition> createPartitions(GridContext context) {
        int count = context.names().partitions();
        List<Partition> partitions = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Partition partition = new Partition(number, count, context.loops());
            partitions.add(partition);
            var unused = context.loops().scheduleWithFixedDelay(partition::dropExpired, 1, 1, TimeUnit.SECONDS);
        }
        return List.copyOf(partitions);
    }

    private static List<EmbeddedMember> createMembers(GridContext context, List<Partition> partitions) {
        MemberNames names = context.names();
        List<EmbeddedMember> members = new ArrayList<>();
        for (Partition partition : partitions) {
            int number = partition.number();
            for (int backup = 0; backup <= names.backups(); backup++) {
                String name = names.member(number, backup);
                members.add(new EmbeddedMember(
                        context, partition.add(name, names.container(number, backup)), number, backup));
            }
        }
        return List.copyOf(members);
    }

    /**
     * Starts to describe a grid.
     *
     * @param spaceName name of its space, without colon, slash or blank
     */
    public static Builder builder(String spaceName) {
        return new Builder(spaceName);
    }

    /** Where clients find the lookup service, as {@code host:port}; stays the same when it is stopped and started. */
    public synchronized String lookupLocator() {
        String host = context.host();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + lookupPort;
    }

    public String spaceName() {
        return context.names().space();
    }

    /** All members, running or not, by partition and then by backup index. */
    public List<EmbeddedMember> members() {
        return members;
    }

    /**
     * The member with a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public EmbeddedMember member(String name) {
        for (EmbeddedMember member : members) {
            if (member.name().equals(name)) {
                return member;
            }
        }
        throw new IllegalArgumentException("No member '" + name + "' in " + members);
    }

    /**
     * The member that answers the operations of a partition.
     *
     * @param partition from 0
     * @throws IllegalStateException if there is none
     */
    public EmbeddedMember activeMember(int partition) {
        for (EmbeddedMember member : members) {
            if (member.partition() == partition && member.isActive()) {
                return member;
            }
        }
        throw new IllegalStateException("No active member of partition " + partition + " in " + members);
    }

    /**
     * What can go wrong with a member.
     *
     * @throws IllegalArgumentException if there is no such member
     */
    public MemberFaults faults(String name) {
        return member(name).faults();
    }

    /**
     * Stops a member as if its process ended: it disappears from the lookup service, its connections are cut, its data
     * are gone. If it was active, a backup has taken over when this returns. Does nothing if it is stopped already.
     *
     * @throws IllegalArgumentException if there is no such member
     */
    public synchronized void stopMember(String name) {
        member(name).stop();
        LOG.info("Member {} stopped", name);
    }

    /**
     * Starts a stopped member; it copies the data of the active member of its partition and becomes its backup, or
     * becomes active itself if there is none. Does nothing if it runs.
     *
     * @throws IllegalArgumentException if there is no such member
     * @throws IllegalStateException if the grid is closed
     */
    public synchronized void startMember(String name) {
        requireOpen();
        member(name).start();
        LOG.info("Member {} started", name);
    }

    /** Stops the lookup service. Members and their connections are not affected. */
    public synchronized void stopLookupService() {
        LookupService current = lookupService;
        lookupService = null;
        if (current != null) {
            current.close();
        }
    }

    /**
     * Starts the lookup service again, under the same locator. Does nothing if it runs.
     *
     * @throws io.netty.channel.ChannelException if another process has taken its port
     * @throws IllegalStateException if the grid is closed
     */
    public synchronized void startLookupService() {
        requireOpen();
        if (lookupService != null) {
            return;
        }
        LookupService started = new LookupService(context, lookupPort, lookupGroup);
        lookupService = started;
        lookupPort = started.port();
    }

    /**
     * Makes the grid usable for another test: ends all faults, starts what was stopped, has the members that were active at
     * the start be active again, removes all entries, whatever their lease, and gives up the transactions that hold
     * some. Connections of members that were frozen or answered late are cut, so that what they had not carried out is
     * lost. Types stay known, and reads and takes that wait for an entry go on waiting.
     *
     * <p>Operations that are sent meanwhile may come before or after it.
     *
     * @throws IllegalStateException if the grid is closed
     */
    public synchronized void reset() {
        requireOpen();
        startLookupService();
        members.forEach(EmbeddedMember::reset);
        members.forEach(EmbeddedMember::start);
        // Each demotion makes the next member of the partition the active one.
        for (EmbeddedMember member : members) {
            while (member.backupIndex() == 0 && !member.isActive()) {
                activeMember(member.partition()).faults().demote();
            }
        }
        partitions.forEach(Partition::empty);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The embedded grid of space '" + spaceName() + "' is closed");
        }
    }

    /** Stops everything and waits for it. Does nothing if it is closed already. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            stopLookupService();
            members.forEach(EmbeddedMember::stop);
        }
        context.threads().shutdownNow();
        context.loops().shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** Describes a grid. Not for use by several threads. */
    public static final class Builder {

        private final String spaceName;
        private int partitions = 1;
        private int backups;
        private String host = "127.0.0.1";
        private int lookupPort;
        private ProtocolVersion version = ProtocolVersion.V15_8_0;
        private String lookupGroup = "xap";
        private ClassSource classSource = ClassSource.APPLICATION;
        private List<String> allowedPackages = List.of();
        private final Map<Class<?>, Object> services = new HashMap<>();
        private @Nullable Supplier<SSLEngine> tls;
        private AdvertisedAddress advertised = (process, listening) -> listening;

        private Builder(String spaceName) {
            if (!spaceName.matches("[^:/\\s]+")) {
                throw new IllegalArgumentException("Not a name of a space: '" + spaceName + "'");
            }
            this.spaceName = spaceName;
        }

        /**
         * Sets the number of partitions.
         *
         * @param value at least 1, the default
         */
        public Builder partitions(int value) {
            partitions = requireAtLeast(1, value, "partitions");
            return this;
        }

        /**
         * Sets the number of backups each partition has.
         *
         * @param value at least 0, the default
         */
        public Builder backups(int value) {
            backups = requireAtLeast(0, value, "backups");
            return this;
        }

        /**
         * Sets the address to listen on and to hand out to clients.
         *
         * @param value a local address, by default 127.0.0.1
         */
        public Builder host(String value) {
            host = value;
            return this;
        }

        /**
         * Sets the port of the lookup service.
         *
         * @param value 0, the default, for any free one
         */
        public Builder lookupPort(int value) {
            lookupPort = requireAtLeast(0, value, "lookupPort");
            return this;
        }

        /**
         * Sets the release whose protocol the grid speaks.
         *
         * @param value from 15.0 to 16.0; by default 15.8.0
         * @throws IllegalArgumentException if it is none of them
         */
        public Builder version(String value) {
            ProtocolVersion parsed = ProtocolVersion.parse(value);
            if (!parsed.isAtLeast(ProtocolVersion.V15_0_0) || parsed.compareTo(ProtocolVersion.V16_0_0) > 0) {
                throw new IllegalArgumentException(
                        "An embedded grid speaks the protocol of 15.0 to 16.0, not of " + value);
            }
            version = parsed;
            return this;
        }

        /** Sets the lookup group, by default {@code xap}. */
        public Builder lookupGroup(String value) {
            lookupGroup = value;
            return this;
        }

        /**
         * Sets what clients are told, for grids that clients reach through something in between.
         *
         * @param value by default the addresses the processes listen on
         */
        public Builder advertise(AdvertisedAddress value) {
            advertised = value;
            return this;
        }

        /**
         * Encrypts the connections to the lookup service and the members; discovery stays in clear text, as in any grid.
         *
         * @param value with the key of the grid, whose certificate has to name the host, and with those it trusts
         * @param clientCertificates whether clients have to have a certificate as well
         */
        public Builder ssl(SSLContext value, boolean clientCertificates) {
            tls = () -> {
                SSLEngine engine = value.createSSLEngine();
                engine.setUseClientMode(false);
                engine.setNeedClientAuth(clientCertificates);
                return engine;
            };
            return this;
        }

        /** Sets where classes of tasks come from, by default {@link ClassSource#APPLICATION}. */
        public Builder classSource(ClassSource value) {
            classSource = value;
            return this;
        }

        /** Allows tasks, their arguments and results of classes in these packages and in those below; by default none. */
        public Builder allowedPackages(String... values) {
            allowedPackages = List.of(values);
            return this;
        }

        /**
         * Adds a service that clients call through an {@code ExecutorRemotingProxyConfigurer}. Each member calls the same object.
         *
         * @param type an interface
         */
        public <T> Builder service(Class<T> type, T service) {
            services.put(type, service);
            return this;
        }

        private static int requireAtLeast(int minimum, int value, String what) {
            if (value < minimum) {
                throw new IllegalArgumentException(what + " must be at least " + minimum + ", not " + value);
            }
            return value;
        }

        /**
         * Starts the lookup service and all members.
         *
         * @throws IllegalArgumentException if the host is unknown
         * @throws io.netty.channel.ChannelException if a port cannot be bound
         */
        public EmbeddedGrid start() {
            MemberNames names = new MemberNames(spaceName, partitions, backups);
            EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                    LOOPS, new DefaultThreadFactory("embedded-grid-io", true), NioIoHandler.newFactory());
            EmbeddedGrid grid = new EmbeddedGrid(
                    new GridContext(
                            names,
                            host,
                            resolve(host),
                            version,
                            loops,
                            Messages.all(),
                            new Registrar(),
                            new SpaceSettingsFactory(names, lookupGroup),
                            advertised,
                            new GridClasses(classSource, allowedPackages),
                            new GridServices(services),
                            tls,
                            threads()),
                    lookupGroup,
                    lookupPort);
            try {
                grid.startLookupService();
                grid.members.forEach(member -> grid.startMember(member.name()));
            } catch (RuntimeException e) {
                grid.close();
                throw e;
            }
            return grid;
        }

        private static ExecutorService threads() {
            AtomicInteger number = new AtomicInteger();
            return Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "embedded-grid-task-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
        }

        private static InetAddress resolve(String host) {
            try {
                return InetAddress.getByName(host);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("Unknown host '" + host + "' for an embedded grid", e);
            }
        }
    }
}
