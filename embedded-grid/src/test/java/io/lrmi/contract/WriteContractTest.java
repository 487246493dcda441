package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.j_spaces.core.LeaseContext;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import net.jini.core.lease.Lease;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.EntryNotInSpaceException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceMetadataException;

@ContractTest
final class WriteContractTest {

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final String group = Unique.text();
    private final long id = Unique.number();

    WriteContractTest(GridUnderTest grid) {
        this.grid = grid;
        space = grid.space();
    }

    private Item stored() {
        return space.readById(Item.class, id);
    }

    @Test
    void aWrittenEntryCanBeRead() {
        space.write(new Item(id, group, "chair", 4));

        assertThat(stored()).usingRecursiveComparison().isEqualTo(new Item(id, group, "chair", 4));
    }

    @Test
    void theLeaseOfANewEntryHasItsUidAndVersion() {
        LeaseContext<Item> lease = space.write(new Item(id, group));

        assertThat(lease.getUID()).contains(Long.toString(id));
        assertThat(lease.getVersion()).isEqualTo(1);
        assertThat(lease.getObject()).isNull();
        assertThat(lease.getExpiration()).isEqualTo(Lease.FOREVER);
    }

    @Test
    void aSecondWriteReplacesTheEntry() {
        space.write(new Item(id, group, "chair", 4));

        LeaseContext<Item> lease = space.write(new Item(id, group, null, 5));

        assertThat(lease.getVersion()).isEqualTo(2);
        assertThat(lease.getObject()).isNull();
        assertThat(stored()).usingRecursiveComparison().isEqualTo(new Item(id, group, null, 5));
    }

    @Test
    void updateOrWriteWritesAndUpdates() {
        assertThat(space.write(new Item(id, group, "chair", 1), WriteModifiers.UPDATE_OR_WRITE)
                        .getVersion())
                .isEqualTo(1);
        assertThat(space.write(new Item(id, group, "chair", 2), WriteModifiers.UPDATE_OR_WRITE)
                        .getVersion())
                .isEqualTo(2);
        assertThat(stored().getAmount()).isEqualTo(2);
    }

    @Test
    void writeOnlyRefusesAnIdThatIsInUse() {
        String uid = space.write(new Item(id, group, "chair", 4), WriteModifiers.WRITE_ONLY)
                .getUID();

        assertThatExceptionOfType(EntryAlreadyInSpaceException.class)
                .isThrownBy(() -> space.write(new Item(id, group, "table", 1), WriteModifiers.WRITE_ONLY))
                .satisfies(e -> {
                    assertThat(e.getUID()).isEqualTo(uid);
                    assertThat(e.getClassName()).isEqualTo(Item.class.getName());
                });
        assertThat(stored().getName()).isEqualTo("chair");
    }

    @Test
    void updateOnlyRefusesAnIdThatIsNotInUse() {
        assertThatExceptionOfType(EntryNotInSpaceException.class)
                .isThrownBy(() -> space.write(new Item(id, group), WriteModifiers.UPDATE_ONLY))
                .satisfies(e -> {
                    assertThat(e.getUID()).contains(Long.toString(id));
                    assertThat(e.isDeletedByOwnTxn()).isFalse();
                });
        assertThat(stored()).isNull();
    }

    @Test
    void updateOnlyUpdates() {
        space.write(new Item(id, group, "chair", 4));

        assertThat(space.write(new Item(id, group, "chair", 5), WriteModifiers.UPDATE_ONLY)
                        .getVersion())
                .isEqualTo(2);
        assertThat(stored().getAmount()).isEqualTo(5);
    }

    @Test
    void aPartialUpdateLeavesWhatIsNullAsItWas() {
        space.write(new Item(id, group, "chair", 4));

        space.write(new Item(id, null, null, 5), WriteModifiers.PARTIAL_UPDATE);

        assertThat(stored()).usingRecursiveComparison().isEqualTo(new Item(id, group, "chair", 5));
    }

    @Test
    void aPartialUpdateRefusesAnIdThatIsNotInUse() {
        assertThatThrownBy(() -> space.write(new Item(id, group), WriteModifiers.PARTIAL_UPDATE))
                .isInstanceOf(EntryNotInSpaceException.class);
    }

    @Test
    void anUpdateReturnsWhatItReplacesIfAskedTo() {
        space.write(new Item(id, group, "chair", 4));

        LeaseContext<Item> lease = space.write(
                new Item(id, group, "chair", 5),
                WriteModifiers.UPDATE_OR_WRITE.add(WriteModifiers.RETURN_PREV_ON_UPDATE));

        assertThat(lease.getObject()).usingRecursiveComparison().isEqualTo(new Item(id, group, "chair", 4));
    }

    @Test
    void aFirstWriteReplacesNothing() {
        LeaseContext<Item> lease = space.write(new Item(id, group), WriteModifiers.RETURN_PREV_ON_UPDATE);

        assertThat(lease.getObject()).isNull();
    }

    @Test
    void anUpdateOfADocumentReturnsADocument() {
        space.write(new Item(id, group, "chair", 4));
        SpaceDocument document = new SpaceDocument(Item.class.getName())
                .setProperty("id", id)
                .setProperty("group", group)
                .setProperty("amount", 5);

        LeaseContext<SpaceDocument> lease = space.write(document, WriteModifiers.RETURN_PREV_ON_UPDATE);

        assertThat(lease.getObject().getProperties().get("name")).isEqualTo("chair");
        assertThat(stored().getAmount()).isEqualTo(5);
    }

    @Test
    void aOneWayWriteReturnsNoLeaseAndArrives() {
        assertThat(space.write(new Item(id, group, "chair", 4), WriteModifiers.ONE_WAY))
                .isNull();

        await().untilAsserted(() -> assertThat(stored()).isNotNull());
    }

    @Test
    void contradictingModifiersAreRefused() {
        Item item = new Item(id, group);

        for (WriteModifiers modifiers : new WriteModifiers[] {
            WriteModifiers.WRITE_ONLY.add(WriteModifiers.UPDATE_ONLY),
            WriteModifiers.WRITE_ONLY.add(WriteModifiers.UPDATE_OR_WRITE),
            WriteModifiers.UPDATE_ONLY.add(WriteModifiers.UPDATE_OR_WRITE),
            WriteModifiers.WRITE_ONLY.add(WriteModifiers.PARTIAL_UPDATE),
            WriteModifiers.UPDATE_OR_WRITE.add(WriteModifiers.PARTIAL_UPDATE)
        }) {
            assertThatThrownBy(() -> space.write(item, modifiers))
                    .as(modifiers.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(stored()).isNull();
    }

    @Test
    void aOneWayWriteCannotReturnWhatItReplaces() {
        assertThatThrownBy(() -> space.write(
                        new Item(id, group), WriteModifiers.ONE_WAY.add(WriteModifiers.RETURN_PREV_ON_UPDATE)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(stored()).isNull();
    }

    @Test
    void anEntryWithoutItsIdIsRefused() {
        assertThatThrownBy(() -> space.write(new Item(null, group))).isInstanceOf(SpaceMetadataException.class);
        assertThat(space.count(new Item(null, group))).isZero();
    }

    @Test
    void anEntryWithoutItsRoutingValueIsRefusedWhereItIsNeeded() {
        if (grid.isPartitioned()) {
            assertThatThrownBy(() -> space.write(new Payment(group, null, group)))
                    .isInstanceOf(RuntimeException.class);
            assertThat(space.count(new Payment(null, null, group))).isZero();
        } else {
            space.write(new Payment(group, null, group));
            assertThat(space.count(new Payment(null, null, group))).isEqualTo(1);
        }
    }

    @Test
    void aNullEntryIsRefused() {
        assertThatThrownBy(() -> space.write((Item) null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNegativeLeaseIsRefused() {
        assertThatThrownBy(() -> space.write(new Item(id, group), -5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(stored()).isNull();
    }
}
