package io.lrmi.boot.test.docs.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;

@EmbeddedGridTest
@Import({Deposits.class, TwoManagers.class})
class DepositsTest {

    @MockitoBean("database")
    private PlatformTransactionManager database;

    @Autowired
    private Deposits deposits;

    @Test
    void belongToTheTransactionOfTheGrid(@Autowired GigaSpace accounts) {
        assertThatIllegalArgumentException().isThrownBy(() -> deposits.deposit("ada", -1));
        assertThat(accounts.count(new Account())).isZero();

        deposits.deposit("ada", 1);
        assertThat(accounts.count(new Account())).isOne();
        assertThat(database).isNotNull();
    }
}
