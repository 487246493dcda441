package org.openspaces.core;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.executor.DistributedTask;
import org.openspaces.core.executor.Task;

/**
 * Execution of tasks by members of the grid; {@link GigaSpace} is the type to inject and to declare. None of these methods
 * waits for the grid. What a task throws is what its future fails with, if its class is allowed at the client.
 *
 * <p>A routing value may be an entry, or any object with a getter annotated
 * {@link com.gigaspaces.annotation.pojo.SpaceRouting} or {@link com.gigaspaces.annotation.pojo.SpaceId}, whose value is used.
 */
public interface ExecutorOperations {

    /**
     * Has one member execute the task.
     *
     * @param routing decides which; null if the space has but one partition
     * @param listener told the result as well, or null
     * @throws UnsupportedOperationException if the space has several partitions and there is no routing value
     */
    <T extends Serializable> AsyncFuture<T> execute(
            Task<T> task, @Nullable Object routing, @Nullable AsyncFutureListener<T> listener);

    /**
     * Has one member execute the task; which one is told by the task, as {@link org.openspaces.core.executor.TaskRoutingProvider}
     * or by a getter annotated {@link com.gigaspaces.annotation.pojo.SpaceRouting}. A {@link DistributedTask} goes to all.
     *
     * @param listener told the result as well, or null
     * @throws UnsupportedOperationException if the space has several partitions and there is no routing value
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
     */
    <T extends Serializable, R> AsyncFuture<R> execute(DistributedTask<T, R> task, Object... routing);

    /** Has the active members of all partitions execute the task. */
    default <T extends Serializable, R> AsyncFuture<R> execute(DistributedTask<T, R> task) {
        return execute(task, new Object[0]);
    }
}
