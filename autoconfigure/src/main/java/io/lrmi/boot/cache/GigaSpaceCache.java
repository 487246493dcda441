package io.lrmi.boot.cache;

import com.gigaspaces.async.AsyncResult;
import com.gigaspaces.document.SpaceDocument;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.support.AbstractValueAdaptingCache;
import org.springframework.cache.support.NullValue;
import org.springframework.cache.support.SimpleValueWrapper;

/**
 * A cache in a space. Values that are missing are loaded once at a time for each key in this application; other
 * applications may load the same meanwhile.
 */
final class GigaSpaceCache extends AbstractValueAdaptingCache {

    private final String name;
    private final CacheEntries entries;
    private final CacheKeys keys;
    private final long lease;
    private final Executor executor;
    private final KeyLocks locks = new KeyLocks();
    private final ConcurrentMap<String, CompletableFuture<?>> loading = new ConcurrentHashMap<>();

    /**
     * A cache.
     *
     * @param lease of its entries, in milliseconds
     * @param executor runs what follows an answer of the grid
     */
    GigaSpaceCache(
            String name, CacheEntries entries, CacheKeys keys, long lease, boolean allowNullValues, Executor executor) {
        super(allowNullValues);
        this.name = name;
        this.entries = entries;
        this.keys = keys;
        this.lease = lease;
        this.executor = executor;
    }

    @Override
    public String getName() {
        return name;
    }

    /** The space, outside of all transactions. */
    @Override
    public Object getNativeCache() {
        return entries.space();
    }

    @Override
    protected @Nullable Object lookup(Object key) {
        return stored(entries.find(id(key)));
    }

    private @Nullable Object stored(@Nullable SpaceDocument entry) {
        if (entry == null) {
            return null;
        }
        Object value = CacheEntries.value(entry);
        // An application that does not cache null knows nothing of the null that another one has cached.
        return value == null && isAllowNullValues() ? NullValue.INSTANCE : value;
    }

    @Override
    @SuppressWarnings("unchecked") // The caller knows what its loader loads.
    public <T> @Nullable T get(Object key, Callable<T> loader) {
        ValueWrapper found = get(key);
        return found != null
                ? (T) found.get()
                : (T) locks.alone(id(key), () -> new SimpleValueWrapper(load(key, loader)))
                        .get();
    }

    private @Nullable Object load(Object key, Callable<?> loader) {
        // Somebody else may have loaded it meanwhile.
        ValueWrapper found = get(key);
        if (found != null) {
            return found.get();
        }
        Object value;
        try {
            value = loader.call();
        } catch (Exception e) {
            throw new ValueRetrievalException(key, loader, e);
        }
        put(key, value);
        return value;
    }

    @Override
    public CompletableFuture<?> retrieve(Object key) {
        return find(key);
    }

    private CompletableFuture<@Nullable ValueWrapper> find(Object key) {
        CompletableFuture<@Nullable ValueWrapper> found = new CompletableFuture<>();
        // What follows may block, which threads of the client must not.
        try {
            entries.findLater(id(key), result -> executor.execute(() -> complete(found, result)));
        } catch (RuntimeException e) {
            found.completeExceptionally(e);
        }
        return found;
    }

    private void complete(CompletableFuture<@Nullable ValueWrapper> found, AsyncResult<SpaceDocument> result) {
        Exception failure = result.getException();
        if (failure == null) {
            found.complete(toValueWrapper(stored(result.getResult())));
        } else {
            found.completeExceptionally(failure);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // As above.
    public <T> CompletableFuture<T> retrieve(Object key, Supplier<CompletableFuture<T>> loader) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        String id = id(key);
        CompletableFuture<?> others = loading.putIfAbsent(id, mine);
        if (others != null) {
            return (CompletableFuture<T>) others.copy();
        }
        var unused = find(key)
                .thenCompose(found -> found != null
                        ? CompletableFuture.completedFuture((T) found.get())
                        : loader.get()
                                .thenApplyAsync(
                                        value -> {
                                            put(key, value);
                                            return value;
                                        },
                                        executor))
                .whenComplete((value, failure) -> {
                    loading.remove(id, mine);
                    if (failure == null) {
                        mine.complete(value);
                    } else {
                        mine.completeExceptionally(failure);
                    }
                });
        return mine.copy();
    }

    @Override
    public void put(Object key, @Nullable Object value) {
        entries.put(id(key), name, storable(value), lease);
    }

    @Override
    public @Nullable ValueWrapper putIfAbsent(Object key, @Nullable Object value) {
        Object storable = storable(value);
        String id = id(key);
        while (!entries.putNew(id, name, storable, lease)) {
            SpaceDocument existing = entries.find(id);
            // Otherwise it is gone already.
            if (existing != null) {
                return new SimpleValueWrapper(CacheEntries.value(existing));
            }
        }
        return null;
    }

    /** Null has no class, and is not to be taken for one. */
    private @Nullable Object storable(@Nullable Object value) {
        Object storable = toStoreValue(value);
        return storable == NullValue.INSTANCE ? null : storable;
    }

    @Override
    public void evict(Object key) {
        evictIfPresent(key);
    }

    @Override
    public boolean evictIfPresent(Object key) {
        return entries.remove(id(key));
    }

    @Override
    public void clear() {
        invalidate();
    }

    @Override
    public boolean invalidate() {
        return entries.removeAll(name);
    }

    private String id(Object key) {
        return keys.text(name, key);
    }
}
