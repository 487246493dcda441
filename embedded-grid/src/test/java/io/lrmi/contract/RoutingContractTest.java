package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Job;
import io.lrmi.contract.model.Payment;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspaces.core.GigaSpace;

@ContractTest
final class RoutingContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    RoutingContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                -2,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                Integer.MIN_VALUE,
                0x1_0000_0000L,
                -0x7FFF_FFFF_0000_0001L
            })
    void anyLongRoutes(long account) {
        space.write(new Payment(group, account, group));

        assertThat(space.readById(Payment.class, group, account)).isNotNull();
        assertThat(space.read(new Payment(null, account, group))).isNotNull();
        assertThat(space.take(new Payment(group, account, null), 1_000)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, -7, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1})
    void anyIntegerRoutes(int queue) {
        Job job = new Job(queue, group);
        space.write(job);

        assertThat(space.readById(Job.class, job.getId(), queue)).isNotNull();
        assertThat(space.take(new Job(queue, group), 1_000)).isNotNull();
    }

    @Test
    void valuesOfOtherTypesRoute() {
        Object[] values = {
            "text",
            "polygenelubricants",
            "",
            'c',
            (short) -3,
            (byte) -128,
            true,
            false,
            1.5,
            Double.NaN,
            -2.5f,
            new BigDecimal("10.50"),
            new UUID(Long.MIN_VALUE, 5)
        };
        for (Object value : values) {
            String type = "contract.RoutedBy" + value.getClass().getSimpleName();
            space.getTypeManager()
                    .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(type)
                            .idProperty("id")
                            .routingProperty("key")
                            .addFixedProperty("id", String.class)
                            .addFixedProperty("key", value.getClass())
                            .create());
            String id = Unique.text();
            space.write(new SpaceDocument(type).setProperty("id", id).setProperty("key", value));

            assertThat(space.readById(new IdQuery<SpaceDocument>(type, id, value)))
                    .as("by %s", value)
                    .isNotNull();
            assertThat(space.take(new SpaceDocument(type).setProperty("id", id).setProperty("key", value), 1_000))
                    .as("by %s", value)
                    .isNotNull();
        }
    }
}
