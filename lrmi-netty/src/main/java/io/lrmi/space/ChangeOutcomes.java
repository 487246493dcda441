package io.lrmi.space;

import com.gigaspaces.client.ChangeOperationResult;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangedEntryDetails;
import com.gigaspaces.client.FailedChangedEntryDetails;
import com.gigaspaces.client.mutators.SpaceEntryMutator;
import com.gigaspaces.sync.change.ChangeOperation;
import io.lrmi.entry.EntryType;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.routing.Member;
import io.lrmi.routing.Operation;
import io.lrmi.routing.Outcome;
import io.lrmi.routing.RemoteFailures;
import io.lrmi.wire.change.ChangeFailure;
import io.lrmi.wire.change.ChangedCount;
import io.lrmi.wire.change.ChangedEntries;
import io.lrmi.wire.change.ChangedEntry;
import io.lrmi.wire.change.FailedEntry;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.Modifiers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ChangeException;
import org.openspaces.core.UncategorizedSpaceException;

/** Collects what partitions answer to a change. Answers come from several threads; this object is the lock. */
final class ChangeOutcomes {

    private final Operation operation;
    private final List<ChangeOperation> changes;
    private final Mutations mutations;
    private final EntryType type;
    private final boolean detailed;

    private final List<ChangedEntryDetails<?>> changed = new ArrayList<>();
    private final List<FailedChangedEntryDetails> failed = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();
    private int changedCount;

    ChangeOutcomes(
            Operation operation, List<ChangeOperation> changes, Mutations mutations, EntryType type, int modifiers) {
        this.operation = operation;
        this.changes = changes;
        this.mutations = mutations;
        this.type = type;
        this.detailed = isDetailed(modifiers);
    }

    private static boolean isDetailed(int modifiers) {
        return (modifiers & Modifiers.RETURN_DETAILED_CHANGES) != 0;
    }

    /**
     * What came of a change of which the only partition that was asked says no more than how many entries were changed, as most do:
     * nothing needs to be collected.
     *
     * @param answer as {@link Sender#attempt(int, Operation, Class)} returns it
     * @return null for any other answer
     */
    static <T> @Nullable ChangeResult<T> counted(Object answer, int modifiers) {
        return answer instanceof io.lrmi.wire.space.ChangeResult result
                        && result.changed() instanceof ChangedCount count
                        && !isDetailed(modifiers)
                ? new Counted<>(count.count())
                : null;
    }

    /**
     * The answer of the only partition that was asked: a failure that is not about its entries is thrown as it is.
     *
     * @param answer as {@link Sender#attempt(int, Operation, Class)} returns it
     */
    synchronized void addOnly(Object answer) {
        if (answer instanceof Outcome outcome) {
            WireThrowable failure = outcome.failure();
            if (failure != null && ChangeFailure.of(failure) == null) {
                throw SpaceFailures.of(failure, outcome.member(), operation.name());
            }
        }
        add(answer);
    }

    /**
     * The answer of one partition.
     *
     * @param answer a result, or an {@link Outcome}
     */
    synchronized void add(Object answer) {
        try {
            if (!(answer instanceof Outcome outcome)) {
                addChanged((io.lrmi.wire.space.ChangeResult) answer);
                return;
            }
            WireThrowable failure = outcome.failure();
            if (failure != null) {
                addFailure(failure, outcome.member());
            } else {
                addChanged(outcome.result(io.lrmi.wire.space.ChangeResult.class));
            }
        } catch (LrmiException e) {
            errors.add(SpaceFailures.of(e));
        }
    }

    synchronized void addError(Throwable error) {
        errors.add(error);
    }

    private void addChanged(io.lrmi.wire.space.ChangeResult answer) {
        Object result = answer.changed();
        if (result instanceof ChangedCount count) {
            changedCount += count.count();
        } else if (result instanceof ChangedEntries entries) {
            addAll(entries.entries());
        } else {
            throw new WireFormatException(operation.name() + " was answered with " + result);
        }
    }

    private void addFailure(WireThrowable exception, Member member) {
        ChangeFailure failure = ChangeFailure.of(exception);
        if (failure == null) {
            errors.add(SpaceFailures.of(exception, member, operation.name()));
            return;
        }
        List<ChangedEntry> entries = failure.changed();
        if (detailed && entries != null) {
            addAll(entries);
        } else {
            changedCount += failure.changedCount();
        }
        for (FailedEntry entry : failure.failed()) {
            ChangedEntry state = entry.entry();
            failed.add(new Failed(
                    state.typeName(), mutations.id(state.id(), type), state.version(), cause(entry.cause(), member)));
        }
        failure.errors().forEach(error -> errors.add(cause(error, member)));
    }

    private Throwable cause(@Nullable Object exception, Member member) {
        WireThrowable throwable = RemoteFailures.throwable(exception);
        return throwable == null
                ? new UncategorizedSpaceException(operation.name() + ": member " + member + " does not say why", null)
                : SpaceFailures.of(throwable, member, operation.name());
    }

    private void addAll(List<ChangedEntry> entries) {
        changedCount += entries.size();
        for (ChangedEntry entry : entries) {
            List<@Nullable Object> results = entry.results();
            if (results != null && results.size() != changes.size()) {
                throw new WireFormatException(
                        operation.name() + " by " + changes.size() + " operations has " + results.size() + " results");
            }
            List<ChangeOperationResult> converted = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                converted.add(result(changes.get(i), results == null ? null : results.get(i)));
            }
            changed.add(new Changed<>(
                    entry.typeName(), mutations.id(entry.id(), type), entry.version(), List.copyOf(converted)));
        }
    }

    private ChangeOperationResult result(ChangeOperation change, @Nullable Object wire) {
        var value = mutations.result(wire, type);
        return change instanceof SpaceEntryMutator mutator
                ? mutator.getChangeOperationResult(value)
                : new OperationResult(change, value);
    }

    /**
     * What came of the change as a whole.
     *
     * @throws ChangeException if an entry or a partition failed
     */
    synchronized <T> ChangeResult<T> merge() {
        if (failed.isEmpty() && errors.isEmpty()) {
            return detailed ? new Detailed<>(typed()) : new Counted<>(changedCount);
        }
        String message = message();
        throw new ChangeException(
                detailed
                        ? new com.gigaspaces.client.ChangeException(message, changed, failed, errors)
                        : new com.gigaspaces.client.ChangeException(message, changedCount, failed, errors));
    }

    @SuppressWarnings("unchecked") // the type of the query, which is only a tag
    private <T> List<ChangedEntryDetails<T>> typed() {
        List<ChangedEntryDetails<T>> result = new ArrayList<>(changed.size());
        changed.forEach(entry -> result.add((ChangedEntryDetails<T>) entry));
        return List.copyOf(result);
    }

    private String message() {
        Throwable first = failed.isEmpty() ? errors.get(0) : failed.get(0).getCause();
        String what = failed.isEmpty()
                ? errors.size() + " failures, none of a single entry"
                : failed.size() + " entries could not be changed, for example "
                        + failed.get(0).getId();
        return operation.name() + ": " + what + "; " + changedCount + " entries were changed. First failure: "
                + first.getMessage();
    }

    private record Counted<T>(int getNumberOfChangedEntries) implements ChangeResult<T> {

        @Override
        public List<ChangedEntryDetails<T>> getResults() {
            throw new UnsupportedOperationException("Only the number of changed entries is known; change with"
                    + " ChangeModifiers.RETURN_DETAILED_RESULTS to be told which they are");
        }
    }

    private record Detailed<T>(List<ChangedEntryDetails<T>> getResults) implements ChangeResult<T> {

        @Override
        public int getNumberOfChangedEntries() {
            return getResults.size();
        }
    }

    private record Changed<T>(
            String getTypeName,
            @Nullable Object getId,
            int getVersion,
            List<ChangeOperationResult> getChangeOperationsResults)
            implements ChangedEntryDetails<T> {}

    private record Failed(String getTypeName, @Nullable Object getId, int getVersion, Throwable getCause)
            implements FailedChangedEntryDetails {}

    private record OperationResult(ChangeOperation getOperation, java.io.@Nullable Serializable getResult)
            implements ChangeOperationResult {}
}
