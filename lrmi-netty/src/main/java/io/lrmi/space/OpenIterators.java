package io.lrmi.space;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceClosedException;

/**
 * The iterations of one client that the grid keeps a place for. Tells the grid from time to time that they go on, and at the
 * end that they are over. An iterator that the application dropped without closing it is not held here, so that the grid
 * forgets it after a while. Safe for use by many threads.
 */
final class OpenIterators {

    private static final long CLOSE_MILLIS = 1000;

    private final String spaceName;

    /** Guarded by this. */
    private final Map<GridIterator, Boolean> iterators = new WeakHashMap<>();

    /** Guarded by this. */
    private @Nullable ScheduledExecutorService timer;

    /** Guarded by this. */
    private boolean closed;

    OpenIterators(String spaceName) {
        this.spaceName = spaceName;
    }

    /**
     * Renews the iterator until it is over or dropped.
     *
     * @return what ends the renewals
     * @throws SpaceClosedException if the client is closed
     */
    synchronized ScheduledFuture<?> add(GridIterator iterator, long intervalMillis) {
        if (closed) {
            throw new SpaceClosedException("The client of space '" + spaceName + "' is closed", null);
        }
        iterators.put(iterator, true);
        Renewal renewal = new Renewal(new WeakReference<>(iterator));
        ScheduledFuture<?> future =
                timer().scheduleWithFixedDelay(renewal, intervalMillis, intervalMillis, TimeUnit.MILLISECONDS);
        return future;
    }

    synchronized void remove(GridIterator iterator) {
        iterators.remove(iterator);
    }

    private ScheduledExecutorService timer() {
        if (timer == null) {
            timer = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "lrmi-" + spaceName + "-iterators");
                thread.setDaemon(true);
                return thread;
            });
        }
        return timer;
    }

    /** Closes all iterators and waits a moment for the grid to hear of it. */
    void close() {
        Set<GridIterator> open;
        synchronized (this) {
            closed = true;
            open = Set.copyOf(iterators.keySet());
            iterators.clear();
            if (timer != null) {
                timer.shutdownNow();
            }
        }
        List<CompletableFuture<Void>> told =
                open.stream().map(GridIterator::close).toList();
        try {
            CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).get(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The grid forgets what it does not hear of.
        }
    }

    /** Ends itself when the iterator is gone. */
    private record Renewal(WeakReference<GridIterator> reference) implements Runnable {

        @Override
        public void run() {
            GridIterator iterator = reference.get();
            if (iterator == null) {
                throw new DroppedException();
            }
            iterator.renew();
        }
    }

    /** Ends the schedule of a task that has nothing left to do. */
    private static final class DroppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DroppedException() {
            super("The iterator was dropped", null, false, false);
        }
    }
}
