package com.gigaspaces.client.iterator;

import com.gigaspaces.client.iterator.cursor.SpaceIteratorException;
import io.lrmi.spi.EntryCursor;
import io.lrmi.spi.EntrySequence;
import java.io.Closeable;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the matching entries of all partitions one by one, in no particular order, and holds no more than two batches of each
 * partition at a time. Entries that are written or removed meanwhile may be among them or not.
 *
 * <p>Obtained from {@link org.openspaces.core.GigaSpace#iterator(Object)}. To be closed after use; it is closed with the
 * connection to the space at the latest. Not for use by several threads.
 *
 * @param <T> the type the entries are returned as
 */
// Both, as the original, so that a loop can be written over it.
@SuppressWarnings("IterableAndIterator")
public class SpaceIterator<T> extends EntrySequence<T> implements Iterator<T>, Iterable<T>, Closeable {

    private final EntryCursor<T> cursor;

    /** For clients: an iterator over what the cursor finds. */
    protected SpaceIterator(EntryCursor<T> cursor) {
        this.cursor = Objects.requireNonNull(cursor, "cursor");
    }

    @Override
    protected EntryCursor<T> cursor() {
        return cursor;
    }

    /**
     * Whether there is another entry; waits for the grid if it has to. False once it is closed.
     *
     * @throws SpaceIteratorException behind the last entry, if not all entries of all partitions could be read
     */
    @Override
    public boolean hasNext() {
        return cursor.hasNext();
    }

    /**
     * The next entry. Unlike that of other iterators, null behind the last one.
     *
     * @throws SpaceIteratorException behind the last entry, if not all entries of all partitions could be read
     */
    @Override
    public @Nullable T next() {
        return cursor.hasNext() ? cursor.next() : null;
    }

    /** Not supported: take the entry by its id instead. */
    @Override
    public void remove() {
        throw new UnsupportedOperationException("An iterator only reads. Take the entry by its id instead.");
    }

    /** Ends the iteration here and in the grid. Does not wait for the grid; idempotent. */
    @Override
    public void close() {
        cursor.close();
    }

    /** This iterator, so that a loop can be written over it; it can be iterated once. */
    @Override
    public Iterator<T> iterator() {
        return this;
    }
}
