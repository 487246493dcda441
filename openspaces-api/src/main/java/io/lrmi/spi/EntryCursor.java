package io.lrmi.spi;

import java.io.Closeable;

/**
 * A place in the sequence of the entries that match. Not for use by several threads.
 *
 * @param <T> the type the entries are returned as
 */
public interface EntryCursor<T> extends Closeable {

    /** Whether there is another entry; waits for the grid if it has to. False once it is closed. */
    boolean hasNext();

    /** The next entry; to be called only if there is one. */
    T next();

    /**
     * The UID of the entry that was returned last, the same for one entry whatever found it.
     *
     * @throws IllegalStateException if none was returned yet
     */
    String uid();

    /** The cursor behind an iterator. */
    static <T> EntryCursor<T> of(EntrySequence<T> sequence) {
        return sequence.cursor();
    }

    /** Gives the place up. Idempotent. */
    @Override
    void close();
}
