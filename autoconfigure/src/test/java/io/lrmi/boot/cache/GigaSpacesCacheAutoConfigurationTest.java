package io.lrmi.boot.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class GigaSpacesCacheAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesAutoConfiguration.class,
                    GigaSpacesCacheAutoConfiguration.class,
                    CacheAutoConfiguration.class))
            .withUserConfiguration(Caching.class)
            .withPropertyValues(
                    "gigaspaces.space-name=orders",
                    "gigaspaces.embedded.enabled=true",
                    "gigaspaces.embedded.partitions=2",
                    "gigaspaces.lrmi.allowed-packages=io.lrmi.boot.cache");
    private final ApplicationContextRunner enabled = runner.withPropertyValues("gigaspaces.cache.enabled=true");

    @Test
    void leavesCachesWhereTheyAreUnlessAsked() {
        runner.run(context ->
                assertThat(context).getBean(CacheManager.class).isInstanceOf(ConcurrentMapCacheManager.class));
    }

    @Test
    void holdsWhatIsCacheableInTheSpace() {
        enabled.run(context -> {
            assertThat(context).hasSingleBean(CacheManager.class).hasSingleBean(GigaSpaceCacheManager.class);
            Library library = context.getBean(Library.class);

            Book first = library.book("Emma", 7);
            assertThat(library.book("Emma", 7)).isEqualTo(first).isNotSameAs(first);
            assertThat(library.book("Emma", 8)).isNotEqualTo(first);
            assertThat(library.loads()).isEqualTo(2);

            library.forget("Emma", 7);
            assertThat(library.book("Emma", 7)).isNotEqualTo(first);
            assertThat(library.loads()).isEqualTo(3);
            assertThat(context.getBean(CacheManager.class).getCacheNames()).containsExactly("books");
        });
    }

    @Test
    void holdsWhatComesLater() {
        enabled.run(context -> {
            Library library = context.getBean(Library.class);

            Book first = library.later("Emma").get(10, TimeUnit.SECONDS);

            assertThat(library.later("Emma").get(10, TimeUnit.SECONDS)).isEqualTo(first);
            assertThat(library.loads()).isEqualTo(1);
        });
    }

    @Test
    void entriesLiveAsLongAsThePropertiesSay() {
        enabled.withPropertyValues(
                        "gigaspaces.cache.time-to-live=1h", "gigaspaces.cache.caches.brief.time-to-live=300ms")
                .run(context -> {
                    CacheManager manager = context.getBean(CacheManager.class);
                    manager.getCache("brief").put("a", 1);
                    manager.getCache("books").put("a", 1);

                    await().untilAsserted(() ->
                            assertThat(manager.getCache("brief").get("a")).isNull());
                    assertThat(manager.getCache("books").get("a")).isNotNull();
                });
    }

    @Test
    void namesThePropertyWithAWrongTime() {
        enabled.withPropertyValues("gigaspaces.cache.caches.brief.time-to-live=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("gigaspaces.cache.caches.brief.time-to-live")
                        .hasStackTraceContaining("at least 1 ms"));
        enabled.withPropertyValues("gigaspaces.cache.time-to-live=-1s")
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("gigaspaces.cache.time-to-live"));
    }

    @Test
    void doesNotCacheNullIfToldSo() {
        enabled.withPropertyValues("gigaspaces.cache.cache-null-values=false")
                .run(context -> assertThat(
                                context.getBean(GigaSpaceCacheManager.class).getCache("books"))
                        .extracting("allowNullValues")
                        .isEqualTo(false));
    }

    @Test
    void hasOnlyTheNamesThatBootIsTold() {
        enabled.withPropertyValues("spring.cache.cache-names=books, authors").run(context -> {
            CacheManager manager = context.getBean(CacheManager.class);
            assertThat(manager.getCacheNames()).containsExactlyInAnyOrder("books", "authors");
            assertThat(manager.getCache("others")).isNull();
        });
    }

    @Test
    void appliesCustomizers() {
        enabled.withBean(
                        GigaSpaceCacheManagerCustomizer.class,
                        () -> builder -> builder.keyConverter(Locale.class, Locale::toLanguageTag))
                .run(context -> {
                    CacheManager manager = context.getBean(CacheManager.class);
                    manager.getCache("books").put(Locale.GERMANY, "Buch");
                    assertThat(manager.getCache("books").get(Locale.GERMANY, String.class))
                            .isEqualTo("Buch");
                });
    }

    @Test
    void backsOffForAManagerOfTheApplication() {
        enabled.withBean("mine", CacheManager.class, ConcurrentMapCacheManager::new)
                .run(context -> assertThat(context)
                        .hasSingleBean(CacheManager.class)
                        .doesNotHaveBean(GigaSpaceCacheManager.class));
    }

    @Test
    void backsOffForAnotherTypeOfCaches() {
        enabled.withPropertyValues("spring.cache.type=none")
                .run(context -> assertThat(context)
                        .hasSingleBean(CacheManager.class)
                        .doesNotHaveBean(GigaSpaceCacheManager.class));
    }

    @Test
    void backsOffWithoutASpace() {
        enabled.withPropertyValues("gigaspaces.space-name=")
                .run(context -> assertThat(context).doesNotHaveBean(GigaSpaceCacheManager.class));
    }

    @Test
    void needsNothingOfBootsOwnCaches() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.cache"))
                .withConfiguration(AutoConfigurations.of(
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesAutoConfiguration.class,
                        GigaSpacesCacheAutoConfiguration.class))
                .withPropertyValues(
                        "gigaspaces.space-name=orders",
                        "gigaspaces.embedded.enabled=true",
                        "gigaspaces.cache.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(GigaSpaceCacheManager.class));
    }

    @Test
    void connectsOnlyWhenACacheIsUsed() {
        runner.withPropertyValues(
                        "gigaspaces.cache.enabled=true",
                        "gigaspaces.embedded.enabled=false",
                        "gigaspaces.startup=lazy",
                        "gigaspaces.lookup.locators=127.0.0.1:1")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(GigaSpaceCacheManager.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableCaching
    static class Caching {

        @Bean
        Library library() {
            return new Library();
        }
    }

    static class Library {

        private final AtomicInteger loads = new AtomicInteger();

        int loads() {
            return loads.get();
        }

        @Cacheable("books")
        public Book book(String title, int edition) {
            return new Book(title, loads.incrementAndGet());
        }

        @Cacheable("later")
        public CompletableFuture<Book> later(String title) {
            return CompletableFuture.completedFuture(new Book(title, loads.incrementAndGet()));
        }

        @CacheEvict("books")
        public void forget(String title, int edition) {
            // What the annotation says is all.
        }
    }
}
