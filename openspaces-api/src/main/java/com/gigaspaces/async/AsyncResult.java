package com.gigaspaces.async;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of an asynchronous operation.
 *
 * @param <T> the type of the result
 */
public interface AsyncResult<T> {

    /** The result; null if the operation found nothing or failed. */
    @Nullable
    T getResult();

    /** Why the operation failed, or null if it did not. */
    @Nullable
    Exception getException();
}
