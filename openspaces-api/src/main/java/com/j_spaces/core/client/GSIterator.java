package com.j_spaces.core.client;

import com.gigaspaces.client.iterator.SpaceIterator;
import io.lrmi.spi.EntryCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the entries that match one of several templates, each entry once. Obtained from an
 * {@link org.openspaces.core.IteratorBuilder}. To be cancelled after use. Not for use by several threads.
 *
 * <p>To give each entry once it remembers which it gave, if there are several templates; a {@link SpaceIterator} needs memory for
 * its batches only.
 */
// Both, as the original, so that a loop can be written over it.
@SuppressWarnings("IterableAndIterator")
public class GSIterator implements Iterator<Object>, Iterable<Object> {

    private final Deque<SpaceIterator<?>> parts;
    private final @Nullable Set<String> given;
    private @Nullable Object next;

    /** For builders. */
    protected GSIterator(Collection<SpaceIterator<?>> parts) {
        this.parts = new ArrayDeque<>(parts);
        this.given = parts.size() > 1 ? new HashSet<>() : null;
    }

    /** Whether there is another entry; waits for the grid if it has to. False once it is cancelled. */
    @Override
    public boolean hasNext() {
        while (next == null && !parts.isEmpty()) {
            SpaceIterator<?> part = parts.element();
            if (!part.hasNext()) {
                parts.remove().close();
            } else {
                Object entry = part.next();
                if (given == null || given.add(EntryCursor.of(part).uid())) {
                    next = entry;
                }
            }
        }
        return next != null;
    }

    /** The next entry. Unlike that of other iterators, null behind the last one. */
    @Override
    public @Nullable Object next() {
        Object entry = hasNext() ? next : null;
        next = null;
        return entry;
    }

    /**
     * The next entry.
     *
     * @param timeout milliseconds to wait for another entry to be written; has no effect, because only entries that are in the
     *     space are found
     * @throws NoSuchElementException if there is none
     */
    public Object next(long timeout) {
        Object entry = next();
        if (entry == null) {
            throw new NoSuchElementException("There are no more entries");
        }
        return entry;
    }

    /** The next entries, fewer than the limit if there are no more. */
    public Object[] nextBatch(int limit) {
        List<Object> batch = new ArrayList<>();
        while (batch.size() < limit && hasNext()) {
            batch.add(next(0));
        }
        return batch.toArray();
    }

    /** Ends the iteration. Does not wait for the grid; idempotent. */
    public void cancel() {
        parts.forEach(SpaceIterator::close);
        parts.clear();
        next = null;
    }

    /** Not supported: take the entry by its id instead. */
    @Override
    public void remove() {
        throw new UnsupportedOperationException("An iterator only reads. Take the entry by its id instead.");
    }

    /** This iterator, so that a loop can be written over it; it can be iterated once. */
    @Override
    public Iterator<Object> iterator() {
        return this;
    }
}
