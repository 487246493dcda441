package io.lrmi.boot.test.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.junit.EmbeddedGridExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openspaces.core.GigaSpace;

// tag::plain[]
class StockTest {

    @RegisterExtension
    static final EmbeddedGridExtension GRID =
            EmbeddedGridExtension.of(EmbeddedGrid.builder("stock").partitions(2));

    @Test
    void findsWhatWasWritten(GigaSpace space) {
        space.write(new Order("1", "tea"));

        assertThat(space.readById(Order.class, "1").getItem()).isEqualTo("tea");
    }
}
// end::plain[]
