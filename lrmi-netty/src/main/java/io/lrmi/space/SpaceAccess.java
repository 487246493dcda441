package io.lrmi.space;

import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryTypes;
import io.lrmi.routing.SpaceCluster;
import io.lrmi.routing.SpaceRouter;
import io.lrmi.spi.GigaSpaceSettings;
import io.lrmi.spi.SpaceHandle;
import io.lrmi.transport.ServedClasses;
import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.WireLimits;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openspaces.core.GigaSpace;

/** What all {@link GigaSpace} objects of one client share: types, operation ids, the way to the members. */
public final class SpaceAccess implements AutoCloseable {

    private static final int CALLBACK_THREADS = 4;

    private final SpaceHandle space;
    private final TypeCatalog catalog;
    private final Queries queries;
    private final Reads reads;
    private final ReadsByIds readsByIds;
    private final Writes writes;
    private final Counts counts;
    private final Changes changes;
    private final Aggregates aggregates;
    private final Transactions transactions;
    private final Iterators iterators;
    private final Tasks tasks;
    private final ThreadPoolExecutor callbacks;
    private final Rerouting rerouting;

    public SpaceAccess(
            String spaceName,
            SpaceHandle space,
            SpaceRouter router,
            SpaceCluster cluster,
            boolean versioned,
            List<String> allowedPackages,
            ServedClasses servedClasses) {
        this.space = space;
        AtomicInteger number = new AtomicInteger();
        // Each listener in the queue belongs to a request that was outstanding, which bounds their number.
        this.callbacks = new ThreadPoolExecutor(
                CALLBACK_THREADS, CALLBACK_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "lrmi-" + spaceName + "-callback-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.callbacks.allowCoreThreadTimeOut(true);
        Observation observation = new Observation(cluster.events());
        this.rerouting = new Rerouting(router.activeMemberTimeout(), callbacks, observation);
        AllowedClasses allowed = new AllowedClasses(allowedPackages);
        EntryTypes types = new EntryTypes(allowed);
        ValueCodec codec = new ValueCodec(allowed, WireLimits.DEFAULT);
        EntryMapper mapper = new EntryMapper(types, codec);
        Sender sender = new Sender(router, types, observation);
        OperationIds ids = new OperationIds();
        this.catalog = new TypeCatalog(mapper, new Sender(router, types, Observation.NONE), callbacks);
        Entries entries = new Entries(mapper, catalog);
        this.queries = new Queries(mapper, catalog, versioned);
        this.aggregates = new Aggregates(sender, queries, entries);
        this.reads = new Reads(sender, queries, entries, aggregates, ids, callbacks);
        this.readsByIds = new ReadsByIds(sender, mapper, catalog, entries, ids);
        this.writes = new Writes(sender, mapper, catalog, entries, ids, new Leases(sender), versioned);
        this.counts = new Counts(sender, queries, catalog, ids);
        this.changes = new Changes(sender, queries, catalog, new Mutations(mapper), ids);
        this.transactions = new Transactions(router, spaceName, ids);
        this.iterators = new Iterators(sender, queries, entries, cluster, new OpenIterators(spaceName));
        this.tasks = new Tasks(sender, codec, servedClasses, callbacks);
    }

    /** A view of the space with its own defaults. */
    public GigaSpace gigaSpace(GigaSpaceSettings settings) {
        return new RemoteGigaSpace(this, settings);
    }

    /** The client as the public API sees it. */
    public SpaceHandle space() {
        return space;
    }

    TypeCatalog catalog() {
        return catalog;
    }

    Queries queries() {
        return queries;
    }

    Reads reads() {
        return reads;
    }

    ReadsByIds readsByIds() {
        return readsByIds;
    }

    Writes writes() {
        return writes;
    }

    Counts counts() {
        return counts;
    }

    Changes changes() {
        return changes;
    }

    Aggregates aggregates() {
        return aggregates;
    }

    Rerouting rerouting() {
        return rerouting;
    }

    Transactions transactions() {
        return transactions;
    }

    Iterators iterators() {
        return iterators;
    }

    Tasks tasks() {
        return tasks;
    }

    ExecutorService callbacks() {
        return callbacks;
    }

    /** Ends iterations; waits a moment for the grid to hear of it. Listeners that have not run yet still run. */
    @Override
    public void close() {
        iterators.close();
        callbacks.shutdown();
    }
}
