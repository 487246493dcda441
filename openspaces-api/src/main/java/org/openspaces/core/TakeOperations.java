package org.openspaces.core;

import static io.lrmi.spi.GigaSpaceSettings.USE_DEFAULT;

import com.gigaspaces.client.TakeByIdsResult;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import org.jspecify.annotations.Nullable;

/**
 * The operations that read entries and remove them from the space. An overload without a timeout or without modifiers uses the ones that were configured for the
 * {@link GigaSpace}, which is the type to inject and to declare.
 */
public interface TakeOperations {

    /** What an overload without modifiers uses. */
    TakeModifiers getDefaultTakeModifiers();

    /**
     * Takes one entry that matches the template: null properties of the template match anything. Returns null if no entry
     * matches in time.
     *
     * @param timeout milliseconds to wait for a matching entry, 0 to not wait, {@code Long.MAX_VALUE} to wait for ever
     */
    <T> @Nullable T take(T template, long timeout, TakeModifiers modifiers);

    /**
     * Takes one entry that the query selects. Returns null if there is none in time.
     *
     * @param timeout milliseconds to wait for a matching entry, 0 to not wait, {@code Long.MAX_VALUE} to wait for ever
     */
    <T> @Nullable T take(ISpaceQuery<T> query, long timeout, TakeModifiers modifiers);

    default <T> @Nullable T take(T template) {
        return take(template, USE_DEFAULT, getDefaultTakeModifiers());
    }

    default <T> @Nullable T take(T template, long timeout) {
        return take(template, timeout, getDefaultTakeModifiers());
    }

    default <T> @Nullable T take(ISpaceQuery<T> query) {
        return take(query, USE_DEFAULT, getDefaultTakeModifiers());
    }

    default <T> @Nullable T take(ISpaceQuery<T> query, long timeout) {
        return take(query, timeout, getDefaultTakeModifiers());
    }

    /** Takes one entry; with a timeout, waits only for entries that exist but are locked by a transaction. */
    default <T> @Nullable T takeIfExists(T template) {
        return takeIfExists(template, USE_DEFAULT, getDefaultTakeModifiers());
    }

    default <T> @Nullable T takeIfExists(T template, long timeout) {
        return takeIfExists(template, timeout, getDefaultTakeModifiers());
    }

    default <T> @Nullable T takeIfExists(T template, long timeout, TakeModifiers modifiers) {
        return take(template, timeout, modifiers.add(TakeModifiers.IF_EXISTS));
    }

    default <T> @Nullable T takeIfExists(ISpaceQuery<T> query) {
        return takeIfExists(query, USE_DEFAULT, getDefaultTakeModifiers());
    }

    default <T> @Nullable T takeIfExists(ISpaceQuery<T> query, long timeout) {
        return takeIfExists(query, timeout, getDefaultTakeModifiers());
    }

    default <T> @Nullable T takeIfExists(ISpaceQuery<T> query, long timeout, TakeModifiers modifiers) {
        return take(query, timeout, modifiers.add(TakeModifiers.IF_EXISTS));
    }

    /** Takes the entry that has the id; without a routing value, one is derived from the id or every partition is asked. */
    default <T> @Nullable T takeById(Class<T> type, Object id) {
        return takeById(new IdQuery<>(type, id));
    }

    default <T> @Nullable T takeById(Class<T> type, Object id, @Nullable Object routing) {
        return takeById(new IdQuery<>(type, id, routing));
    }

    default <T> @Nullable T takeById(Class<T> type, Object id, @Nullable Object routing, long timeout) {
        return takeById(new IdQuery<>(type, id, routing), timeout);
    }

    default <T> @Nullable T takeById(
            Class<T> type, Object id, @Nullable Object routing, long timeout, TakeModifiers modifiers) {
        return takeById(new IdQuery<>(type, id, routing), timeout, modifiers);
    }

    default <T> @Nullable T takeById(IdQuery<T> query) {
        return takeById(query, USE_DEFAULT, getDefaultTakeModifiers());
    }

    default <T> @Nullable T takeById(IdQuery<T> query, long timeout) {
        return takeById(query, timeout, getDefaultTakeModifiers());
    }

    default <T> @Nullable T takeById(IdQuery<T> query, long timeout, TakeModifiers modifiers) {
        return take((ISpaceQuery<T>) query, timeout, modifiers);
    }

    /** Takes the entry that has the id; with a timeout, waits for it only if it exists but is locked by a transaction. */
    default <T> @Nullable T takeIfExistsById(Class<T> type, Object id) {
        return takeIfExistsById(new IdQuery<>(type, id));
    }

    default <T> @Nullable T takeIfExistsById(Class<T> type, Object id, @Nullable Object routing) {
        return takeIfExistsById(new IdQuery<>(type, id, routing));
    }

    default <T> @Nullable T takeIfExistsById(Class<T> type, Object id, @Nullable Object routing, long timeout) {
        return takeIfExistsById(new IdQuery<>(type, id, routing), timeout);
    }

    default <T> @Nullable T takeIfExistsById(
            Class<T> type, Object id, @Nullable Object routing, long timeout, TakeModifiers modifiers) {
        return takeIfExistsById(new IdQuery<>(type, id, routing), timeout, modifiers);
    }

    default <T> @Nullable T takeIfExistsById(IdQuery<T> query) {
        return takeIfExistsById(query, USE_DEFAULT, getDefaultTakeModifiers());
    }

    default <T> @Nullable T takeIfExistsById(IdQuery<T> query, long timeout) {
        return takeIfExistsById(query, timeout, getDefaultTakeModifiers());
    }

    default <T> @Nullable T takeIfExistsById(IdQuery<T> query, long timeout, TakeModifiers modifiers) {
        return takeIfExists((ISpaceQuery<T>) query, timeout, modifiers);
    }

    /**
     * Takes entries that match the template, from all partitions unless the template has a routing value.
     *
     * @param maxEntries the most entries to return; an empty array is returned if no entry matches
     * @throws TakeMultipleException if a partition fails and {@link TakeModifiers#IGNORE_PARTIAL_FAILURE} is not contained
     */
    <T> T[] takeMultiple(T template, int maxEntries, TakeModifiers modifiers);

    /**
     * Takes entries that the query selects.
     *
     * @param maxEntries the most entries to return; an empty array is returned if no entry matches
     * @throws TakeMultipleException if a partition fails and {@link TakeModifiers#IGNORE_PARTIAL_FAILURE} is not contained
     */
    <T> T[] takeMultiple(ISpaceQuery<T> query, int maxEntries, TakeModifiers modifiers);

    default <T> T[] takeMultiple(T template) {
        return takeMultiple(template, Integer.MAX_VALUE, getDefaultTakeModifiers());
    }

    default <T> T[] takeMultiple(T template, int maxEntries) {
        return takeMultiple(template, maxEntries, getDefaultTakeModifiers());
    }

    default <T> T[] takeMultiple(ISpaceQuery<T> query) {
        return takeMultiple(query, Integer.MAX_VALUE, getDefaultTakeModifiers());
    }

    default <T> T[] takeMultiple(ISpaceQuery<T> query, int maxEntries) {
        return takeMultiple(query, maxEntries, getDefaultTakeModifiers());
    }

    /**
     * Takes the entries that have the ids.
     *
     * @throws TakeByIdsException if some of the ids could not be looked up
     */
    <T> TakeByIdsResult<T> takeByIds(IdsQuery<T> query, TakeModifiers modifiers);

    default <T> TakeByIdsResult<T> takeByIds(IdsQuery<T> query) {
        return takeByIds(query, getDefaultTakeModifiers());
    }

    default <T> TakeByIdsResult<T> takeByIds(Class<T> type, Object[] ids) {
        return takeByIds(new IdsQuery<>(type, ids));
    }

    /** Takes the entries that have the ids, all in the one partition that the routing value leads to. */
    default <T> TakeByIdsResult<T> takeByIds(Class<T> type, Object[] ids, @Nullable Object routing) {
        return takeByIds(new IdsQuery<>(type, ids, routing));
    }

    default <T> TakeByIdsResult<T> takeByIds(
            Class<T> type, Object[] ids, @Nullable Object routing, TakeModifiers modifiers) {
        return takeByIds(new IdsQuery<>(type, ids, routing), modifiers);
    }

    /** Takes the entries that have the ids, with one routing value for each id. */
    default <T> TakeByIdsResult<T> takeByIds(Class<T> type, Object[] ids, Object @Nullable [] routings) {
        return takeByIds(new IdsQuery<>(type, ids, routings));
    }

    default <T> TakeByIdsResult<T> takeByIds(
            Class<T> type, Object[] ids, Object @Nullable [] routings, TakeModifiers modifiers) {
        return takeByIds(new IdsQuery<>(type, ids, routings), modifiers);
    }
}
