package org.openspaces.extensions;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeOperationResult;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.ChangedEntryDetails;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.sync.change.IncrementOperation;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ChangeException;
import org.openspaces.core.GigaSpace;

/** Changes of one entry by one operation, whose result is wanted. */
public final class ChangeExtension {

    private ChangeExtension() {}

    /**
     * Adds to a number of an entry and returns the sum; null if there is no such entry.
     *
     * @param delta has the class of the number
     * @throws ChangeException if the number cannot be added, or several entries have the id
     */
    public static <T, D extends Number> @Nullable D addAndGet(
            GigaSpace gigaSpace, IdQuery<T> idQuery, String path, D delta) {
        return addAndGet(gigaSpace, idQuery, path, delta, ChangeModifiers.NONE, 0, TimeUnit.MILLISECONDS);
    }

    /** The same, waiting for an entry that a transaction holds locked. */
    public static <T, D extends Number> @Nullable D addAndGet(
            GigaSpace gigaSpace, IdQuery<T> idQuery, String path, D delta, long timeout, TimeUnit timeUnit) {
        return addAndGet(gigaSpace, idQuery, path, delta, ChangeModifiers.NONE, timeout, timeUnit);
    }

    /** The same with modifiers. */
    public static <T, D extends Number> @Nullable D addAndGet(
            GigaSpace gigaSpace,
            IdQuery<T> idQuery,
            String path,
            D delta,
            ChangeModifiers modifiers,
            long timeout,
            TimeUnit timeUnit) {
        ChangeResult<T> result = gigaSpace.change(
                idQuery,
                new ChangeSet().increment(path, delta),
                modifiers.add(ChangeModifiers.RETURN_DETAILED_RESULTS),
                timeUnit.toMillis(timeout));
        ChangedEntryDetails<?> entry = result == null ? null : onlyEntry(result);
        if (entry == null) {
            return null;
        }
        @SuppressWarnings("unchecked") // numbers are added to numbers of the same class only
        D sum = (D) IncrementOperation.getNewValue(
                entry.getChangeOperationsResults().get(0));
        return sum;
    }

    /**
     * The result of the one operation on the one entry that was changed; null if none was, or the operation has no result.
     *
     * @throws ChangeException if several entries were changed, or by several operations
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the signature applications are compiled against
    public static <T> @Nullable T getSingleChangeOperationResult(ChangeResult<?> changeResult) {
        ChangedEntryDetails<?> entry = onlyEntry(changeResult);
        if (entry == null) {
            return null;
        }
        List<ChangeOperationResult> results = entry.getChangeOperationsResults();
        if (results.size() != 1) {
            throw ambiguous(
                    "An entry was changed by " + results.size() + " operations, so no single result exists",
                    changeResult);
        }
        @SuppressWarnings("unchecked") // what the caller expects of the operation
        T result = (T) results.get(0).getResult();
        return result;
    }

    private static @Nullable ChangedEntryDetails<?> onlyEntry(ChangeResult<?> result) {
        if (result.getNumberOfChangedEntries() > 1) {
            throw ambiguous(
                    result.getNumberOfChangedEntries()
                            + " entries were changed where one was expected. If they have the"
                            + " same id in several partitions, give the query a routing value.",
                    result);
        }
        return result.getNumberOfChangedEntries() == 0
                ? null
                : result.getResults().iterator().next();
    }

    private static ChangeException ambiguous(String message, ChangeResult<?> result) {
        Collection<ChangedEntryDetails<?>> changed = List.copyOf(result.getResults());
        return new ChangeException(new com.gigaspaces.client.ChangeException(message, changed, List.of(), List.of()));
    }
}
