package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import io.lrmi.contract.model.Reading;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class ReadContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();
    private final long first = Unique.number();
    private final long second = Unique.number();

    ReadContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private void writeTwo() {
        space.write(new Item(first, group, "chair", 4));
        space.write(new Item(second, group, "table", 1));
    }

    @Test
    void aTemplateFindsAnEntryWithItsValues() {
        writeTwo();

        assertThat(space.read(new Item(null, group, "table", null)).getId()).isEqualTo(second);
        assertThat(space.read(new Item(null, group, null, 4)).getId()).isEqualTo(first);
        assertThat(space.read(new Item(null, group)).getId()).isIn(first, second);
    }

    @Test
    void aTemplateWithItsIdAsksOnePartition() {
        writeTwo();

        assertThat(space.read(new Item(first, null)).getName()).isEqualTo("chair");
        assertThat(space.read(new Item(first, group, "table", null))).isNull();
    }

    @Test
    void nothingMatches() {
        writeTwo();

        assertThat(space.read(new Item(null, group, "lamp", null))).isNull();
        assertThat(space.read(new Item(Unique.number(), null))).isNull();
        assertThat(space.readById(Item.class, Unique.number())).isNull();
    }

    @Test
    void readingLeavesTheEntry() {
        writeTwo();

        space.read(new Item(first, null));
        space.readById(Item.class, first);

        assertThat(space.count(new Item(null, group))).isEqualTo(2);
    }

    @Test
    void anEntryIsReadByItsId() {
        writeTwo();

        assertThat(space.readById(Item.class, second).getName()).isEqualTo("table");
        assertThat(space.readById(Item.class, second, second).getName()).isEqualTo("table");
        assertThat(space.readById(new IdQuery<>(Item.class, second)).getName()).isEqualTo("table");
        assertThat(space.readById(new IdQuery<Item>(Item.class.getName(), second, second))
                        .getName())
                .isEqualTo("table");
        assertThat(space.readById(Item.class, second, second, 0, ReadModifiers.DIRTY_READ)
                        .getName())
                .isEqualTo("table");
    }

    @Test
    void anIdIsFoundInAnyPartitionUnlessARoutingValueIsGiven() {
        for (long account = 0; account < 6; account++) {
            space.write(new Payment(group + account, account, group));
        }

        for (long account = 0; account < 6; account++) {
            assertThat(space.readById(Payment.class, group + account).getAccount())
                    .isEqualTo(account);
            assertThat(space.readById(Payment.class, group + account, account).getAccount())
                    .isEqualTo(account);
        }
    }

    @Test
    void aRoutingValueLimitsTheSearchToItsPartition() {
        space.write(new Payment(group, 1L, group));

        assertThat(space.read(new Payment(null, 1L, group)).getId()).isEqualTo(group);
        assertThat(space.read(new Payment(null, 2L, group))).isNull();
    }

    @Test
    void readIfExistsFindsWhatExists() {
        writeTwo();

        assertThat(space.readIfExists(new Item(first, null)).getName()).isEqualTo("chair");
        assertThat(space.readIfExists(new Item(null, group, "table", null)).getId())
                .isEqualTo(second);
        assertThat(space.readIfExistsById(Item.class, first).getName()).isEqualTo("chair");
        assertThat(space.readIfExistsById(new IdQuery<>(Item.class, first, first), 0)
                        .getName())
                .isEqualTo("chair");
    }

    @Test
    void readIfExistsDoesNotWaitForWhatDoesNotExist() {
        assertThat(space.readIfExists(new Item(first, null), 600_000)).isNull();
        assertThat(space.readIfExistsById(Item.class, first, first, 600_000)).isNull();
    }

    @Test
    void anyIsolationReadsWhatIsWritten() {
        writeTwo();

        for (ReadModifiers modifiers : new ReadModifiers[] {
            ReadModifiers.REPEATABLE_READ, ReadModifiers.DIRTY_READ, ReadModifiers.READ_COMMITTED
        }) {
            assertThat(space.read(new Item(first, null), 0, modifiers).getName())
                    .as(modifiers.toString())
                    .isEqualTo("chair");
        }
    }

    @Test
    void aTemplateWithoutValuesMatchesEveryEntryOfItsType() {
        writeTwo();

        assertThat(space.read(new Item())).isInstanceOf(Item.class);
    }

    @Test
    void primitivePropertiesMatchAnythingWithTheirNullValue() {
        Reading reading = new Reading(group, group);
        reading.setCount(3);
        reading.setTotal(70L);
        reading.setDegrees(21.5);
        reading.setValid(true);
        space.write(reading);
        Reading template = new Reading();
        template.setGroup(group);
        template.setCount(-1);
        template.setTotal(0);
        template.setDegrees(-99.5);
        template.setValid(true);

        assertThat(space.read(template)).usingRecursiveComparison().isEqualTo(reading);
        template.setCount(3);
        assertThat(space.read(template)).isNotNull();
        template.setCount(4);
        assertThat(space.read(template)).isNull();
    }

    @Test
    void aPrimitivePropertyKeepsItsNullValue() {
        Reading reading = new Reading(group, group);
        reading.setCount(-1);
        reading.setDegrees(-99.5);
        space.write(reading);

        assertThat(space.readById(Reading.class, group))
                .usingRecursiveComparison()
                .isEqualTo(reading);
    }

    @Test
    void aNegativeTimeoutIsRefused() {
        assertThatThrownBy(() -> space.read(new Item(first, null), -5)).isInstanceOf(IllegalArgumentException.class);
    }
}
