package io.lrmi.space;

import io.lrmi.failure.LrmiException;
import io.lrmi.routing.Operation;
import io.lrmi.routing.RemoteFailures;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.ExecuteTaskResult;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.task.IteratorBatch;
import io.lrmi.wire.task.IteratorBatchRequest;
import io.lrmi.wire.task.IteratorReference;
import io.lrmi.wire.task.IteratorTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An iteration for which each partition keeps its place (docs/protocol.md, "Iterators"). Asks for batches; does not keep
 * them.
 */
final class GridIterator {

    private static final Logger LOG = LoggerFactory.getLogger(GridIterator.class);

    private final Sender sender;
    private final Query query;
    private final @Nullable SpaceContext context;
    private final List<Integer> partitions;
    private final int batchSize;
    private final int modifiers;
    private final long maxInactiveMillis;
    private final OpenIterators open;
    private final UUID id = UUID.randomUUID();
    private final ScheduledFuture<?> renewals;
    private final AtomicBoolean over = new AtomicBoolean();

    GridIterator(
            Sender sender,
            Query query,
            @Nullable SpaceContext context,
            List<Integer> partitions,
            int batchSize,
            int modifiers,
            Duration maxInactive,
            OpenIterators open) {
        this.sender = sender;
        this.query = query;
        this.context = context;
        this.partitions = partitions;
        this.batchSize = batchSize;
        this.modifiers = modifiers;
        this.maxInactiveMillis = maxInactive.toMillis();
        this.open = open;
        this.renewals = open.add(this, Math.max(1, maxInactiveMillis / 2));
    }

    List<Integer> partitions() {
        return partitions;
    }

    int batchSize() {
        return batchSize;
    }

    /** Asks one partition for its next batch. */
    CompletableFuture<IteratorBatch> fetch(int partition, int number) {
        IteratorBatchRequest batch =
                new IteratorBatchRequest(context, query.packet(), id, batchSize, number, maxInactiveMillis, modifiers);
        Operation operation = operation("iterator", new IteratorTask(batch));
        return sender.observation().callAsync("iterator", query.typeName(), () -> fetch(partition, operation));
    }

    private CompletableFuture<IteratorBatch> fetch(int partition, Operation operation) {
        return sender.executeAsync(partition, operation, ExecuteTaskResult.class)
                .thenCompose(result -> {
                    IteratorBatch answer = batch(result);
                    // The failure is in the answer of the task, where the sender does not see it.
                    SpaceRequest introduction =
                            SpaceFailures.isUnknownType(reason(answer)) ? sender.introduce(operation.request()) : null;
                    return introduction == null
                            ? CompletableFuture.completedFuture(answer)
                            : sender.executeAsync(partition, operation.with(introduction), ExecuteTaskResult.class)
                                    .thenApply(GridIterator::batch);
                })
                .thenApply(GridIterator::orThrow);
    }

    private static IteratorBatch batch(ExecuteTaskResult result) {
        if (result.value() instanceof IteratorBatch batch) {
            return batch;
        }
        throw SpaceFailures.of(new LrmiException("A member answered " + result.value() + " instead of a batch", null));
    }

    private static IteratorBatch orThrow(IteratorBatch batch) {
        WireThrowable reason = reason(batch);
        if (reason != null) {
            throw SpaceFailures.of(reason, null, "iterator");
        }
        return batch;
    }

    /** What the server wraps into an exception about the iteration, or that exception itself. */
    private static @Nullable WireThrowable reason(IteratorBatch batch) {
        WireThrowable failure = RemoteFailures.throwable(batch.failure());
        WireThrowable cause = failure == null ? null : failure.cause();
        return cause == null ? failure : cause;
    }

    /** Tells all partitions that the iteration goes on. */
    void renew() {
        var unused = tell(true);
    }

    /** Tells all partitions that the iteration is over, once; the future ends normally whatever they say. */
    CompletableFuture<Void> close() {
        if (!over.compareAndSet(false, true)) {
            return CompletableFuture.completedFuture(null);
        }
        renewals.cancel(false);
        open.remove(this);
        return tell(false);
    }

    private CompletableFuture<Void> tell(boolean renew) {
        Operation operation = operation(
                renew ? "renewal of an iterator" : "close of an iterator",
                new IteratorTask(new IteratorReference(renew, context, id)));
        CompletableFuture<?>[] answers = partitions.stream()
                .map(partition -> sender.executeAsync(partition, operation, ExecuteTaskResult.class)
                        .exceptionally(failure -> {
                            LOG.debug(
                                    "Partition {} was not told of the {}: {}",
                                    partition,
                                    operation.name(),
                                    failure.getMessage());
                            return new ExecuteTaskResult(null, null);
                        }))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(answers);
    }

    private Operation operation(String verb, IteratorTask task) {
        return Operation.of(verb, query.typeName(), new ExecuteTaskRequest(context, task, null));
    }
}
