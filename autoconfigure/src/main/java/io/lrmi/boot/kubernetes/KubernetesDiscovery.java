package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Service;
import io.lrmi.boot.KubernetesProperties;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to one grid: found at the start, and found again when something has changed. Safe for use by many threads. */
final class KubernetesDiscovery implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KubernetesDiscovery.class);

    /** Lookups may follow each other quickly while members are lost; the API is not asked for each of them. */
    private static final Duration UNWATCHED = Duration.ofSeconds(2);

    private static final Duration WATCHED = Duration.ofMinutes(1);

    /** Changes come in bursts. */
    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** Where pods come and go all the time, this is how often the lookup service is asked. */
    private static final long ANNOUNCEMENT_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ClusterApi api;
    private final KubernetesProperties properties;
    private final ManagerServices managers;
    private final AddressResolver resolver;
    private final PodForwards forwards;
    private final @Nullable ChangeWatch watch;
    /** Made when it is first asked for, as there is no such class without our client. */
    private volatile @Nullable MemberTranslator translator;

    private final boolean inCluster;
    private final @Nullable String ownClusterId;

    /** Guards the replacement of the address. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable GridAddress address;
    private volatile long since;
    private volatile boolean changed;
    private volatile boolean complained;

    private volatile Runnable listener = () -> {};
    private volatile SearchListener searches = (found, nanos) -> {};
    private final AtomicBoolean announcing = new AtomicBoolean();
    private volatile long lastAnnouncement = System.nanoTime() - ANNOUNCEMENT_INTERVAL_NANOS;
    private volatile boolean closed;

    /** Makes no request. */
    KubernetesDiscovery(
            ClusterApi api, KubernetesProperties properties, boolean inCluster, @Nullable String ownClusterId) {
        this.api = api;
        this.properties = properties;
        this.managers = new ManagerServices(api, properties);
        this.forwards = new PodForwards(api);
        this.resolver = new AddressResolver(api, properties, inCluster, forwards);
        this.watch = properties.watch() ? new ChangeWatch(api, this::invalidate) : null;
        this.inCluster = inCluster;
        this.ownClusterId = ownClusterId;
    }

    MemberTranslator translator() {
        lock.lock();
        try {
            MemberTranslator known = translator;
            if (known == null) {
                known = new MemberTranslator(
                        api,
                        properties,
                        inCluster,
                        ownClusterId,
                        forwards,
                        this::address,
                        this::freshness,
                        this::followChanges);
                translator = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    PodForwards forwards() {
        return forwards;
    }

    ClusterApi api() {
        return api;
    }

    /**
     * Finds the grid. Waits for the address of a load balancer.
     *
     * @throws KubernetesDiscoveryException saying what is wrong
     */
    GridAddress find() {
        GridAddress found = timed(() -> resolver.resolve(managers.find(), properties.waitForAddress()));
        address = found;
        since = System.nanoTime();
        log.info("GigaSpaces {}", found);
        followChanges();
        return found;
    }

    /**
     * Where the grid is now. What was known before stays valid while the API cannot say anything better.
     *
     * @throws IllegalStateException if it was never found
     */
    GridAddress address() {
        followChanges();
        GridAddress known = lastKnown();
        if (isCurrent(known) || !lock.tryLock()) {
            return known;
        }
        try {
            changed = false;
            GridAddress found = timed(() -> findAgain(known.service()));
            if (!found.locators().equals(known.locators())) {
                log.info("GigaSpaces {}, before that {}", found, known.locators());
            }
            address = found;
            since = System.nanoTime();
            complained = false;
            return found;
        } catch (KubernetesDiscoveryException failure) {
            changed = true;
            if (!complained) {
                complained = true;
                log.warn("The last known address of the grid, {}, is used. {}", known, failure.getMessage());
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private GridAddress timed(Supplier<GridAddress> search) {
        long started = System.nanoTime();
        boolean found = false;
        try {
            GridAddress result = search.get();
            found = true;
            return result;
        } finally {
            searches.searched(found, System.nanoTime() - started);
        }
    }

    /** Where the grid was last found. Asks nobody. */
    GridAddress lastKnown() {
        return Objects.requireNonNull(address, "find() comes first");
    }

    private GridAddress findAgain(Service before) {
        Service service = api.get(ResourceType.SERVICES, Services.name(before))
                .filter(found -> ManagerServices.reasonAgainst(found) == null)
                .orElseGet(managers::find);
        return resolver.resolve(service, Duration.ZERO);
    }

    private boolean isCurrent(GridAddress known) {
        return !changed
                && known.isOpen()
                && System.nanoTime() - since < freshness().toNanos();
    }

    private Duration freshness() {
        return watch != null && watch.isInStep() ? WATCHED : UNWATCHED;
    }

    private void followChanges() {
        if (watch != null) {
            watch.followWhatWasRead();
        }
    }

    private void invalidate() {
        changed = true;
        MemberTranslator known = translator;
        if (known != null) {
            known.forget();
        }
        if (announcing.compareAndSet(false, true)) {
            long delay = Math.max(SETTLE_NANOS, lastAnnouncement + ANNOUNCEMENT_INTERVAL_NANOS - System.nanoTime());
            CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS).execute(this::announce);
        }
    }

    private void announce() {
        lastAnnouncement = System.nanoTime();
        announcing.set(false);
        if (!closed) {
            listener.run();
        }
    }

    /** Is told of each search for the grid. */
    @FunctionalInterface
    interface SearchListener {
        void searched(boolean found, long nanos);
    }

    /** Who is told of each search; to be set before the first one. */
    void whenSearched(SearchListener newListener) {
        searches = newListener;
    }

    /** What is to be run after changes; it must not block. */
    void whenChanged(Runnable newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        closed = true;
        if (watch != null) {
            watch.close();
        }
        forwards.close();
        api.close();
    }
}
