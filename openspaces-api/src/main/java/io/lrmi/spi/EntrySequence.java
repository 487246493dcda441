package io.lrmi.spi;

/**
 * An iterator that is backed by a cursor, which it shows to clients and not to those who iterate.
 *
 * @param <T> the type the entries are returned as
 */
public abstract class EntrySequence<T> {

    /** For iterators. */
    protected EntrySequence() {}

    /** The place in the sequence. */
    protected abstract EntryCursor<T> cursor();
}
