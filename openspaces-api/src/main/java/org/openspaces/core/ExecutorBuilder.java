package org.openspaces.core;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.AsyncResultsReducer;
import com.gigaspaces.async.FutureFactory;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openspaces.core.executor.DistributedTask;
import org.openspaces.core.executor.Task;

/**
 * Collects tasks whose results are reduced to one. Not for use by several threads.
 *
 * @param <T> the type of the tasks' results
 * @param <R> the type of the reduced result
 */
public class ExecutorBuilder<T extends Serializable, R> {

    private final GigaSpace space;
    private final AsyncResultsReducer<T, R> reducer;
    private final List<Supplier<AsyncFuture<T>>> executions = new ArrayList<>();

    ExecutorBuilder(GigaSpace space, AsyncResultsReducer<T, R> reducer) {
        this.space = space;
        this.reducer = reducer;
    }

    /** Adds a task; see {@link GigaSpace#execute(Task)}. */
    public ExecutorBuilder<T, R> add(Task<T> task) {
        return addExecution(() -> space.execute(task));
    }

    /** Adds a task whose result a listener is told as well. */
    public ExecutorBuilder<T, R> add(Task<T> task, AsyncFutureListener<T> listener) {
        return addExecution(() -> space.execute(task, listener));
    }

    /** Adds a task; see {@link GigaSpace#execute(Task, Object)}. */
    public ExecutorBuilder<T, R> add(Task<T> task, Object routing) {
        return addExecution(() -> space.execute(task, routing));
    }

    /** Adds a task, whose own reduced result is one of those to reduce; see {@link GigaSpace#execute(DistributedTask, Object...)}. */
    public ExecutorBuilder<T, R> add(DistributedTask<T, R> task, Object... routing) {
        return addExecution(() -> reduced(space.execute(task, routing)));
    }

    /** Adds a task, whose own reduced result is one of those to reduce; see {@link GigaSpace#execute(DistributedTask)}. */
    public ExecutorBuilder<T, R> add(DistributedTask<T, R> task) {
        return addExecution(() -> reduced(space.execute(task)));
    }

    // A reduced result has the type of the others if it is to be reduced with them.
    @SuppressWarnings("unchecked")
    private AsyncFuture<T> reduced(AsyncFuture<R> future) {
        return (AsyncFuture<T>) future;
    }

    private ExecutorBuilder<T, R> addExecution(Supplier<AsyncFuture<T>> execution) {
        executions.add(execution);
        return this;
    }

    /**
     * Executes the tasks at the same time.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AsyncFuture<R> execute() {
        if (executions.isEmpty()) {
            throw new IllegalArgumentException("No tasks to execute: add one first");
        }
        return FutureFactory.create(executions.stream().map(Supplier::get).toList(), reducer);
    }
}
