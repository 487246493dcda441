package io.lrmi.boot.test.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EmbeddedGridTest
@Import(TransactionalCaches.class)
class TransactionalCachesTest {

    @Autowired
    private CacheManager caches;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void putAfterTheCommitOrNotAtAll() {
        Cache books = caches.getCache("books");
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(status -> {
            books.put("a", "Emma");
            status.setRollbackOnly();
        });
        assertThat(books.get("a")).isNull();

        transaction.executeWithoutResult(status -> books.put("a", "Emma"));
        assertThat(books.get("a", String.class)).isEqualTo("Emma");
    }
}
