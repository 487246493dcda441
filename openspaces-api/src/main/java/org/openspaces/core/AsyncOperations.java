package org.openspaces.core;

import static io.lrmi.spi.GigaSpaceSettings.USE_DEFAULT;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.query.ISpaceQuery;
import org.jspecify.annotations.Nullable;

/**
 * The operations that return before the grid has answered. An overload without a timeout or without modifiers uses the ones
 * that were configured for the {@link GigaSpace}, which is the type to inject and to declare. A failure after the request was
 * accepted is told through the future and the listener.
 */
public interface AsyncOperations {

    /** What an asyncRead overload without modifiers uses. */
    ReadModifiers getDefaultReadModifiers();

    /** What an asyncTake overload without modifiers uses. */
    TakeModifiers getDefaultTakeModifiers();

    /**
     * Reads one entry that matches the template; the result is null if there is none in time.
     *
     * @param timeout milliseconds to wait for a matching entry, 0 to not wait
     * @param listener told the result as well, or null
     */
    <T> AsyncFuture<T> asyncRead(
            T template, long timeout, ReadModifiers modifiers, @Nullable AsyncFutureListener<T> listener);

    default <T> AsyncFuture<T> asyncRead(T template) {
        return this.<T>asyncRead(template, USE_DEFAULT, getDefaultReadModifiers(), null);
    }

    default <T> AsyncFuture<T> asyncRead(T template, @Nullable AsyncFutureListener<T> listener) {
        return asyncRead(template, USE_DEFAULT, getDefaultReadModifiers(), listener);
    }

    default <T> AsyncFuture<T> asyncRead(T template, long timeout) {
        return this.<T>asyncRead(template, timeout, getDefaultReadModifiers(), null);
    }

    default <T> AsyncFuture<T> asyncRead(T template, long timeout, @Nullable AsyncFutureListener<T> listener) {
        return asyncRead(template, timeout, getDefaultReadModifiers(), listener);
    }

    default <T> AsyncFuture<T> asyncRead(T template, long timeout, ReadModifiers modifiers) {
        return this.<T>asyncRead(template, timeout, modifiers, null);
    }

    /**
     * Reads one entry that the query selects; the result is null if there is none in time.
     *
     * @param timeout milliseconds to wait for a matching entry, 0 to not wait
     * @param listener told the result as well, or null
     */
    <T> AsyncFuture<T> asyncRead(
            ISpaceQuery<T> query, long timeout, ReadModifiers modifiers, @Nullable AsyncFutureListener<T> listener);

    default <T> AsyncFuture<T> asyncRead(ISpaceQuery<T> query) {
        return this.<T>asyncRead(query, USE_DEFAULT, getDefaultReadModifiers(), null);
    }

    default <T> AsyncFuture<T> asyncRead(ISpaceQuery<T> query, @Nullable AsyncFutureListener<T> listener) {
        return asyncRead(query, USE_DEFAULT, getDefaultReadModifiers(), listener);
    }

    default <T> AsyncFuture<T> asyncRead(ISpaceQuery<T> query, long timeout) {
        return this.<T>asyncRead(query, timeout, getDefaultReadModifiers(), null);
    }

    default <T> AsyncFuture<T> asyncRead(
            ISpaceQuery<T> query, long timeout, @Nullable AsyncFutureListener<T> listener) {
        return asyncRead(query, timeout, getDefaultReadModifiers(), listener);
    }

    default <T> AsyncFuture<T> asyncRead(ISpaceQuery<T> query, long timeout, ReadModifiers modifiers) {
        return this.<T>asyncRead(query, timeout, modifiers, null);
    }

    /**
     * Takes one entry that matches the template; the result is null if there is none in time.
     *
     * @param timeout milliseconds to wait for a matching entry, 0 to not wait
     * @param listener told the result as well, or null
     */
    <T> AsyncFuture<T> asyncTake(
            T template, long timeout, TakeModifiers modifiers, @Nullable AsyncFutureListener<T> listener);

    default <T> AsyncFuture<T> asyncTake(T template) {
        return this.<T>asyncTake(template, USE_DEFAULT, getDefaultTakeModifiers(), null);
    }

    default <T> AsyncFuture<T> asyncTake(T template, @Nullable AsyncFutureListener<T> listener) {
        return asyncTake(template, USE_DEFAULT, getDefaultTakeModifiers(), listener);
    }

    default <T> AsyncFuture<T> asyncTake(T template, long timeout) {
        return this.<T>asyncTake(template, timeout, getDefaultTakeModifiers(), null);
    }

    default <T> AsyncFuture<T> asyncTake(T template, long timeout, @Nullable AsyncFutureListener<T> listener) {
        return asyncTake(template, timeout, getDefaultTakeModifiers(), listener);
    }

    default <T> AsyncFuture<T> asyncTake(T template, long timeout, TakeModifiers modifiers) {
        return this.<T>asyncTake(template, timeout, modifiers, null);
    }

    /**
     * Takes one entry that the query selects; the result is null if there is none in time.
     *
     * @param timeout milliseconds to wait for a matching entry, 0 to not wait
     * @param listener told the result as well, or null
     */
    <T> AsyncFuture<T> asyncTake(
            ISpaceQuery<T> query, long timeout, TakeModifiers modifiers, @Nullable AsyncFutureListener<T> listener);

    default <T> AsyncFuture<T> asyncTake(ISpaceQuery<T> query) {
        return this.<T>asyncTake(query, USE_DEFAULT, getDefaultTakeModifiers(), null);
    }

    default <T> AsyncFuture<T> asyncTake(ISpaceQuery<T> query, @Nullable AsyncFutureListener<T> listener) {
        return asyncTake(query, USE_DEFAULT, getDefaultTakeModifiers(), listener);
    }

    default <T> AsyncFuture<T> asyncTake(ISpaceQuery<T> query, long timeout) {
        return this.<T>asyncTake(query, timeout, getDefaultTakeModifiers(), null);
    }

    default <T> AsyncFuture<T> asyncTake(
            ISpaceQuery<T> query, long timeout, @Nullable AsyncFutureListener<T> listener) {
        return asyncTake(query, timeout, getDefaultTakeModifiers(), listener);
    }

    default <T> AsyncFuture<T> asyncTake(ISpaceQuery<T> query, long timeout, TakeModifiers modifiers) {
        return this.<T>asyncTake(query, timeout, modifiers, null);
    }
}
