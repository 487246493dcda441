package org.openspaces.core;

import static io.lrmi.spi.GigaSpaceSettings.USE_DEFAULT;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.AsyncResultsReducer;
import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadByIdsResult;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeByIdsResult;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.client.iterator.SpaceIterator;
import com.gigaspaces.client.iterator.SpaceIteratorConfiguration;
import com.gigaspaces.events.DataEventSession;
import com.gigaspaces.events.EventSessionConfig;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import com.gigaspaces.query.aggregators.AggregationResult;
import com.gigaspaces.query.aggregators.AggregationSet;
import com.j_spaces.core.IJSpace;
import com.j_spaces.core.LeaseContext;
import io.lrmi.spi.NotifySupport;
import java.io.Serializable;
import java.util.concurrent.Future;
import net.jini.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.exception.DefaultExceptionTranslator;
import org.openspaces.core.exception.ExceptionTranslator;
import org.openspaces.core.executor.DistributedTask;
import org.openspaces.core.executor.Task;
import org.openspaces.core.transaction.TransactionProvider;

/**
 * A space: the entries an application keeps in a data grid. Entries are objects of annotated classes or
 * {@link com.gigaspaces.document.SpaceDocument}s. Failures are reported as {@link org.springframework.dao.DataAccessException}.
 *
 * <p>Obtained from a {@link GigaSpaceConfigurer}; safe for use by any number of threads. To implement it, only the methods
 * without a default are needed; the others lead to these. An overload without a timeout, a lease or modifiers uses the ones that
 * were configured, which {@link io.lrmi.spi.GigaSpaceSettings#USE_DEFAULT} stands for; a write or change without a timeout does
 * not wait.
 *
 * <ul>
 *   <li><b>read</b> leaves entries in the space, <b>take</b> removes what it returns, <b>clear</b> removes without returning.
 *   <li><b>change</b> changes entries where they are. All matching entries are changed, in every partition unless the template or
 *       query has a routing value. A template with an id changes at most the one entry of exactly its type; templates without id
 *       and queries change entries of types below theirs as well.
 *   <li><b>aggregate</b> computes values from entries where they are; see {@code QueryExtension} for single values.
 *   <li><b>async…</b> returns before the grid has answered. A failure after the request was accepted is told through the future
 *       and the listener.
 *   <li><b>iterator</b> reads many entries a batch at a time.
 *   <li><b>execute</b> has members of the grid execute tasks, and does not wait for them. What a task throws is what its future
 *       fails with, if its class is allowed at the client. A routing value may be an entry, or any object with a getter annotated
 *       {@link com.gigaspaces.annotation.pojo.SpaceRouting} or {@link com.gigaspaces.annotation.pojo.SpaceId}, whose value is used.
 * </ul>
 */
public interface GigaSpace {

    /** The name given by {@link GigaSpaceConfigurer#name}, or the space's name if none was given. */
    String getName();

    /** The name of the space in the grid. */
    String getSpaceName();

    /** The connection this was created from. */
    IJSpace getSpace();

    /** This access itself: operations are always routed to partitions. */
    default GigaSpace getClustered() {
        return this;
    }

    /** What finds the {@link org.springframework.dao.DataAccessException} in what a future failed with. */
    default ExceptionTranslator getExceptionTranslator() {
        return new DefaultExceptionTranslator();
    }

    /** True if the grid asks for credentials before it serves this space. */
    boolean isSecured();

    /** What a read without modifiers uses. */
    ReadModifiers getDefaultReadModifiers();

    /** What a take without modifiers uses. */
    TakeModifiers getDefaultTakeModifiers();

    /** What a write without modifiers uses. */
    WriteModifiers getDefaultWriteModifiers();

    /** What a change without modifiers uses. */
    ChangeModifiers getDefaultChangeModifiers();

    /** What a clear without modifiers uses. */
    ClearModifiers getDefaultClearModifiers();

    /** What a count without modifiers uses. */
    CountModifiers getDefaultCountModifiers();

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

    /**
     * Writes an entry, or updates the one that has its id. The id and version the grid assigns are set on the entry.
     *
     * @param lease milliseconds after which the grid removes the entry, {@code Lease.FOREVER} for never
     * @param timeout milliseconds to wait for an entry that a transaction holds locked, 0 to not wait
     * @return the lease; null if the modifiers contain {@link WriteModifiers#ONE_WAY}
     * @throws EntryAlreadyInSpaceException if only a new entry was to be written
     * @throws EntryNotInSpaceException if only an existing entry was to be updated
     * @throws SpaceOptimisticLockingFailureException if the entry was updated by someone else in the meantime
     * @throws UpdateOperationTimeoutException if the entry was still locked when the time was over
     */
    <T> @Nullable LeaseContext<T> write(T entry, long lease, long timeout, WriteModifiers modifiers);

    default <T> @Nullable LeaseContext<T> write(T entry) {
        return write(entry, USE_DEFAULT, 0, getDefaultWriteModifiers());
    }

    default <T> @Nullable LeaseContext<T> write(T entry, long lease) {
        return write(entry, lease, 0, getDefaultWriteModifiers());
    }

    default <T> @Nullable LeaseContext<T> write(T entry, WriteModifiers modifiers) {
        return write(entry, USE_DEFAULT, 0, modifiers);
    }

    /**
     * Writes several entries with one lease time; each partition is sent its entries in one request. It is not atomic: some
     * entries may be written when others are refused.
     *
     * @param lease milliseconds after which the grid removes the entries, {@code Lease.FOREVER} for never
     * @param timeout milliseconds to wait for entries that a transaction holds locked, 0 to not wait
     * @return one lease for each entry, in order; null elements if the modifiers contain {@link WriteModifiers#ONE_WAY}
     * @throws WriteMultipleException if some entries were refused; it holds the outcome of each
     */
    <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long lease, long timeout, WriteModifiers modifiers);

    /**
     * Writes several entries with one lease time each.
     *
     * @param leases milliseconds after which the grid removes each entry, as many as there are entries
     * @param timeout milliseconds to wait for entries that a transaction holds locked, 0 to not wait
     * @return one lease for each entry, in order; null elements if the modifiers contain {@link WriteModifiers#ONE_WAY}
     * @throws WriteMultipleException if some entries were refused; it holds the outcome of each
     */
    <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long[] leases, long timeout, WriteModifiers modifiers);

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries) {
        return writeMultiple(entries, USE_DEFAULT, 0, getDefaultWriteModifiers());
    }

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long lease) {
        return writeMultiple(entries, lease, 0, getDefaultWriteModifiers());
    }

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, WriteModifiers modifiers) {
        return writeMultiple(entries, USE_DEFAULT, 0, modifiers);
    }

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long lease, WriteModifiers modifiers) {
        return writeMultiple(entries, lease, 0, modifiers);
    }

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long[] leases, WriteModifiers modifiers) {
        return writeMultiple(entries, leases, 0, modifiers);
    }

    /**
     * Removes the entries that match.
     *
     * @param template a template entry or a query; null matches every entry of every type
     * @return how many entries were removed
     * @throws ClearException if a partition fails; entries of other partitions may have been removed
     */
    int clear(@Nullable Object template, ClearModifiers modifiers);

    /**
     * Removes the entries that match, with the default modifiers.
     *
     * @param template a template entry or a query; null matches every entry of every type
     * @throws ClearException if a partition fails; entries of other partitions may have been removed
     */
    default void clear(@Nullable Object template) {
        clear(template, getDefaultClearModifiers());
    }

    /**
     * Counts the entries that match.
     *
     * @param template a template entry or a query; null matches every entry of every type
     */
    int count(@Nullable Object template, CountModifiers modifiers);

    default int count(@Nullable Object template) {
        return count(template, getDefaultCountModifiers());
    }

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

    /**
     * Computes something from the entries that match a query, with the default read modifiers. The set can be used again. No
     * transaction is used: what one has changed is seen once it is committed.
     *
     * @throws UnsupportedOperationException if the query has an order, {@code group by} or {@code rownum}: use an aggregator
     */
    <T> AggregationResult aggregate(ISpaceQuery<T> query, AggregationSet aggregationSet);

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

    /** Collects several templates and queries to iterate over at once. */
    default IteratorBuilder iterator() {
        return new IteratorBuilder(this);
    }

    /**
     * Iterates over the entries that match the template, of all partitions unless it has a routing value. An iterator of type {@link
     * com.gigaspaces.client.iterator.SpaceIteratorType#PREFETCH_UIDS} reads entries that are committed when it begins, within the
     * transaction of the caller; one of type {@code CURSOR} uses no transaction.
     *
     * @param template null properties match anything; an {@code Object} matches every entry of every type
     * @throws IllegalArgumentException if the batch size is less than 1
     */
    <T> SpaceIterator<T> iterator(T template, SpaceIteratorConfiguration configuration);

    /**
     * Iterates over the entries the query selects, of all partitions unless it has a routing value, with transactions as for a
     * template.
     *
     * @param query without order by and rownum
     * @throws IllegalArgumentException if the batch size is less than 1
     */
    <T> SpaceIterator<T> iterator(ISpaceQuery<T> query, SpaceIteratorConfiguration configuration);

    default <T> SpaceIterator<T> iterator(T template) {
        return iterator(template, new SpaceIteratorConfiguration());
    }

    default <T> SpaceIterator<T> iterator(T template, int batchSize) {
        return iterator(template, new SpaceIteratorConfiguration().setBatchSize(batchSize));
    }

    default <T> SpaceIterator<T> iterator(T template, int batchSize, ReadModifiers modifiers) {
        return iterator(
                template,
                new SpaceIteratorConfiguration().setBatchSize(batchSize).setReadModifiers(modifiers));
    }

    default <T> SpaceIterator<T> iterator(ISpaceQuery<T> query) {
        return iterator(query, new SpaceIteratorConfiguration());
    }

    default <T> SpaceIterator<T> iterator(ISpaceQuery<T> query, int batchSize) {
        return iterator(query, new SpaceIteratorConfiguration().setBatchSize(batchSize));
    }

    default <T> SpaceIterator<T> iterator(ISpaceQuery<T> query, int batchSize, ReadModifiers modifiers) {
        return iterator(
                query, new SpaceIteratorConfiguration().setBatchSize(batchSize).setReadModifiers(modifiers));
    }

    /**
     * Has one member execute the task.
     *
     * @param routing decides which; null if the space has but one partition
     * @param listener told the result as well, or null
     * @throws UnsupportedOperationException if the space has several partitions and there is no routing value, or the caller is
     *     within a transaction, which tasks cannot join
     */
    <T extends Serializable> AsyncFuture<T> execute(
            Task<T> task, @Nullable Object routing, @Nullable AsyncFutureListener<T> listener);

    /**
     * Has one member execute the task; which one is told by the task, as {@link org.openspaces.core.executor.TaskRoutingProvider}
     * or by a getter annotated {@link com.gigaspaces.annotation.pojo.SpaceRouting}. A {@link DistributedTask} goes to all.
     *
     * @param listener told the result as well, or null
     * @throws UnsupportedOperationException if the space has several partitions and there is no routing value, or the caller is
     *     within a transaction, which tasks cannot join
     */
    <T extends Serializable> AsyncFuture<T> execute(Task<T> task, @Nullable AsyncFutureListener<T> listener);

    default <T extends Serializable> AsyncFuture<T> execute(Task<T> task) {
        return this.<T>execute(task, (AsyncFutureListener<T>) null);
    }

    default <T extends Serializable> AsyncFuture<T> execute(Task<T> task, @Nullable Object routing) {
        return this.<T>execute(task, routing, null);
    }

    /**
     * Has a member execute the task for each of the routing values, twice if two of them lead to the same one.
     *
     * @param routing none for the active members of all partitions; the last one may be an {@link AsyncFutureListener}
     * @throws UnsupportedOperationException if the caller is within a transaction, which tasks cannot join
     */
    <T extends Serializable, R> AsyncFuture<R> execute(DistributedTask<T, R> task, Object... routing);

    /** Has the active members of all partitions execute the task. */
    default <T extends Serializable, R> AsyncFuture<R> execute(DistributedTask<T, R> task) {
        return execute(task, new Object[0]);
    }

    /**
     * A query for what the template or query asks for now, which is cheaper to use again and again. Later changes of the template
     * have no effect on it. It is of use for this connection only, by any number of threads. Does not ask the grid.
     *
     * @param template a template entry or a query, except for an {@code IdsQuery}; null matches every entry of every type
     */
    <T> ISpaceQuery<T> prepareTemplate(@Nullable Object template);

    /** The same as {@link #prepareTemplate}. */
    default <T> ISpaceQuery<T> snapshot(@Nullable Object entry) {
        return prepareTemplate(entry);
    }

    /** What tells which transaction an operation belongs to. */
    TransactionProvider getTxProvider();

    /** The transaction operations of this thread belong to, null for none. */
    default @Nullable Transaction getCurrentTransaction() {
        return getTxProvider().getCurrentTransaction();
    }

    /** Collects tasks that are executed together, and whose results are reduced to one. */
    default <T extends Serializable, R> ExecutorBuilder<T, R> executorBuilder(AsyncResultsReducer<T, R> reducer) {
        return new ExecutorBuilder<>(this, reducer);
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always, saying why and what to use instead
     */
    default DataEventSession newDataEventSession() {
        throw new UnsupportedOperationException(NotifySupport.refusal(getName()));
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always, saying why and what to use instead
     */
    default DataEventSession newDataEventSession(EventSessionConfig config) {
        return newDataEventSession();
    }

    /** What tells and changes which types the space knows. */
    GigaSpaceTypeManager getTypeManager();
}
