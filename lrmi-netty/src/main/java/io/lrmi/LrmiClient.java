package io.lrmi;

import io.lrmi.failure.LrmiException;
import io.lrmi.lookup.AddressTranslator;
import io.lrmi.lookup.SpaceLookup;
import io.lrmi.observe.ClientEvents;
import io.lrmi.routing.MemberChecks;
import io.lrmi.routing.SpaceCluster;
import io.lrmi.routing.SpaceRouter;
import io.lrmi.space.SpaceAccess;
import io.lrmi.spi.GigaSpaceSettings;
import io.lrmi.spi.SpaceHandle;
import io.lrmi.spi.SpaceSettings;
import io.lrmi.transport.Deadlines;
import io.lrmi.transport.Identities;
import io.lrmi.transport.Loops;
import io.lrmi.transport.ServedClasses;
import io.lrmi.transport.TransportOptions;
import io.lrmi.wire.protocol.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to one space: finds its members through lookup services, keeps connections to them and gives out
 * {@link GigaSpace} objects. One client serves any number of threads; an application needs one per space.
 */
public final class LrmiClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LrmiClient.class);

    /** Set by the grid's Helm charts in every pod of a cluster; tells which part of a registered address to use. */
    private static final String CLUSTER_ID = "INTERNAL_K8S_CLUSTER_ID";

    private final String spaceName;
    private final Deadlines deadlines;
    private final Loops loops;
    private final SpaceCluster cluster;
    private final MemberChecks checks;
    private final SpaceAccess access;
    private final List<ObserverEvents> observers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LrmiClient(Builder builder, List<ObserverEvents> observers) {
        // The builder may be changed and used again.
        Locators locators = new Locators(builder.spaceName, builder.locators, builder.lookupTimeout);
        if (locators.get().isEmpty()) {
            throw new IllegalArgumentException("No locators given for space '" + builder.spaceName
                    + "'. Give the address of a lookup service, e.g. locators(\"host:4174\").");
        }
        long started = System.nanoTime();
        this.spaceName = builder.spaceName;
        this.observers = observers;
        ServedClasses servedClasses = new ServedClasses(builder.options.servedPackages());
        TransportOptions transport = builder.options.transport(Messages.all(), servedClasses, events(observers));
        long callerId = Identities.next();
        this.deadlines = new Deadlines(spaceName);
        this.loops = new Loops(spaceName);
        SpaceCluster found = null;
        try {
            SpaceLookup lookup = new SpaceLookup(
                    locators,
                    spaceName,
                    builder.lookupTimeout,
                    builder.translator,
                    System.getenv(CLUSTER_ID),
                    transport,
                    deadlines,
                    loops,
                    callerId);
            found = new SpaceCluster(lookup, transport, builder.options.refreshInterval(), deadlines, loops, callerId);
            this.cluster = found;
        } finally {
            if (found == null) {
                deadlines.close();
                loops.close();
            }
        }
        this.checks = new MemberChecks(cluster, spaceName);
        this.access = new SpaceAccess(
                spaceName,
                new Handle(),
                new SpaceRouter(cluster, builder.options.activeMemberTimeout()),
                cluster,
                builder.versioned,
                builder.options.allowedPackages(),
                servedClasses);
        LOG.info(
                "Connected to space '{}': {} partition(s), {} member(s), {} ms",
                spaceName,
                cluster.partitionCount(),
                cluster.members().size(),
                (System.nanoTime() - started) / 1_000_000);
    }

    private static ClientEvents events(List<ObserverEvents> observers) {
        return switch (observers.size()) {
            case 0 -> ClientEvents.NONE;
            case 1 -> observers.get(0);
            default -> new SeveralObservers(observers);
        };
    }

    /** Version of this client; {@code unknown} if it does not come from its jar. */
    public static String version() {
        return Objects.requireNonNullElse(LrmiClient.class.getPackage().getImplementationVersion(), "unknown");
    }

    /** Starts a client of the named space. */
    public static Builder builder(String spaceName) {
        return new Builder(spaceName);
    }

    public String spaceName() {
        return spaceName;
    }

    /** This client as the configurers of the public API hand it around; closing it closes the client. */
    public SpaceHandle space() {
        return access.space();
    }

    /** Access to the space with default settings. Safe for use by many threads. */
    public GigaSpace gigaSpace() {
        return gigaSpace(GigaSpaceSettings.defaults());
    }

    /** Access to the space with settings of its own; any number of them may share the client. */
    public GigaSpace gigaSpace(GigaSpaceSettings settings) {
        return access.gigaSpace(settings);
    }

    /** The members as the client currently knows them. Asks nobody. */
    public SpaceTopology topology() {
        return Snapshot.of(spaceName, cluster);
    }

    /**
     * Looks the members up again, in the background, as is done anyway when one is lost. Addresses of members are
     * translated anew; connections that are open stay, and new ones lead to the new addresses. Safe to call at any time
     * and from any thread; does not block.
     *
     * @return completes when the lookup has ended, with an {@link LrmiException} if it failed: then the members known so
     *     far stay
     */
    public CompletableFuture<@Nullable Void> refresh() {
        return cluster.refresh().copy();
    }

    /**
     * Asks all members, at the same time, whether they answer and are active. Uses connections apart from those of operations, so
     * that the answer tells about the members and not about the load of this client; each member keeps one open for it. Members
     * that do not answer are looked up again in the background. Safe to call at any time and from any thread; does not block.
     *
     * @param timeout for the whole check, positive; members that have not answered by then have no answer
     * @return completes after the timeout at the latest; fails with nothing but what cannot be expected
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public CompletableFuture<SpaceCheck> check(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The timeout of a check must be positive, not " + timeout);
        }
        return checks.ask(timeout).thenApply(answers -> CheckResults.of(spaceName, cluster, answers, timeout));
    }

    /** Closes all connections; operations that are under way fail. Waits a few seconds at most. Idempotent. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            access.close();
            checks.close();
            cluster.close();
            loops.close();
            deadlines.close();
            observers.forEach(ObserverEvents::clientClosed);
            LOG.debug("Client of space '{}' closed", spaceName);
        }
    }

    private final class Handle implements SpaceHandle {

        @Override
        public String getName() {
            return spaceName;
        }

        @Override
        public boolean isSecured() {
            // A secured space is refused when the client connects.
            return false;
        }

        @Override
        public GigaSpace gigaSpace(GigaSpaceSettings settings) {
            return LrmiClient.this.gigaSpace(settings);
        }

        @Override
        public void close() {
            LrmiClient.this.close();
        }
    }

    /** Collects what a client needs to know; not for use by several threads. */
    public static final class Builder {

        private final String spaceName;
        private Supplier<List<String>> locators = List::of;
        private Duration lookupTimeout = SpaceSettings.DEFAULT_LOOKUP_TIMEOUT;
        private LrmiClientOptions options = LrmiClientOptions.defaults();
        private AddressTranslator translator = AddressTranslator.IDENTITY;
        private final List<LrmiObserver> observers = new ArrayList<>();
        private boolean versioned;

        private Builder(String spaceName) {
            this.spaceName = Objects.requireNonNull(spaceName, "spaceName");
        }

        /** Addresses of lookup services, {@code host} or {@code host:port}; the port is 4174 if it is left out. */
        public Builder locators(List<String> values) {
            List<String> copy = List.copyOf(values);
            return locators(() -> copy);
        }

        /** See {@link #locators(List)}. */
        public Builder locators(String... values) {
            return locators(Arrays.asList(values));
        }

        /**
         * Addresses that may change: the source is asked at each lookup: at the start, whenever members were lost, and at {@link LrmiClient#refresh()}.
         * Called from any thread; may block for a short time and must not fail. See {@link #locators(List)}.
         */
        public Builder locators(Supplier<List<String>> source) {
            locators = Objects.requireNonNull(source, "locators");
            return this;
        }

        /** How long to look for the space before giving up; 5 s. */
        public Builder lookupTimeout(Duration value) {
            lookupTimeout = Objects.requireNonNull(value, "lookupTimeout");
            return this;
        }

        public Builder options(LrmiClientOptions value) {
            options = Objects.requireNonNull(value, "options");
            return this;
        }

        /** Makes addresses of members reachable; without one they are used as registered. */
        public Builder addressTranslator(@Nullable AddressTranslator value) {
            translator = value == null ? AddressTranslator.IDENTITY : value;
            return this;
        }

        /**
         * Is told what the client does; may be called several times for several observers, which are called in this order.
         * Without one nothing is measured.
         */
        public Builder observer(LrmiObserver value) {
            observers.add(Objects.requireNonNull(value, "observer"));
            return this;
        }

        /** The name of the space. */
        public String spaceName() {
            return spaceName;
        }

        /** Whether updates check the version of types that support optimistic locking; false. */
        public Builder versioned(boolean value) {
            versioned = value;
            return this;
        }

        /**
         * Finds the space. Blocks up to the lookup timeout and the time to connect to one member.
         *
         * @throws LrmiException saying what was tried and what to check
         */
        public LrmiClient connect() {
            List<ObserverEvents> told =
                    observers.stream().map(ObserverEvents::new).toList();
            boolean connected = false;
            try {
                LrmiClient client = new LrmiClient(this, told);
                connected = true;
                return client;
            } finally {
                if (!connected) {
                    told.forEach(ObserverEvents::clientClosed);
                }
            }
        }
    }
}
