package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import io.lrmi.contract.model.Unseen;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class CountClearContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    CountClearContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Item[] writeItems(int count) {
        Item[] items = new Item[count];
        for (int i = 0; i < count; i++) {
            items[i] = new Item(Unique.number(), group, i % 2 == 0 ? "even" : "odd", i);
        }
        space.writeMultiple(items);
        return items;
    }

    @Test
    void entriesOfATypeThatTheGridHasNotMetAreCleared() {
        assertThat(space.clear(new Unseen(), ClearModifiers.NONE)).isZero();
    }

    @Test
    void matchingEntriesAreCountedInAllPartitions() {
        writeItems(11);

        assertThat(space.count(new Item(null, group))).isEqualTo(11);
        assertThat(space.count(new Item(null, group, "even", null))).isEqualTo(6);
        assertThat(space.count(new Item(null, group, null, 7))).isEqualTo(1);
        assertThat(space.count(new Item(null, group, null, 700))).isZero();
    }

    @Test
    void modifiersCanBeGiven() {
        writeItems(3);

        assertThat(space.count(new Item(null, group), CountModifiers.DIRTY_READ))
                .isEqualTo(3);
        assertThat(space.count(new Item(null, group), CountModifiers.READ_COMMITTED))
                .isEqualTo(3);
    }

    @Test
    void aTemplateWithItsIdCountsOne() {
        Item[] items = writeItems(3);

        assertThat(space.count(new Item(items[1].getId(), null))).isEqualTo(1);
        assertThat(space.count(new Item(Unique.number(), null))).isZero();
    }

    @Test
    void anIdQueryCountsOne() {
        Item[] items = writeItems(3);

        assertThat(space.count(new IdQuery<>(Item.class, items[1].getId()))).isEqualTo(1);
        assertThat(space.count(new IdQuery<>(Item.class, Unique.number()))).isZero();
    }

    @Test
    void aDocumentIsATemplateAsWell() {
        writeItems(5);

        assertThat(space.count(new SpaceDocument(Item.class.getName())
                        .setProperty("group", group)
                        .setProperty("name", "odd")))
                .isEqualTo(2);
    }

    @Test
    void nothingCountsEverything() {
        Item[] items = writeItems(4);
        space.write(new Payment(group, 1L, group));

        assertThat(space.count(null)).isGreaterThanOrEqualTo(5);
        assertThat(space.count(new Item()))
                .isGreaterThanOrEqualTo(items.length)
                .isLessThanOrEqualTo(space.count(null) - 1);
    }

    @Test
    void matchingEntriesAreCleared() {
        writeItems(11);

        space.clear(new Item(null, group, "even", null));

        assertThat(space.count(new Item(null, group))).isEqualTo(5);
        assertThat(space.count(new Item(null, group, "even", null))).isZero();
    }

    @Test
    void clearTellsHowManyEntriesItRemoved() {
        writeItems(11);

        assertThat(space.clear(new Item(null, group, "odd", null), ClearModifiers.NONE))
                .isEqualTo(5);
        assertThat(space.clear(new Item(null, group), ClearModifiers.NONE)).isEqualTo(6);
        assertThat(space.clear(new Item(null, group), ClearModifiers.NONE)).isZero();
    }

    @Test
    void anIdQueryClearsOne() {
        Item[] items = writeItems(3);

        space.clear(new IdQuery<>(Item.class, items[1].getId()));

        assertThat(space.readById(Item.class, items[1].getId())).isNull();
        assertThat(space.count(new Item(null, group))).isEqualTo(2);
    }

    @Test
    void aRoutingValueLimitsTheClearing() {
        for (long account = 0; account < 4; account++) {
            space.write(new Payment(group + account, account, group));
        }

        assertThat(space.clear(new Payment(null, 1L, group), ClearModifiers.NONE))
                .isEqualTo(1);
        assertThat(space.count(new Payment(null, null, group))).isEqualTo(3);
    }
}
