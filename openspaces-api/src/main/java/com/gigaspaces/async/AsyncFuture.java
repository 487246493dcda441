package com.gigaspaces.async;

import java.util.concurrent.Future;

/**
 * The pending result of an asynchronous operation.
 *
 * @param <T> the type of the result
 */
public interface AsyncFuture<T> extends Future<T> {

    /** Sets the listener that is told the result, at once if the result is already there. */
    void setListener(AsyncFutureListener<T> listener);
}
