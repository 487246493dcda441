package org.openspaces.core;

import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.query.ISpaceQuery;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The operations that change entries where they are, without reading and writing them. An overload without modifiers uses the ones
 * that were configured for the {@link GigaSpace}, which is the type to inject and to declare; one without a timeout does not wait.
 *
 * <p>All matching entries are changed, in every partition unless the template or query has a routing value. A template with an id
 * changes at most the one entry of exactly its type; templates without id and queries change entries of types below theirs as well.
 */
public interface ChangeOperations {

    /** What an overload without modifiers uses. */
    ChangeModifiers getDefaultChangeModifiers();

    /**
     * Changes the entries that match the template: null properties of the template match anything.
     *
     * @param timeout milliseconds to wait for matching entries that a transaction holds locked, 0 to not wait
     * @return null if the modifiers contain {@link ChangeModifiers#ONE_WAY}
     * @throws ChangeException if an entry was found but could not be changed, or a partition failed; the others are changed
     * @throws IllegalArgumentException if the change set is empty
     */
    <T> @Nullable ChangeResult<T> change(T template, ChangeSet changeSet, ChangeModifiers modifiers, long timeout);

    /**
     * Changes the entries that the query selects.
     *
     * @param timeout milliseconds to wait for matching entries that a transaction holds locked, 0 to not wait
     * @return null if the modifiers contain {@link ChangeModifiers#ONE_WAY}
     * @throws ChangeException if an entry was found but could not be changed, or a partition failed; the others are changed
     * @throws IllegalArgumentException if the change set is empty
     */
    <T> @Nullable ChangeResult<T> change(
            ISpaceQuery<T> query, ChangeSet changeSet, ChangeModifiers modifiers, long timeout);

    /**
     * Changes the entries that match the template and returns before the grid has answered. A failure after the request was accepted
     * is told through the future and the listener.
     *
     * @param timeout milliseconds to wait for matching entries that a transaction holds locked, 0 to not wait
     * @param listener told the result as well, or null
     * @throws UnsupportedOperationException if the modifiers contain {@link ChangeModifiers#ONE_WAY}
     */
    <T> Future<ChangeResult<T>> asyncChange(
            T template,
            ChangeSet changeSet,
            ChangeModifiers modifiers,
            long timeout,
            @Nullable AsyncFutureListener<ChangeResult<T>> listener);

    /**
     * Changes the entries that the query selects and returns before the grid has answered. A failure after the request was accepted is
     * told through the future and the listener.
     *
     * @param timeout milliseconds to wait for matching entries that a transaction holds locked, 0 to not wait
     * @param listener told the result as well, or null
     * @throws UnsupportedOperationException if the modifiers contain {@link ChangeModifiers#ONE_WAY}
     */
    <T> Future<ChangeResult<T>> asyncChange(
            ISpaceQuery<T> query,
            ChangeSet changeSet,
            ChangeModifiers modifiers,
            long timeout,
            @Nullable AsyncFutureListener<ChangeResult<T>> listener);

    default <T> @Nullable ChangeResult<T> change(T template, ChangeSet changeSet) {
        return change(template, changeSet, getDefaultChangeModifiers(), 0);
    }

    default <T> Future<ChangeResult<T>> asyncChange(T template, ChangeSet changeSet) {
        return this.<T>asyncChange(template, changeSet, getDefaultChangeModifiers(), 0, null);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            T template, ChangeSet changeSet, @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        return asyncChange(template, changeSet, getDefaultChangeModifiers(), 0, listener);
    }

    default <T> @Nullable ChangeResult<T> change(T template, ChangeSet changeSet, long timeout) {
        return change(template, changeSet, getDefaultChangeModifiers(), timeout);
    }

    default <T> Future<ChangeResult<T>> asyncChange(T template, ChangeSet changeSet, long timeout) {
        return this.<T>asyncChange(template, changeSet, getDefaultChangeModifiers(), timeout, null);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            T template, ChangeSet changeSet, long timeout, @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        return asyncChange(template, changeSet, getDefaultChangeModifiers(), timeout, listener);
    }

    default <T> @Nullable ChangeResult<T> change(T template, ChangeSet changeSet, ChangeModifiers modifiers) {
        return change(template, changeSet, modifiers, 0);
    }

    default <T> Future<ChangeResult<T>> asyncChange(T template, ChangeSet changeSet, ChangeModifiers modifiers) {
        return this.<T>asyncChange(template, changeSet, modifiers, 0, null);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            T template,
            ChangeSet changeSet,
            ChangeModifiers modifiers,
            @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        return asyncChange(template, changeSet, modifiers, 0, listener);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            T template, ChangeSet changeSet, ChangeModifiers modifiers, long timeout) {
        return this.<T>asyncChange(template, changeSet, modifiers, timeout, null);
    }

    default <T> @Nullable ChangeResult<T> change(ISpaceQuery<T> query, ChangeSet changeSet) {
        return change(query, changeSet, getDefaultChangeModifiers(), 0);
    }

    default <T> Future<ChangeResult<T>> asyncChange(ISpaceQuery<T> query, ChangeSet changeSet) {
        return this.<T>asyncChange(query, changeSet, getDefaultChangeModifiers(), 0, null);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            ISpaceQuery<T> query, ChangeSet changeSet, @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        return asyncChange(query, changeSet, getDefaultChangeModifiers(), 0, listener);
    }

    default <T> @Nullable ChangeResult<T> change(ISpaceQuery<T> query, ChangeSet changeSet, long timeout) {
        return change(query, changeSet, getDefaultChangeModifiers(), timeout);
    }

    default <T> Future<ChangeResult<T>> asyncChange(ISpaceQuery<T> query, ChangeSet changeSet, long timeout) {
        return this.<T>asyncChange(query, changeSet, getDefaultChangeModifiers(), timeout, null);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            ISpaceQuery<T> query,
            ChangeSet changeSet,
            long timeout,
            @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        return asyncChange(query, changeSet, getDefaultChangeModifiers(), timeout, listener);
    }

    default <T> @Nullable ChangeResult<T> change(ISpaceQuery<T> query, ChangeSet changeSet, ChangeModifiers modifiers) {
        return change(query, changeSet, modifiers, 0);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            ISpaceQuery<T> query, ChangeSet changeSet, ChangeModifiers modifiers) {
        return this.<T>asyncChange(query, changeSet, modifiers, 0, null);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            ISpaceQuery<T> query,
            ChangeSet changeSet,
            ChangeModifiers modifiers,
            @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        return asyncChange(query, changeSet, modifiers, 0, listener);
    }

    default <T> Future<ChangeResult<T>> asyncChange(
            ISpaceQuery<T> query, ChangeSet changeSet, ChangeModifiers modifiers, long timeout) {
        return this.<T>asyncChange(query, changeSet, modifiers, timeout, null);
    }
}
