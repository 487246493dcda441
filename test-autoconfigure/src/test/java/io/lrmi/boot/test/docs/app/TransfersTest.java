package io.lrmi.boot.test.docs.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EmbeddedGridTest(partitions = 2)
@Import({Transfers.class, ClientSettings.class})
class TransfersTest {

    @Autowired
    private Transfers transfers;

    @Autowired
    private GigaSpace accounts;

    @BeforeEach
    void open() {
        accounts.write(new Account("ada", 100L));
        accounts.write(new Account("grace", 0L));
    }

    @Test
    void changesBoth() {
        transfers.transfer("ada", "grace", 70);

        assertThat(balance("ada")).isEqualTo(30);
        assertThat(balance("grace")).isEqualTo(70);
    }

    @Test
    void changesNeither() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transfers.transfer("ada", "grace", 170));

        assertThat(balance("ada")).isEqualTo(100);
        assertThat(balance("grace")).isZero();
    }

    private Long balance(String account) {
        return accounts.readById(Account.class, account).getBalance();
    }
}
