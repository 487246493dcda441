package org.openspaces.core;

import static io.lrmi.spi.GigaSpaceSettings.USE_DEFAULT;

import com.gigaspaces.client.ReadByIdsResult;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import org.jspecify.annotations.Nullable;

/**
 * The operations that read entries and leave them in the space. An overload without a timeout or without modifiers uses the ones that were configured for the
 * {@link GigaSpace}, which is the type to inject and to declare.
 */
public interface ReadOperations {

    /** What an overload without modifiers uses. */
    ReadModifiers getDefaultReadModifiers();

    /**
     * Reads one entry that matches the template: null properties of the template match anything. Returns null if no entry
     * matches in time.
     *
     * @param timeout milliseconds to wait for a matching entry, 0 to not wait, {@code Long.MAX_VALUE} to wait for ever
     */
    <T> @Nullable T read(T template, long timeout, ReadModifiers modifiers);

    /**
     * Reads one entry that the query selects. Returns null if there is none in time.
     *
     * @param timeout milliseconds to wait for a matching entry, 0 to not wait, {@code Long.MAX_VALUE} to wait for ever
     */
    <T> @Nullable T read(ISpaceQuery<T> query, long timeout, ReadModifiers modifiers);

    default <T> @Nullable T read(T template) {
        return read(template, USE_DEFAULT, getDefaultReadModifiers());
    }

    default <T> @Nullable T read(T template, long timeout) {
        return read(template, timeout, getDefaultReadModifiers());
    }

    default <T> @Nullable T read(ISpaceQuery<T> query) {
        return read(query, USE_DEFAULT, getDefaultReadModifiers());
    }

    default <T> @Nullable T read(ISpaceQuery<T> query, long timeout) {
        return read(query, timeout, getDefaultReadModifiers());
    }

    /** Reads one entry; with a timeout, waits only for entries that exist but are locked by a transaction. */
    default <T> @Nullable T readIfExists(T template) {
        return readIfExists(template, USE_DEFAULT, getDefaultReadModifiers());
    }

    default <T> @Nullable T readIfExists(T template, long timeout) {
        return readIfExists(template, timeout, getDefaultReadModifiers());
    }

    default <T> @Nullable T readIfExists(T template, long timeout, ReadModifiers modifiers) {
        return read(template, timeout, modifiers.add(ReadModifiers.IF_EXISTS));
    }

    default <T> @Nullable T readIfExists(ISpaceQuery<T> query) {
        return readIfExists(query, USE_DEFAULT, getDefaultReadModifiers());
    }

    default <T> @Nullable T readIfExists(ISpaceQuery<T> query, long timeout) {
        return readIfExists(query, timeout, getDefaultReadModifiers());
    }

    default <T> @Nullable T readIfExists(ISpaceQuery<T> query, long timeout, ReadModifiers modifiers) {
        return read(query, timeout, modifiers.add(ReadModifiers.IF_EXISTS));
    }

    /** Reads the entry that has the id; without a routing value, one is derived from the id or every partition is asked. */
    default <T> @Nullable T readById(Class<T> type, Object id) {
        return readById(new IdQuery<>(type, id));
    }

    default <T> @Nullable T readById(Class<T> type, Object id, @Nullable Object routing) {
        return readById(new IdQuery<>(type, id, routing));
    }

    default <T> @Nullable T readById(Class<T> type, Object id, @Nullable Object routing, long timeout) {
        return readById(new IdQuery<>(type, id, routing), timeout);
    }

    default <T> @Nullable T readById(
            Class<T> type, Object id, @Nullable Object routing, long timeout, ReadModifiers modifiers) {
        return readById(new IdQuery<>(type, id, routing), timeout, modifiers);
    }

    default <T> @Nullable T readById(IdQuery<T> query) {
        return readById(query, USE_DEFAULT, getDefaultReadModifiers());
    }

    default <T> @Nullable T readById(IdQuery<T> query, long timeout) {
        return readById(query, timeout, getDefaultReadModifiers());
    }

    default <T> @Nullable T readById(IdQuery<T> query, long timeout, ReadModifiers modifiers) {
        return read((ISpaceQuery<T>) query, timeout, modifiers);
    }

    /** Reads the entry that has the id; with a timeout, waits for it only if it exists but is locked by a transaction. */
    default <T> @Nullable T readIfExistsById(Class<T> type, Object id) {
        return readIfExistsById(new IdQuery<>(type, id));
    }

    default <T> @Nullable T readIfExistsById(Class<T> type, Object id, @Nullable Object routing) {
        return readIfExistsById(new IdQuery<>(type, id, routing));
    }

    default <T> @Nullable T readIfExistsById(Class<T> type, Object id, @Nullable Object routing, long timeout) {
        return readIfExistsById(new IdQuery<>(type, id, routing), timeout);
    }

    default <T> @Nullable T readIfExistsById(
            Class<T> type, Object id, @Nullable Object routing, long timeout, ReadModifiers modifiers) {
        return readIfExistsById(new IdQuery<>(type, id, routing), timeout, modifiers);
    }

    default <T> @Nullable T readIfExistsById(IdQuery<T> query) {
        return readIfExistsById(query, USE_DEFAULT, getDefaultReadModifiers());
    }

    default <T> @Nullable T readIfExistsById(IdQuery<T> query, long timeout) {
        return readIfExistsById(query, timeout, getDefaultReadModifiers());
    }

    default <T> @Nullable T readIfExistsById(IdQuery<T> query, long timeout, ReadModifiers modifiers) {
        return readIfExists((ISpaceQuery<T>) query, timeout, modifiers);
    }

    /**
     * Reads entries that match the template, from all partitions unless the template has a routing value.
     *
     * @param maxEntries the most entries to return; an empty array is returned if no entry matches
     * @throws ReadMultipleException if a partition fails and {@link ReadModifiers#IGNORE_PARTIAL_FAILURE} is not contained
     */
    <T> T[] readMultiple(T template, int maxEntries, ReadModifiers modifiers);

    /**
     * Reads entries that the query selects.
     *
     * @param maxEntries the most entries to return; an empty array is returned if no entry matches
     * @throws ReadMultipleException if a partition fails and {@link ReadModifiers#IGNORE_PARTIAL_FAILURE} is not contained
     */
    <T> T[] readMultiple(ISpaceQuery<T> query, int maxEntries, ReadModifiers modifiers);

    default <T> T[] readMultiple(T template) {
        return readMultiple(template, Integer.MAX_VALUE, getDefaultReadModifiers());
    }

    default <T> T[] readMultiple(T template, int maxEntries) {
        return readMultiple(template, maxEntries, getDefaultReadModifiers());
    }

    default <T> T[] readMultiple(ISpaceQuery<T> query) {
        return readMultiple(query, Integer.MAX_VALUE, getDefaultReadModifiers());
    }

    default <T> T[] readMultiple(ISpaceQuery<T> query, int maxEntries) {
        return readMultiple(query, maxEntries, getDefaultReadModifiers());
    }

    /**
     * Reads the entries that have the ids.
     *
     * @throws ReadByIdsException if some of the ids could not be looked up
     */
    <T> ReadByIdsResult<T> readByIds(IdsQuery<T> query, ReadModifiers modifiers);

    default <T> ReadByIdsResult<T> readByIds(IdsQuery<T> query) {
        return readByIds(query, getDefaultReadModifiers());
    }

    default <T> ReadByIdsResult<T> readByIds(Class<T> type, Object[] ids) {
        return readByIds(new IdsQuery<>(type, ids));
    }

    /** Reads the entries that have the ids, all in the one partition that the routing value leads to. */
    default <T> ReadByIdsResult<T> readByIds(Class<T> type, Object[] ids, @Nullable Object routing) {
        return readByIds(new IdsQuery<>(type, ids, routing));
    }

    default <T> ReadByIdsResult<T> readByIds(
            Class<T> type, Object[] ids, @Nullable Object routing, ReadModifiers modifiers) {
        return readByIds(new IdsQuery<>(type, ids, routing), modifiers);
    }

    /** Reads the entries that have the ids, with one routing value for each id. */
    default <T> ReadByIdsResult<T> readByIds(Class<T> type, Object[] ids, Object @Nullable [] routings) {
        return readByIds(new IdsQuery<>(type, ids, routings));
    }

    default <T> ReadByIdsResult<T> readByIds(
            Class<T> type, Object[] ids, Object @Nullable [] routings, ReadModifiers modifiers) {
        return readByIds(new IdsQuery<>(type, ids, routings), modifiers);
    }
}
