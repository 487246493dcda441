package io.lrmi.space;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
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
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.IdsQuery;
import com.gigaspaces.query.aggregators.AggregationResult;
import com.gigaspaces.query.aggregators.AggregationSet;
import com.j_spaces.core.IJSpace;
import com.j_spaces.core.LeaseContext;
import io.lrmi.spi.ChangePlan;
import io.lrmi.spi.EntryCursor;
import io.lrmi.spi.GigaSpaceSettings;
import io.lrmi.wire.space.Modifiers;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceTypeManager;
import org.openspaces.core.executor.DistributedTask;
import org.openspaces.core.executor.Task;
import org.openspaces.core.transaction.DefaultTransactionProvider;
import org.openspaces.core.transaction.TransactionProvider;

/**
 * The operations of an application. Resolves defaults and passes on.
 *
 * <p>The casts below are safe because results are made from the type of the template or query, which is the type
 * parameter of the caller.
 */
@SuppressWarnings("unchecked")
final class RemoteGigaSpace implements GigaSpace {

    private final SpaceAccess access;
    private final GigaSpaceSettings settings;
    private final TransactionProvider transactions;

    RemoteGigaSpace(SpaceAccess access, GigaSpaceSettings settings) {
        this.access = access;
        this.settings = settings;
        TransactionProvider given = settings.transactions();
        this.transactions = given != null ? given : new DefaultTransactionProvider(access.space(), null);
    }

    @Override
    public TransactionProvider getTxProvider() {
        return transactions;
    }

    private @Nullable SpaceTransaction transaction() {
        return access.transactions().of(transactions.getCurrentTransaction());
    }

    @Override
    public String getName() {
        String name = settings.name();
        return name == null ? getSpaceName() : name;
    }

    @Override
    public String getSpaceName() {
        return access.space().getName();
    }

    @Override
    public IJSpace getSpace() {
        return access.space();
    }

    @Override
    public boolean isSecured() {
        return access.space().isSecured();
    }

    @Override
    public GigaSpaceTypeManager getTypeManager() {
        return access.catalog();
    }

    @Override
    public WriteModifiers getDefaultWriteModifiers() {
        return settings.defaultWriteModifiers();
    }

    @Override
    public ReadModifiers getDefaultReadModifiers() {
        return Isolation.apply(transactions.getCurrentTransactionIsolationLevel(), settings.defaultReadModifiers());
    }

    @Override
    public TakeModifiers getDefaultTakeModifiers() {
        return settings.defaultTakeModifiers();
    }

    @Override
    public CountModifiers getDefaultCountModifiers() {
        return Isolation.apply(transactions.getCurrentTransactionIsolationLevel(), settings.defaultCountModifiers());
    }

    @Override
    public ClearModifiers getDefaultClearModifiers() {
        return settings.defaultClearModifiers();
    }

    @Override
    public ChangeModifiers getDefaultChangeModifiers() {
        return settings.defaultChangeModifiers();
    }

    @Override
    public int clear(@Nullable Object template, ClearModifiers modifiers) {
        SpaceTransaction transaction = (modifiers.getCode() & Modifiers.EVICT_ONLY) == 0 ? transaction() : null;
        return access.rerouting()
                .change("clear", template, () -> access.counts().run(transaction, template, modifiers.getCode(), true));
    }

    @Override
    public int count(@Nullable Object template, CountModifiers modifiers) {
        return access.rerouting()
                .read(
                        "count",
                        template,
                        () -> access.counts().run(transaction(), template, modifiers.getCode(), false));
    }

    @Override
    public <T> AggregationResult aggregate(ISpaceQuery<T> query, AggregationSet aggregationSet) {
        return access.rerouting()
                .read(
                        "aggregate",
                        query,
                        () -> access.aggregates()
                                .run(
                                        query,
                                        aggregationSet,
                                        getDefaultReadModifiers().getCode()));
    }

    @Override
    public <T> ISpaceQuery<T> prepareTemplate(@Nullable Object template) {
        return new PreparedQuery<>(access.queries().of(template, null));
    }

    // ---- iterator ---------------------------------------------------------------------------------------------

    @Override
    public <T> SpaceIterator<T> iterator(T template, SpaceIteratorConfiguration configuration) {
        return new GridSpaceIterator<>((EntryCursor<T>)
                access.iterators().begin(transaction(), template, configuration, getDefaultReadModifiers()));
    }

    @Override
    public <T> SpaceIterator<T> iterator(ISpaceQuery<T> query, SpaceIteratorConfiguration configuration) {
        return new GridSpaceIterator<>((EntryCursor<T>)
                access.iterators().begin(transaction(), query, configuration, getDefaultReadModifiers()));
    }

    // ---- execute ----------------------------------------------------------------------------------------------

    @Override
    public <T extends Serializable> AsyncFuture<T> execute(
            Task<T> task, @Nullable Object routing, @Nullable AsyncFutureListener<T> listener) {
        requireNoTransaction(task);
        return access.rerouting()
                .observation()
                .execute(task, () -> access.tasks().execute(task, routing, listener));
    }

    @Override
    public <T extends Serializable> AsyncFuture<T> execute(Task<T> task, @Nullable AsyncFutureListener<T> listener) {
        requireNoTransaction(task);
        return access.rerouting()
                .observation()
                .execute(task, () -> access.tasks().execute(task, listener));
    }

    private void requireNoTransaction(Task<?> task) {
        if (transactions.getCurrentTransaction() != null) {
            throw new UnsupportedOperationException("Task " + task.getClass().getName() + " cannot be executed within a"
                    + " transaction: the member that executes it would have to call this client to join, which it cannot."
                    + " Execute it before or after the transaction or with a GigaSpace that has no transaction manager,"
                    + " or have the operations of the task done here.");
        }
    }

    @Override
    public <T extends Serializable, R> AsyncFuture<R> execute(DistributedTask<T, R> task, Object... routing) {
        requireNoTransaction(task);
        return access.rerouting()
                .observation()
                .execute(task, () -> access.tasks().onSome(task, routing));
    }

    // ---- read -------------------------------------------------------------------------------------------------

    @Override
    public <T> @Nullable T read(T template, long timeout, ReadModifiers modifiers) {
        return (T) access.rerouting()
                .read(
                        "read",
                        template,
                        () -> access.reads()
                                .one(
                                        transaction(),
                                        template,
                                        settings.readTimeout(timeout),
                                        modifiers.getCode(),
                                        false));
    }

    @Override
    public <T> @Nullable T read(ISpaceQuery<T> query, long timeout, ReadModifiers modifiers) {
        return (T) access.rerouting()
                .read(
                        "read",
                        query,
                        () -> access.reads()
                                .one(transaction(), query, settings.readTimeout(timeout), modifiers.getCode(), false));
    }

    /** As inherited, without an object for the query. */
    @Override
    public <T> @Nullable T readById(Class<T> type, Object id) {
        if (type == null || id == null || SpaceDocument.class.isAssignableFrom(type)) {
            return GigaSpace.super.readById(type, id);
        }
        if (access.rerouting().observation().isOn()) {
            return (T) access.rerouting().read("read", type.getName(), () -> readOnce(type, id));
        }
        try {
            return (T) readOnce(type, id);
        } catch (RuntimeException e) {
            return (T) access.rerouting().again(e, true, () -> readOnce(type, id));
        }
    }

    private @Nullable Object readOnce(Class<?> type, Object id) {
        return access.reads()
                .byId(
                        transaction(),
                        type,
                        id,
                        settings.readTimeout(GigaSpaceSettings.USE_DEFAULT),
                        getDefaultReadModifiers().getCode());
    }

    @Override
    public <T> T[] readMultiple(T template, int maxEntries, ReadModifiers modifiers) {
        return (T[]) access.rerouting()
                .read(
                        "readMultiple",
                        template,
                        () -> access.reads().many(transaction(), template, maxEntries, modifiers.getCode(), false));
    }

    @Override
    public <T> T[] readMultiple(ISpaceQuery<T> query, int maxEntries, ReadModifiers modifiers) {
        return (T[]) access.rerouting()
                .read(
                        "readMultiple",
                        query,
                        () -> access.reads().many(transaction(), query, maxEntries, modifiers.getCode(), false));
    }

    @Override
    public <T> ReadByIdsResult<T> readByIds(IdsQuery<T> query, ReadModifiers modifiers) {
        return new ByIds<>((T[]) access.rerouting()
                .read(
                        "readByIds",
                        query,
                        () -> access.readsByIds().read(transaction(), query, modifiers.getCode(), false)));
    }

    @Override
    public <T> AsyncFuture<T> asyncRead(
            T template, long timeout, ReadModifiers modifiers, @Nullable AsyncFutureListener<T> listener) {
        return async(template, settings.readTimeout(timeout), modifiers.getCode(), false, listener);
    }

    @Override
    public <T> AsyncFuture<T> asyncRead(
            ISpaceQuery<T> query, long timeout, ReadModifiers modifiers, @Nullable AsyncFutureListener<T> listener) {
        return async(query, settings.readTimeout(timeout), modifiers.getCode(), false, listener);
    }

    // ---- take -------------------------------------------------------------------------------------------------

    @Override
    public <T> @Nullable T take(T template, long timeout, TakeModifiers modifiers) {
        return (T) access.rerouting()
                .change(
                        "take",
                        template,
                        () -> access.reads()
                                .one(
                                        transaction(),
                                        template,
                                        settings.takeTimeout(timeout),
                                        modifiers.getCode(),
                                        true));
    }

    @Override
    public <T> @Nullable T take(ISpaceQuery<T> query, long timeout, TakeModifiers modifiers) {
        return (T) access.rerouting()
                .change(
                        "take",
                        query,
                        () -> access.reads()
                                .one(transaction(), query, settings.takeTimeout(timeout), modifiers.getCode(), true));
    }

    @Override
    public <T> T[] takeMultiple(T template, int maxEntries, TakeModifiers modifiers) {
        return (T[]) access.rerouting()
                .change(
                        "takeMultiple",
                        template,
                        () -> access.reads().many(transaction(), template, maxEntries, modifiers.getCode(), true));
    }

    @Override
    public <T> T[] takeMultiple(ISpaceQuery<T> query, int maxEntries, TakeModifiers modifiers) {
        return (T[]) access.rerouting()
                .change(
                        "takeMultiple",
                        query,
                        () -> access.reads().many(transaction(), query, maxEntries, modifiers.getCode(), true));
    }

    @Override
    public <T> TakeByIdsResult<T> takeByIds(IdsQuery<T> query, TakeModifiers modifiers) {
        return new ByIds<>((T[]) access.rerouting()
                .change(
                        "takeByIds",
                        query,
                        () -> access.readsByIds().read(transaction(), query, modifiers.getCode(), true)));
    }

    @Override
    public <T> AsyncFuture<T> asyncTake(
            T template, long timeout, TakeModifiers modifiers, @Nullable AsyncFutureListener<T> listener) {
        return async(template, settings.takeTimeout(timeout), modifiers.getCode(), true, listener);
    }

    @Override
    public <T> AsyncFuture<T> asyncTake(
            ISpaceQuery<T> query, long timeout, TakeModifiers modifiers, @Nullable AsyncFutureListener<T> listener) {
        return async(query, settings.takeTimeout(timeout), modifiers.getCode(), true, listener);
    }

    private <T> AsyncFuture<T> async(
            Object template, long timeout, int modifiers, boolean take, @Nullable AsyncFutureListener<T> listener) {
        SpaceTransaction transaction = transaction();
        Supplier<CompletableFuture<@Nullable Object>> operation =
                () -> access.reads().oneAsync(transaction, template, timeout, modifiers, take);
        return SpaceFuture.of(
                (take
                                ? access.rerouting().changeAsync("take", template, operation)
                                : access.rerouting().readAsync("read", template, operation))
                        .thenApply(entry -> (T) entry),
                access.callbacks(),
                transactions,
                listener);
    }

    // ---- write ------------------------------------------------------------------------------------------------

    @Override
    public <T> @Nullable LeaseContext<T> write(T entry, long lease, long timeout, WriteModifiers modifiers) {
        if (access.rerouting().observation().isOn()) {
            return access.rerouting().change("write", entry, () -> writeOnce(entry, lease, timeout, modifiers));
        }
        try {
            return writeOnce(entry, lease, timeout, modifiers);
        } catch (RuntimeException e) {
            return access.rerouting().again(e, false, () -> writeOnce(entry, lease, timeout, modifiers));
        }
    }

    private <T> @Nullable LeaseContext<T> writeOnce(T entry, long lease, long timeout, WriteModifiers modifiers) {
        return access.writes().write(transaction(), entry, settings.writeLease(lease), timeout, modifiers.getCode());
    }

    @Override
    public <T> @Nullable LeaseContext<T>[] writeMultiple(
            T[] entries, long lease, long timeout, WriteModifiers modifiers) {
        long[] leases = new long[entries.length];
        Arrays.fill(leases, settings.writeLease(lease));
        return access.rerouting()
                .change(
                        "writeMultiple",
                        entries,
                        () -> access.writes()
                                .writeMultiple(transaction(), entries, leases, timeout, modifiers.getCode()));
    }

    @Override
    public <T> @Nullable LeaseContext<T>[] writeMultiple(
            T[] entries, long[] leases, long timeout, WriteModifiers modifiers) {
        return access.rerouting()
                .change(
                        "writeMultiple",
                        entries,
                        () -> access.writes()
                                .writeMultiple(transaction(), entries, leases.clone(), timeout, modifiers.getCode()));
    }

    // ---- change -----------------------------------------------------------------------------------------------

    @Override
    public <T> @Nullable ChangeResult<T> change(
            T template, ChangeSet changeSet, ChangeModifiers modifiers, long timeout) {
        return changeNow(template, changeSet, modifiers, timeout);
    }

    @Override
    public <T> @Nullable ChangeResult<T> change(
            ISpaceQuery<T> query, ChangeSet changeSet, ChangeModifiers modifiers, long timeout) {
        return changeNow(query, changeSet, modifiers, timeout);
    }

    private <T> @Nullable ChangeResult<T> changeNow(
            Object template, ChangeSet changeSet, ChangeModifiers modifiers, long timeout) {
        if (access.rerouting().observation().isOn()) {
            return access.rerouting()
                    .change("change", template, () -> changeOnce(template, changeSet, modifiers, timeout));
        }
        try {
            return changeOnce(template, changeSet, modifiers, timeout);
        } catch (RuntimeException e) {
            return access.rerouting().again(e, false, () -> changeOnce(template, changeSet, modifiers, timeout));
        }
    }

    private <T> @Nullable ChangeResult<T> changeOnce(
            Object template, ChangeSet changeSet, ChangeModifiers modifiers, long timeout) {
        return access.changes().change(transaction(), template, ChangePlan.of(changeSet), modifiers.getCode(), timeout);
    }

    @Override
    public <T> Future<ChangeResult<T>> asyncChange(
            T template,
            ChangeSet changeSet,
            ChangeModifiers modifiers,
            long timeout,
            @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        return changeAsync(template, changeSet, modifiers, timeout, listener);
    }

    @Override
    public <T> Future<ChangeResult<T>> asyncChange(
            ISpaceQuery<T> query,
            ChangeSet changeSet,
            ChangeModifiers modifiers,
            long timeout,
            @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        return changeAsync(query, changeSet, modifiers, timeout, listener);
    }

    private <T> Future<ChangeResult<T>> changeAsync(
            Object template,
            ChangeSet changeSet,
            ChangeModifiers modifiers,
            long timeout,
            @Nullable AsyncFutureListener<ChangeResult<T>> listener) {
        SpaceTransaction transaction = transaction();
        ChangePlan plan = ChangePlan.of(changeSet);
        return SpaceFuture.of(
                access.rerouting()
                        .changeAsync(
                                "change",
                                template,
                                () -> access.changes()
                                        .<T>changeAsync(transaction, template, plan, modifiers.getCode(), timeout)),
                access.callbacks(),
                transactions,
                listener);
    }

    @Override
    public String toString() {
        return "GigaSpace[" + getName() + "]";
    }

    private static final class GridSpaceIterator<T> extends SpaceIterator<T> {

        GridSpaceIterator(EntryCursor<T> cursor) {
            super(cursor);
        }
    }

    /** Entries by their ids; null in the array where there is no entry. */
    private static final class ByIds<T> implements ReadByIdsResult<T>, TakeByIdsResult<T> {

        private final T[] results;

        ByIds(T[] results) {
            this.results = results;
        }

        @Override
        public Iterator<T> iterator() {
            return ReadsByIds.<T>present(results).iterator();
        }

        @Override
        public T[] getResultsArray() {
            return results.clone();
        }
    }
}
