package com.gigaspaces.async;

import java.util.Arrays;
import java.util.List;

/** Makes one future of several. */
public final class FutureFactory {

    private FutureFactory() {}

    /**
     * The reduced result of the futures.
     *
     * @param reducer filters the results as well if it is an {@link AsyncResultFilter}
     */
    public static <T, R> AsyncFuture<R> create(
            List<? extends AsyncFuture<T>> futures, AsyncResultsReducer<T, R> reducer) {
        // Whoever writes a reducer that is a filter too means the results it reduces.
        @SuppressWarnings("unchecked")
        AsyncResultFilter<T> filter = reducer instanceof AsyncResultFilter<?>
                ? (AsyncResultFilter<T>) reducer
                : event -> AsyncResultFilter.Decision.CONTINUE;
        return CompoundFuture.of(futures, reducer, filter);
    }

    /** The reduced result of the futures; not filtered. */
    public static <T, R> AsyncFuture<R> create(AsyncFuture<T>[] futures, AsyncResultsReducer<T, R> reducer) {
        return create(futures, reducer, event -> AsyncResultFilter.Decision.CONTINUE);
    }

    /** The reduced result of those the filter takes. */
    public static <T, R> AsyncFuture<R> create(
            AsyncFuture<T>[] futures, AsyncResultsReducer<T, R> reducer, AsyncResultFilter<T> moderator) {
        return CompoundFuture.of(Arrays.asList(futures), reducer, moderator);
    }
}
