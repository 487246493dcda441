package org.openspaces.core;

import com.gigaspaces.async.AsyncResultsReducer;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.events.DataEventSession;
import com.gigaspaces.events.EventSessionConfig;
import com.j_spaces.core.IJSpace;
import java.io.Serializable;
import net.jini.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.transaction.TransactionProvider;
import org.openspaces.events.notify.NotifySupport;

/**
 * A space: the entries an application keeps in a data grid. Entries are objects of annotated classes or
 * {@link com.gigaspaces.document.SpaceDocument}s. Failures are reported as {@link org.springframework.dao.DataAccessException}.
 *
 * <p>Obtained from a {@link GigaSpaceConfigurer}; safe for use by any number of threads. To implement it, only the methods
 * without a default are needed; the others lead to these. A timeout or lease of
 * {@link io.lrmi.spi.GigaSpaceSettings#USE_DEFAULT} stands for the configured default.
 */
public interface GigaSpace
        extends ReadOperations,
                TakeOperations,
                WriteOperations,
                ChangeOperations,
                AsyncOperations,
                AggregateOperations,
                IteratorOperations,
                ExecutorOperations {

    /** The name given by {@link GigaSpaceConfigurer#name}, or the space's name if none was given. */
    String getName();

    /** The name of the space in the grid. */
    String getSpaceName();

    /** The connection this was created from. */
    IJSpace getSpace();

    /** True if the grid asks for credentials before it serves this space. */
    boolean isSecured();

    /** What a clear without modifiers uses. */
    ClearModifiers getDefaultClearModifiers();

    /** What a count without modifiers uses. */
    CountModifiers getDefaultCountModifiers();

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
