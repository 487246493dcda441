package io.lrmi.boot.test.autoconfigure.app;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;

/** Counts how often it has to look. */
@Service
class Library {

    private final AtomicInteger looked = new AtomicInteger();

    // tag::cacheable[]
    @Cacheable("books")
    public Book book(String isbn) {
        return search(isbn);
    }

    @CacheEvict("books")
    public void returned(String isbn) {}
    // end::cacheable[]

    @Cacheable("titles")
    public String title(Locale language) {
        return search(language.toLanguageTag()).title();
    }

    private Book search(String isbn) {
        return new Book(isbn, "Title " + looked.incrementAndGet());
    }

    int looked() {
        return looked.get();
    }
}
