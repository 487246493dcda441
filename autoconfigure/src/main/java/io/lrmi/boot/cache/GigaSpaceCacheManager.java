package io.lrmi.boot.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import net.jini.core.lease.Lease;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.util.Assert;

/**
 * Caches that are held in a space: shared by all applications that use it, partitioned and backed up as its other entries. Entries of
 * all caches are documents of the type {@code GigaSpacesCacheEntry}, which needs no class in the grid. The time to live of an entry is
 * its lease.
 *
 * <p>Operations of caches take no part in transactions: what is put is there at once, and stays when a transaction is
 * rolled back. Wrap the manager in Spring's {@code TransactionAwareCacheManagerProxy} to put after the commit.
 *
 * <p>Connects when a cache is first used. Safe for use by many threads.
 */
public final class GigaSpaceCacheManager implements CacheManager {

    static final Duration SHORTEST = Duration.ofMillis(1);

    private final CacheEntries entries;
    private final CacheKeys keys;
    private final Duration timeToLive;
    private final Map<String, Duration> timesToLive;
    private final boolean cacheNullValues;
    private final Executor executor;
    private final boolean fixedNames;
    private final Map<String, Cache> caches = new ConcurrentHashMap<>();

    private GigaSpaceCacheManager(Builder builder) {
        entries = new CacheEntries(builder.space);
        keys = new CacheKeys(builder.keyConverters);
        timeToLive = builder.timeToLive;
        timesToLive = Map.copyOf(builder.timesToLive);
        cacheNullValues = builder.cacheNullValues;
        executor = builder.executor;
        fixedNames = !builder.cacheNames.isEmpty();
        builder.cacheNames.forEach(name -> caches.put(name, cache(name)));
    }

    /** Starts to describe a manager of caches in a space. Transactions of the given object are not used. */
    public static Builder builder(GigaSpace space) {
        return new Builder(space);
    }

    /** The cache with the name, null if the names were fixed and it is none of them. */
    @Override
    public @Nullable Cache getCache(String name) {
        return fixedNames ? caches.get(name) : caches.computeIfAbsent(name, this::cache);
    }

    /** The names of the caches that were asked for in this application, or that were fixed. */
    @Override
    public Collection<String> getCacheNames() {
        return List.copyOf(caches.keySet());
    }

    private Cache cache(String name) {
        Duration duration = timesToLive.getOrDefault(name, timeToLive);
        return new GigaSpaceCache(name, entries, keys, millis(duration), cacheNullValues, executor);
    }

    // Beyond what a long can count, nobody will be there to notice.
    private static long millis(Duration duration) {
        return duration.compareTo(Duration.ofMillis(Lease.FOREVER)) >= 0 ? Lease.FOREVER : duration.toMillis();
    }

    /** Describes a manager. Not for use by several threads. */
    public static final class Builder {

        private final GigaSpace space;
        private Duration timeToLive = Duration.ofMillis(Lease.FOREVER);
        private final Map<String, Duration> timesToLive = new HashMap<>();
        private boolean cacheNullValues = true;
        private Executor executor = ForkJoinPool.commonPool();
        private final Set<String> cacheNames = new LinkedHashSet<>();
        private final Map<Class<?>, Function<Object, String>> keyConverters = new HashMap<>();

        private Builder(GigaSpace space) {
            this.space = space;
        }

        /**
         * Sets after which time an entry is gone, counted from when it was last put; by default never.
         *
         * @param value at least 1 ms; rounded down to milliseconds
         */
        public Builder timeToLive(Duration value) {
            timeToLive = checked(value);
            return this;
        }

        /** As {@link #timeToLive(Duration)}, for one cache. */
        public Builder timeToLive(String cache, Duration value) {
            timesToLive.put(cache, checked(value));
            return this;
        }

        private static Duration checked(Duration value) {
            Assert.isTrue(value.compareTo(SHORTEST) >= 0, () -> "The time to live must be at least 1 ms, not " + value);
            return value;
        }

        /** Sets whether null can be cached, by default true. */
        public Builder cacheNullValues(boolean value) {
            cacheNullValues = value;
            return this;
        }

        /** Adds names of caches. There are no others then; by default there are caches of all names. */
        public Builder cacheNames(String... names) {
            cacheNames.addAll(List.of(names));
            return this;
        }

        /** Sets who completes what {@link Cache#retrieve} returns, by default the common pool. */
        public Builder executor(Executor value) {
            executor = value;
            return this;
        }

        /**
         * Allows keys of a class, and those below.
         *
         * @param converter gives equal keys the same text, and others another
         */
        public <K> Builder keyConverter(Class<K> type, Function<? super K, String> converter) {
            keyConverters.put(type, key -> converter.apply(type.cast(key)));
            return this;
        }

        public GigaSpaceCacheManager build() {
            return new GigaSpaceCacheManager(this);
        }
    }
}
