package io.lrmi.space;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.FutureFactory;
import io.lrmi.failure.LrmiException;
import io.lrmi.routing.Operation;
import io.lrmi.routing.Outcome;
import io.lrmi.spi.LoadsResults;
import io.lrmi.transport.ServedClasses;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.ExecuteTaskResult;
import io.lrmi.wire.task.TaskWrapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.executor.DistributedTask;
import org.openspaces.core.executor.Task;

/** Execution of tasks by members (docs/protocol.md, "Tasks"). */
final class Tasks {

    private final Sender sender;
    private final ValueCodec codec;
    private final TaskFailures failures;
    private final ServedClasses servedClasses;
    private final Executor callbacks;

    Tasks(Sender sender, ValueCodec codec, ServedClasses servedClasses, Executor callbacks) {
        this.sender = sender;
        this.codec = codec;
        this.failures = new TaskFailures(codec);
        this.servedClasses = servedClasses;
        this.callbacks = callbacks;
    }

    /** As the task says itself; a distributed one on all partitions. */
    <T extends Serializable> AsyncFuture<T> execute(Task<T> task, @Nullable AsyncFutureListener<T> listener) {
        if (task instanceof DistributedTask<?, ?> distributed) {
            return onAllAs(distributed, listener);
        }
        return execute(task, TaskRouting.of(task), listener);
    }

    // The caller takes the reduced result for one of the task, as it may if both have the same type.
    @SuppressWarnings("unchecked")
    private <T, S extends Serializable, R> AsyncFuture<T> onAllAs(
            DistributedTask<S, R> task, @Nullable AsyncFutureListener<T> listener) {
        return (AsyncFuture<T>) onAll(task, (AsyncFutureListener<R>) listener);
    }

    /** On the partition of a routing value. */
    <T extends Serializable> AsyncFuture<T> execute(
            Task<T> task, @Nullable Object routing, @Nullable AsyncFutureListener<T> listener) {
        Object found = TaskRouting.of(routing);
        return send(task, found == null ? routing : found, listener);
    }

    private <T extends Serializable> AsyncFuture<T> send(
            Task<T> task, @Nullable Object routing, @Nullable AsyncFutureListener<T> listener) {
        if (routing == null && sender.router().partitionCount() > 1) {
            throw new UnsupportedOperationException("Executing a non-distributed task without a routing value is not"
                    + " supported, for the space has " + sender.router().partitionCount() + " partitions. Task class: "
                    + task.getClass().getName() + ". Give a routing value, or annotate a getter of it with"
                    + " @SpaceRouting.");
        }
        int partition = routing == null ? 0 : sender.router().partitionOf(routing);
        TaskWrapper wrapper = new TaskWrapper(false, toWire(task), codec.toWireObject(routing));
        return SpaceFuture.of(send(partition, operation(task, wrapper), task), callbacks, null, listener);
    }

    /** On all partitions. */
    <T extends Serializable, R> AsyncFuture<R> onAll(
            DistributedTask<T, R> task, @Nullable AsyncFutureListener<R> listener) {
        Operation operation = operation(task, new TaskWrapper(true, toWire(task), null));
        List<AsyncFuture<T>> futures = new ArrayList<>();
        for (int partition = 0; partition < sender.router().partitionCount(); partition++) {
            futures.add(SpaceFuture.of(send(partition, operation, task), callbacks, null, null));
        }
        return reduced(futures, task, listener);
    }

    /** Once for each routing value; the last of these may be a listener. */
    <T extends Serializable, R> AsyncFuture<R> onSome(DistributedTask<T, R> task, Object[] routings) {
        AsyncFutureListener<R> listener = listener(routings);
        List<?> values = Arrays.asList(routings).subList(0, routings.length - (listener == null ? 0 : 1));
        if (values.isEmpty()) {
            return onAll(task, listener);
        }
        List<AsyncFuture<T>> futures = new ArrayList<>();
        for (Object routing : values) {
            futures.add(this.<T>execute(task, routing, null));
        }
        return reduced(futures, task, listener);
    }

    // Whoever passes a listener among the routing values means the result of this task.
    @SuppressWarnings("unchecked")
    private static <R> @Nullable AsyncFutureListener<R> listener(Object[] routings) {
        return routings.length > 0 && routings[routings.length - 1] instanceof AsyncFutureListener<?> listener
                ? (AsyncFutureListener<R>) listener
                : null;
    }

    private static <T extends Serializable, R> AsyncFuture<R> reduced(
            List<AsyncFuture<T>> futures, DistributedTask<T, R> task, @Nullable AsyncFutureListener<R> listener) {
        AsyncFuture<R> reduced = FutureFactory.create(futures, task);
        if (listener != null) {
            reduced.setListener(listener);
        }
        return reduced;
    }

    private Object toWire(Task<?> task) {
        servedClasses.offer(loader(task));
        Object wire = codec.toWireObject(task);
        if (wire == null) {
            throw new IllegalArgumentException("A task must not be null");
        }
        return wire;
    }

    private Operation operation(Task<?> task, TaskWrapper wrapper) {
        return new Operation(
                "execute",
                task.getClass().getName(),
                new ExecuteTaskRequest(sender.context(), wrapper, null),
                false,
                null,
                true,
                true);
    }

    // The type of the result is that of the task, which made it.
    @SuppressWarnings("unchecked")
    private <T extends Serializable> CompletableFuture<T> send(int partition, Operation operation, Task<T> task) {
        // Results are restored, and their classes loaded, away from the event loop.
        return sender.attemptAsync(partition, operation)
                .thenApplyAsync(outcome -> (T) value(outcome, operation, task), callbacks);
    }

    private @Nullable Object value(Outcome outcome, Operation operation, Task<?> task) {
        ClassLoader loader = loader(task);
        if (outcome.failure() != null) {
            throw new CompletionException(failures.of(outcome.failure(), outcome.member(), operation.name(), loader));
        }
        try {
            return codec.toJava(outcome.result(ExecuteTaskResult.class).value(), loader);
        } catch (LrmiException e) {
            throw SpaceFailures.of(e);
        }
    }

    private static ClassLoader loader(Task<?> task) {
        if (task instanceof LoadsResults loading) {
            return loading.resultLoader();
        }
        ClassLoader loader = task.getClass().getClassLoader();
        return loader == null ? Tasks.class.getClassLoader() : loader;
    }
}
