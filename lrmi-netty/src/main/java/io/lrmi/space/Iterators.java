package io.lrmi.space;

import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.iterator.SpaceIteratorConfiguration;
import com.gigaspaces.client.iterator.SpaceIteratorType;
import io.lrmi.query.Selection;
import io.lrmi.routing.Member;
import io.lrmi.routing.SpaceCluster;
import io.lrmi.spi.EntryCursor;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.query.Projection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Begins iterations over matching entries, and ends those that are open when the client is closed. */
final class Iterators implements AutoCloseable {

    private final Sender sender;
    private final Queries queries;
    private final Entries entries;
    private final SpaceCluster cluster;
    private final OpenIterators open;

    Iterators(Sender sender, Queries queries, Entries entries, SpaceCluster cluster, OpenIterators open) {
        this.sender = sender;
        this.queries = queries;
        this.entries = entries;
        this.cluster = cluster;
        this.open = open;
    }

    /**
     * An iterator.
     *
     * @param transaction reads the entries if the iterator keeps their UIDs here; one that keeps its place in the grid is no part of it
     */
    EntryCursor<Object> begin(
            @Nullable SpaceTransaction transaction,
            @Nullable Object template,
            SpaceIteratorConfiguration configuration,
            ReadModifiers defaultModifiers) {
        int batchSize = configuration.getBatchSize();
        if (batchSize < 1) {
            throw new IllegalArgumentException("The batch size is " + batchSize + ", but must be at least 1");
        }
        if (template == null) {
            throw new IllegalArgumentException(
                    "An iterator needs a template or a query; new Object() matches every entry");
        }
        Query query = queries.of(template, null);
        requireNoOrder(query.selection());
        ReadModifiers chosen = configuration.getReadModifiers();
        int modifiers = (chosen == null ? defaultModifiers : chosen).getCode();
        if (type(configuration, query) == SpaceIteratorType.PREFETCH_UIDS) {
            return new PrefetchedCursor(
                    sender, query, entries, sender.context(), partitions(query), batchSize, modifiers, transaction);
        }
        Duration maxInactive = configuration.getMaxInactiveDuration();
        if (maxInactive == null) {
            maxInactive = SpaceIteratorConfiguration.getDefaultMaxInactiveDuration();
        }
        if (maxInactive.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "The longest inactive duration is " + maxInactive + ", but must be at least 1 ms");
        }
        GridIterator iterator = new GridIterator(
                sender, query, sender.context(), partitions(query), batchSize, modifiers, maxInactive, open);
        return new GridCursor(iterator, query, entries);
    }

    private static void requireNoOrder(@Nullable Selection selection) {
        if (selection != null) {
            throw new UnsupportedOperationException("An iterator has no order and gives all matching entries: remove"
                    + " order by and rownum from the query, or use readMultiple");
        }
    }

    private SpaceIteratorType type(SpaceIteratorConfiguration configuration, Query query) {
        SpaceIteratorType wanted = configuration.getIteratorType();
        Projection projection = query.projection();
        // A member that keeps its place does not look at projections, and what is below a property is not ours to drop.
        boolean below = projection != null
                && !(projection.paths().isEmpty() && projection.dynamicPaths().isEmpty());
        if (wanted == null) {
            // A member of 15.2 that keeps its place finds nothing or little if the type is not given.
            ProtocolVersion oldest = query.typeName() == null ? ProtocolVersion.V15_8_0 : ProtocolVersion.V15_2_0;
            return areAtLeast(oldest) && !below ? SpaceIteratorType.CURSOR : SpaceIteratorType.PREFETCH_UIDS;
        }
        if (wanted == SpaceIteratorType.CURSOR && below) {
            throw new UnsupportedOperationException("An iterator of type " + wanted
                    + " has no projection below a property; use PREFETCH_UIDS, or project whole properties");
        }
        if (wanted == SpaceIteratorType.PREFETCH_UIDS && configuration.getMaxInactiveDuration() != null) {
            throw new UnsupportedOperationException("An iterator of type " + wanted
                    + " is known to the client alone, so that it has no longest inactive duration");
        }
        return wanted;
    }

    /** Whether all members are of this release or a later one; those before 15.2 do not keep places at all. */
    private boolean areAtLeast(ProtocolVersion oldest) {
        for (Member member : cluster.members()) {
            if (!member.info().stub().version().isAtLeast(oldest)) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> partitions(Query query) {
        Object routing = query.routing();
        if (routing != null) {
            return List.of(sender.router().partitionOf(routing));
        }
        return new ArrayList<>(
                IntStream.range(0, sender.router().partitionCount()).boxed().toList());
    }

    @Override
    public void close() {
        open.close();
    }
}
