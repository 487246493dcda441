package io.lrmi.boot.test.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.AutoConfigureEmbeddedGrid;
import io.lrmi.embedded.EmbeddedGrid;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// tag::whole[]
@SpringBootTest
@AutoConfigureEmbeddedGrid(partitions = 2, backups = 1)
class OrderApplicationTest {

    @Autowired
    private Orders orders;

    // end::whole[]
    // tag::stop[]
    @Test
    void keepsOrdersWhenAMemberIsLost(@Autowired EmbeddedGrid grid) {
        orders.place(new Order("1", "tea"));

        grid.stopMember(grid.activeMember(0).name());
        grid.stopMember(grid.activeMember(1).name());

        assertThat(orders.count()).isEqualTo(1);
    }

    // end::stop[]
    // tag::fault[]
    @Test
    void waitsForASlowMember(@Autowired EmbeddedGrid grid) {
        grid.faults(grid.activeMember(1).name()).answerLate(Duration.ofMillis(50));

        assertThat(orders.count()).isZero();
    }
    // end::fault[]
}
