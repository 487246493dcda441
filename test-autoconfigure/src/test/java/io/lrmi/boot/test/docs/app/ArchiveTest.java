package io.lrmi.boot.test.docs.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import io.lrmi.embedded.EmbeddedGrid;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

// tag::test[]
@EmbeddedGridTest
@ActiveProfiles("spaces")
@Import(Archive.class)
class ArchiveTest {

    @Test
    void movesClosedOrders(
            @Autowired Archive archive,
            @Autowired GigaSpace orders,
            @Autowired @Qualifier("order-history") GigaSpace history) {
        orders.write(new Account("1", 0L));

        archive.close("1");

        assertThat(orders.count(new Account())).isZero();
        assertThat(history.count(new Account())).isOne();
    }
    // end::test[]

    @Test
    void leavesBothAsTheyWere(@Autowired Archive archive, @Autowired GigaSpace orders) {
        orders.write(new Account("1", null));
        orders.write(new Account("2", 0L));

        assertThatException().isThrownBy(() -> archive.close("3"));

        assertThat(orders.count(new Account())).isEqualTo(2);
    }

    @Test
    void hasTheBeansThatTheGuideNames(@Autowired ApplicationContext context) {
        assertThat(context.getBean("orderHistoryGigaSpace", GigaSpace.class).getSpaceName())
                .isEqualTo("history");
        assertThat(context.getBean("orderHistoryLrmiClient", LrmiClient.class).spaceName())
                .isEqualTo("history");
        assertThat(context.getBean("orderHistoryConnectionDetails", GigaSpacesConnectionDetails.class)
                        .spaceName())
                .isEqualTo("history");
        assertThat(context.getBeansOfType(EmbeddedGrid.class)).hasSize(2);
    }
    // tag::test[]
}
// end::test[]
