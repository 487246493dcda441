package io.lrmi.space;

import com.gigaspaces.async.AsyncFuture;
import io.lrmi.observe.ClientEvents;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.executor.Task;

/**
 * Tells whoever watches the client of the operations an application calls, once for each call, however often and to however many
 * partitions something is sent for it. Safe for use by many threads.
 */
final class Observation {

    /** For what the client does on its own behalf. */
    static final Observation NONE = new Observation(ClientEvents.NONE);

    /** The operation that is begun in this thread, so that what sends its requests can say where to. */
    private static final ThreadLocal<@Nullable Running> CURRENT = new ThreadLocal<>();

    private final ClientEvents events;
    private final boolean on;

    Observation(ClientEvents events) {
        this.events = events;
        this.on = events.observed();
    }

    /** One operation. Owned by the thread that begins it, then by the one that ends it. */
    final class Running {

        private final String operation;
        private final @Nullable String typeName;
        private final @Nullable Object handle;
        private final long started;
        private boolean sent;
        private int partition = ClientEvents.NO_SINGLE_PARTITION;

        private Running(String operation, @Nullable String typeName) {
            this.operation = operation;
            this.typeName = typeName;
            this.handle = events.operationStarted(operation, typeName);
            this.started = System.nanoTime();
        }

        private void sentTo(int target) {
            partition = !sent || partition == target ? target : ClientEvents.NO_SINGLE_PARTITION;
            sent = true;
        }

        private void end(@Nullable Throwable failure) {
            events.operationEnded(
                    handle,
                    operation,
                    typeName,
                    partition,
                    failure == null ? null : Sender.translate(failure),
                    System.nanoTime() - started);
        }

        void beginsAnew() {
            events.operationRetried(operation, typeName, ClientEvents.NO_SINGLE_PARTITION);
        }
    }

    /** Whether anybody watches. */
    boolean isOn() {
        return on;
    }

    /** The operation that this thread begins, null if there is none or nobody watches. */
    @Nullable
    Running running() {
        return on ? CURRENT.get() : null;
    }

    /** A request of the current operation goes to this partition. */
    void sentTo(int partition) {
        Running running = running();
        if (running != null) {
            running.sentTo(partition);
        }
    }

    /** Executes an operation in the calling thread. */
    <T extends @Nullable Object> T call(String operation, @Nullable Object subject, Supplier<T> execution) {
        if (!on) {
            return execution.get();
        }
        Running running = new Running(operation, TypeNames.of(subject));
        Throwable failure = null;
        try {
            return within(running, execution);
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            running.end(failure);
        }
    }

    /** Starts an operation that ends when the future is complete, or when it cannot be started. */
    <T extends @Nullable Object> CompletableFuture<T> callAsync(
            String operation, @Nullable Object subject, Supplier<CompletableFuture<T>> execution) {
        if (!on) {
            return execution.get();
        }
        Running running = new Running(operation, TypeNames.of(subject));
        CompletableFuture<T> result;
        try {
            result = within(running, execution);
        } catch (RuntimeException | Error e) {
            running.end(e);
            throw e;
        }
        // What the application gets is complete after it was told.
        return result.whenComplete((value, failure) -> running.end(failure));
    }

    /** Starts a task that ends when its result is there, or when it cannot be started. */
    <T> AsyncFuture<T> execute(Task<?> task, Supplier<AsyncFuture<T>> execution) {
        if (!on) {
            return execution.get();
        }
        Running running = new Running("execute", task.getClass().getName());
        AsyncFuture<T> result;
        try {
            result = within(running, execution);
        } catch (RuntimeException | Error e) {
            running.end(e);
            throw e;
        }
        result.setListener(ended -> running.end(ended.getException()));
        return result;
    }

    /** Does a part of an operation in the calling thread. */
    <T extends @Nullable Object> T within(@Nullable Running running, Supplier<T> part) {
        if (running == null) {
            return part.get();
        }
        Running outer = CURRENT.get();
        CURRENT.set(running);
        try {
            return part.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
