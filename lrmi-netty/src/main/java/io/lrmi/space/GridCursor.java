package io.lrmi.space;

import com.gigaspaces.client.iterator.cursor.SpaceIteratorException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.spi.EntryCursor;
import io.lrmi.wire.query.Projection;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.task.IteratorBatch;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries in the order in which batches arrive. Asks a partition for its next batch as soon as it begins to give out
 * the one before, so that there are at most two of each.
 */
final class GridCursor implements EntryCursor<Object> {

    /**
     * What came of asking for a batch.
     *
     * @param batch null if it failed
     */
    private record Arrival(
            int partition,
            @Nullable IteratorBatch batch,
            @Nullable Exception failure) {}

    private final GridIterator iterator;
    private final Query query;
    private final Entries entries;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Map<Integer, Exception> failures = new TreeMap<>();
    private final ArrayDeque<EntryPacket> current = new ArrayDeque<>();
    private @Nullable String uid;
    private int activePartitions;
    private boolean closed;

    GridCursor(GridIterator iterator, Query query, Entries entries) {
        this.iterator = iterator;
        this.query = query;
        this.entries = entries;
        List<Integer> partitions = iterator.partitions();
        this.activePartitions = partitions.size();
        for (int partition : partitions) {
            fetch(partition, 0);
        }
    }

    private void fetch(int partition, int number) {
        var unused = iterator.fetch(partition, number).whenComplete((batch, failure) -> {
            Throwable cause = failure == null ? null : Sender.translate(failure);
            arrivals.add(new Arrival(partition, batch, cause == null ? null : asException(cause)));
        });
    }

    private static Exception asException(Throwable cause) {
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }

    @Override
    public boolean hasNext() {
        while (current.isEmpty() && activePartitions > 0 && !closed) {
            accept(await());
        }
        if (closed) {
            return false;
        }
        if (current.isEmpty() && !failures.isEmpty()) {
            SpaceIteratorException early = new SpaceIteratorException("Not all entries of " + query.typeName()
                    + " were iterated over: " + failures.size() + " of "
                    + iterator.partitions().size() + " partitions failed. If another member took over meanwhile, begin"
                    + " anew, or use SpaceIteratorType.PREFETCH_UIDS.");
            failures.forEach(early::addException);
            throw early;
        }
        return !current.isEmpty();
    }

    private Arrival await() {
        try {
            // Each request ends in time by itself.
            return arrivals.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SpaceFailures.of(new InterruptedOperationException(
                    "Interrupted while waiting for the next entries of an iterator", true));
        }
    }

    private void accept(Arrival arrival) {
        IteratorBatch batch = arrival.batch();
        if (batch == null) {
            failures.put(
                    arrival.partition(),
                    arrival.failure() != null ? arrival.failure() : new IllegalStateException("No answer"));
            deactivate();
            return;
        }
        current.addAll(batch.entries());
        if (batch.entries().size() < iterator.batchSize()) {
            deactivate();
        } else {
            fetch(arrival.partition(), batch.number() + 1);
        }
    }

    private void deactivate() {
        activePartitions--;
        if (activePartitions == 0) {
            // Servers keep the last batch, in case it is asked for again.
            var unused = iterator.close();
        }
    }

    @Override
    public Object next() {
        EntryPacket entry = current.remove();
        uid = entry.uid();
        Projection projection = query.projection();
        // Servers give whole entries here.
        return entries.toObject(projection == null ? entry : projection.applyTo(entry), query.type(), query.result());
    }

    @Override
    public String uid() {
        if (uid == null) {
            throw new IllegalStateException("No entry has been returned yet");
        }
        return uid;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            current.clear();
            arrivals.clear();
            var unused = iterator.close();
        }
    }
}
