package io.lrmi.boot.test.docs.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

@EmbeddedGridTest
@Import({Deposits.class, TwoManagers.class})
class DepositsTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Database {

        @Bean
        @Primary
        PlatformTransactionManager transactionManager() {
            return mock();
        }
    }

    @Autowired
    private Deposits deposits;

    @Test
    void belongToTheTransactionOfTheGrid(
            @Autowired GigaSpace accounts, @Autowired PlatformTransactionManager database) {
        assertThatIllegalArgumentException().isThrownBy(() -> deposits.deposit("ada", -1));
        assertThat(accounts.count(new Account())).isZero();

        deposits.deposit("ada", 1);
        assertThat(accounts.count(new Account())).isOne();
        verifyNoInteractions(database);
    }
}
