package io.lrmi.boot.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.failure.RefusedClassException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.springframework.cache.Cache;
import org.springframework.cache.Cache.ValueRetrievalException;
import org.springframework.cache.Cache.ValueWrapper;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What Spring asks of a cache. Runs against an embedded grid, or against a running one with
 * {@code -Dlrmi.interop.locators=host:port -Dlrmi.interop.space=name}.
 */
class GigaSpaceCacheTest {

    private static final String LOCATORS = System.getProperty("lrmi.interop.locators");

    private static @Nullable EmbeddedGrid grid;
    private static String spaceName;
    private static String locators;
    private static LrmiClient client;
    private static GigaSpace space;

    private final String name = "books-" + UUID.randomUUID();
    private final Cache cache = GigaSpaceCacheManager.builder(space).build().getCache(name);

    @BeforeAll
    static void connect() {
        if (LOCATORS == null) {
            grid = EmbeddedGrid.builder("caches").partitions(3).backups(1).start();
        }
        spaceName = grid == null ? System.getProperty("lrmi.interop.space") : grid.spaceName();
        locators = grid == null ? LOCATORS : grid.lookupLocator();
        client = client("io.lrmi.boot.cache");
        space = client.gigaSpace();
    }

    @AfterAll
    static void close() {
        client.close();
        if (grid != null) {
            grid.close();
        }
    }

    private static LrmiClient client(String... packages) {
        return LrmiClient.builder(spaceName)
                .locators(locators)
                .options(LrmiClientOptions.builder()
                        .allowedPackages(List.of(packages))
                        .build())
                .connect();
    }

    @Test
    void holdsValuesOfTheApplicationInAllPartitions() {
        for (int i = 0; i < 20; i++) {
            cache.put(i, new Book("Emma", i));
        }

        for (int i = 0; i < 20; i++) {
            assertThat(cache.get(i, Book.class)).isEqualTo(new Book("Emma", i));
        }
        assertThat(cache.get(20)).isNull();
    }

    @Test
    void replacesValues() {
        cache.put("a", "one");
        cache.put("a", List.of("two"));

        assertThat(cache.get("a", Object.class)).isEqualTo(List.of("two"));
        assertThatThrownBy(() -> cache.get("a", Book.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Book");
    }

    @Test
    void otherManagersSeeTheSame() {
        cache.put("a", "one");
        try (LrmiClient other = client()) {
            Cache same =
                    GigaSpaceCacheManager.builder(other.gigaSpace()).build().getCache(name);

            assertThat(same.get("a", String.class)).isEqualTo("one");
            assertThat(same.evictIfPresent("a")).isTrue();
        }
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void knowsNullFromNothing() {
        cache.put("null", null);

        assertThat(cache.get("null")).isNotNull().extracting(ValueWrapper::get).isNull();
        assertThat(cache.get("null", () -> "loaded")).isNull();
        assertThat(cache.putIfAbsent("null", "one"))
                .isNotNull()
                .extracting(ValueWrapper::get)
                .isNull();
        assertThat(cache.get("nothing")).isNull();
    }

    @Test
    void refusesNullWhereItIsNotToBeCached() {
        Cache strict = GigaSpaceCacheManager.builder(space)
                .cacheNullValues(false)
                .build()
                .getCache(name);
        cache.put("null", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.put("a", null))
                .withMessageContaining("null");
        assertThat(strict.get("null")).isNull();
    }

    @Test
    void putsOnlyOnce() throws Exception {
        List<Callable<ValueWrapper>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String value = "value " + i;
            all.add(() -> cache.putIfAbsent("a", value));
        }

        List<ValueWrapper> existing = new ArrayList<>();
        for (Future<ValueWrapper> result : together(all)) {
            existing.add(result.get());
        }

        String first = cache.get("a", String.class);
        assertThat(existing).filteredOn(wrapper -> wrapper == null).hasSize(1);
        assertThat(existing)
                .filteredOn(wrapper -> wrapper != null)
                .extracting(ValueWrapper::get)
                .containsOnly(first);
    }

    @Test
    void evicts() {
        cache.put("a", "one");
        cache.put("b", "two");

        cache.evict("a");

        assertThat(cache.get("a")).isNull();
        assertThat(cache.get("b", String.class)).isEqualTo("two");
        assertThat(cache.evictIfPresent("a")).isFalse();
        assertThat(cache.evictIfPresent("b")).isTrue();
    }

    @Test
    void clearsItsOwnEntriesOnly() {
        Cache other = GigaSpaceCacheManager.builder(space).build().getCache(name + "-other");
        other.put("a", "stays");
        for (int i = 0; i < 10; i++) {
            cache.put(i, i);
        }

        assertThat(cache.invalidate()).isTrue();
        assertThat(cache.invalidate()).isFalse();
        cache.clear();

        assertThat(cache.get(1)).isNull();
        assertThat(other.get("a", String.class)).isEqualTo("stays");
    }

    @Test
    void entriesAreGoneAfterTheirTime() {
        GigaSpaceCacheManager manager = GigaSpaceCacheManager.builder(space)
                .timeToLive(Duration.ofMinutes(1))
                .timeToLive(name, Duration.ofMillis(400))
                .build();
        Cache brief = manager.getCache(name);
        Cache longer = manager.getCache(name + "-longer");
        longer.put("a", "one");
        brief.put("a", "one");
        assertThat(brief.putIfAbsent("b", "two")).isNull();
        assertThat(brief.get("a", String.class)).isEqualTo("one");

        await().untilAsserted(() -> assertThat(brief.get("a")).isNull());
        await().untilAsserted(() -> assertThat(brief.putIfAbsent("b", "three")).isNull());

        assertThat(longer.get("a", String.class)).isEqualTo("one");
    }

    @Test
    void loadsOnceForAllWhoWait() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        List<Callable<Book>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> cache.get("a", () -> new Book("Emma", loads.incrementAndGet())));
        }

        for (Future<Book> result : together(all)) {
            assertThat(result.get()).isEqualTo(new Book("Emma", 1));
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void aLoaderMayLoadOthersAndItself() {
        assertThat(cache.<String>get("a", () -> "a" + cache.<String>get("b", () -> "b")))
                .isEqualTo("ab");
        assertThat(cache.<String>get("c", () -> "c" + cache.<String>get("c", () -> "c")))
                .isEqualTo("cc");
    }

    @Test
    void tellsWhatALoaderFailedWith() {
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw new IllegalStateException("no book");
                }))
                .isInstanceOf(ValueRetrievalException.class)
                .hasRootCauseMessage("no book");
        assertThat(cache.get("a", () -> "second")).isEqualTo("second");
    }

    @Test
    void retrievesLater() throws Exception {
        cache.put("a", new Book("Emma", 1));
        cache.put("null", null);

        assertThat(cache.retrieve("a").get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        ValueWrapper.class, found -> assertThat(found.get()).isEqualTo(new Book("Emma", 1)));
        assertThat(cache.retrieve("null").get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        ValueWrapper.class, found -> assertThat(found.get()).isNull());
        assertThat(cache.retrieve("nothing").get(10, TimeUnit.SECONDS)).isNull();
        // On a thread that may ask the grid for more.
        assertThat(cache.retrieve("nothing")
                        .thenApply(nothing -> cache.get("a", Book.class).pages())
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(1);
    }

    @Test
    void loadsLaterAndOnceForAllWhoAsk() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        CompletableFuture<String> source = new CompletableFuture<>();

        CompletableFuture<String> first = cache.retrieve("a", () -> {
            loads.incrementAndGet();
            return source;
        });
        CompletableFuture<String> second = cache.retrieve("a", () -> {
            loads.incrementAndGet();
            return source;
        });
        source.complete("one");

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(loads).hasValue(1);
        assertThat(cache.get("a", String.class)).isEqualTo("one");
        assertThat(cache.retrieve("a", () -> CompletableFuture.completedFuture("two"))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("one");
    }

    @Test
    void loadsLaterAgainAfterAFailure() throws Exception {
        assertThatThrownBy(() -> cache.retrieve(
                                "a", () -> CompletableFuture.failedFuture(new IllegalStateException("no book")))
                        .get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("no book");

        assertThat(cache.retrieve("a", () -> CompletableFuture.completedFuture("one"))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("one");
    }

    @Test
    void valuesOfClassesThatAreNotAllowedStayInTheGrid() {
        cache.put("a", new Book("Emma", 1));
        try (LrmiClient strict = client()) {
            Cache same =
                    GigaSpaceCacheManager.builder(strict.gigaSpace()).build().getCache(name);

            assertThatThrownBy(() -> same.get("a"))
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseInstanceOf(RefusedClassException.class)
                    .hasMessageContainingAll(Book.class.getName(), "gigaspaces.lrmi.allowed-packages");
            assertThatThrownBy(() -> same.retrieve("a").get(10, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(RefusedClassException.class);
            assertThat(same.evictIfPresent("a")).isTrue();
        }
    }

    @Test
    void valuesHaveToBeSerializable() {
        assertThatThrownBy(() -> cache.put("a", new Object()))
                .hasMessageContaining("java.lang.Object")
                .hasMessageContaining("serialize");
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void takesNoPartInTransactions() throws Exception {
        DistributedJiniTransactionManager manager = new DistributedJiniTransactionManager();
        manager.afterPropertiesSet();
        GigaSpace inside = new GigaSpaceConfigurer(client.space())
                .transactionManager(manager)
                .gigaSpace();
        Cache used = GigaSpaceCacheManager.builder(inside).build().getCache(name);

        new TransactionTemplate(manager).executeWithoutResult(status -> {
            used.put("a", "one");
            assertThat(cache.get("a", String.class)).isEqualTo("one");
            status.setRollbackOnly();
        });

        assertThat(used.get("a", String.class)).isEqualTo("one");
    }

    @Test
    void isTheSpaceBelow() {
        assertThat(cache.getName()).isEqualTo(name);
        assertThat(cache.getNativeCache()).isInstanceOf(GigaSpace.class);
    }

    private static <T> List<Future<T>> together(List<Callable<T>> actions) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> results = new ArrayList<>();
            for (Callable<T> action : actions) {
                results.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            start.countDown();
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
