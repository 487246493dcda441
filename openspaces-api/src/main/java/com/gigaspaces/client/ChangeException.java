package com.gigaspaces.client;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries were not changed. Operations throw {@link org.openspaces.core.ChangeException} instead, whose cause is one of
 * these.
 */
public class ChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Details are bound to the operation; an exception that was deserialized has their number only.
    private final transient @Nullable Collection<ChangedEntryDetails<?>> changed;
    private final transient @Nullable Collection<FailedChangedEntryDetails> failed;
    private final List<Throwable> errors;
    private final int changedCount;

    /** Creates an exception that knows which entries were changed. */
    public ChangeException(
            String message,
            Collection<ChangedEntryDetails<?>> changedEntries,
            Collection<FailedChangedEntryDetails> entriesFailedToChange,
            Collection<Throwable> errors) {
        this(message, changedEntries, changedEntries.size(), entriesFailedToChange, errors);
    }

    /** Creates an exception that knows how many entries were changed. */
    public ChangeException(
            String message,
            int numChangedEntries,
            Collection<FailedChangedEntryDetails> entriesFailedToChange,
            Collection<Throwable> errors) {
        this(message, null, numChangedEntries, entriesFailedToChange, errors);
    }

    private ChangeException(
            String message,
            @Nullable Collection<ChangedEntryDetails<?>> changedEntries,
            int changedCount,
            Collection<FailedChangedEntryDetails> entriesFailedToChange,
            Collection<Throwable> errors) {
        super(message, onlyCause(entriesFailedToChange, errors));
        this.changed = changedEntries == null ? null : List.copyOf(changedEntries);
        this.changedCount = changedCount;
        this.failed = List.copyOf(entriesFailedToChange);
        this.errors = List.copyOf(errors);
    }

    private static @Nullable Throwable onlyCause(
            Collection<FailedChangedEntryDetails> failed, Collection<Throwable> errors) {
        if (failed.size() + errors.size() != 1) {
            return null;
        }
        return errors.isEmpty()
                ? failed.iterator().next().getCause()
                : errors.iterator().next();
    }

    /** The entries that were changed all the same; null if the operation did not ask for details. */
    public @Nullable Collection<ChangedEntryDetails<?>> getSuccesfullChanges() {
        return changed;
    }

    /** The number of entries that were changed all the same. */
    public int getNumSuccesfullChanges() {
        return changedCount;
    }

    /** The entries that were found but not changed. */
    public Collection<FailedChangedEntryDetails> getFailedChanges() {
        return failed == null ? List.of() : failed;
    }

    /** Failures that do not belong to an entry, such as those of whole partitions. */
    public Collection<Throwable> getErrors() {
        return errors;
    }
}
