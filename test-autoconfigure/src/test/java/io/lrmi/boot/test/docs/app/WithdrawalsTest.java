package io.lrmi.boot.test.docs.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import io.lrmi.embedded.EmbeddedGrid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EmbeddedGridTest(properties = "gigaspaces.lrmi.request-timeout=300ms")
@Import(Withdrawals.class)
class WithdrawalsTest {

    @Autowired
    private Withdrawals withdrawals;

    @Test
    void saysThatATakeMayHaveBeenExecuted(@Autowired EmbeddedGrid grid) {
        assertThat(withdrawals.close("ada")).isNull();
        grid.faults(grid.activeMember(0).name()).freeze();

        Throwable failure = catchThrowable(() -> withdrawals.close("ada"));

        assertThat(failure).isNotNull();
        assertThat(Withdrawals.possiblyApplied(failure)).isTrue();
        assertThat(Withdrawals.possiblyApplied(new IllegalStateException())).isFalse();
    }
}
