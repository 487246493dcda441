package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.query.IdQuery;
import com.j_spaces.core.LeaseContext;
import com.j_spaces.core.multiple.write.IWriteResult;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import java.util.stream.IntStream;
import net.jini.core.lease.Lease;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.EntryNotInSpaceException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceMetadataException;
import org.openspaces.core.WriteMultipleException;

@ContractTest
final class MultipleContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    MultipleContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Item[] items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Item(Unique.number(), group, "item", i))
                .toArray(Item[]::new);
    }

    private Item template() {
        return new Item(null, group);
    }

    @Test
    void severalEntriesAreWrittenToTheirPartitions() {
        Item[] items = items(50);

        LeaseContext<Item>[] leases = space.writeMultiple(items);

        assertThat(leases).hasSize(50);
        for (int i = 0; i < items.length; i++) {
            assertThat(leases[i].getUID()).contains(items[i].getId().toString());
            assertThat(leases[i].getVersion()).isEqualTo(1);
            assertThat(space.readById(Item.class, items[i].getId()).getAmount()).isEqualTo(i);
        }
    }

    @Test
    void severalEntriesAreUpdated() {
        Item[] items = items(10);
        space.writeMultiple(items);
        for (Item item : items) {
            item.setAmount(100);
        }

        LeaseContext<Item>[] leases = space.writeMultiple(items, WriteModifiers.UPDATE_ONLY);

        assertThat(leases).allSatisfy(lease -> assertThat(lease.getVersion()).isEqualTo(2));
        assertThat(space.count(new Item(null, group, null, 100))).isEqualTo(10);
    }

    @Test
    void updatesReturnWhatTheyReplaceIfAskedTo() {
        Item[] items = items(6);
        space.writeMultiple(items);
        for (Item item : items) {
            item.setName("new");
        }

        LeaseContext<Item>[] leases = space.writeMultiple(items, Lease.FOREVER, WriteModifiers.RETURN_PREV_ON_UPDATE);

        assertThat(leases)
                .allSatisfy(lease -> assertThat(lease.getObject().getName()).isEqualTo("item"));
    }

    @Test
    void partialUpdatesLeaveWhatIsNullAsItWas() {
        Item[] items = items(6);
        space.writeMultiple(items);
        Item[] changes = new Item[items.length];
        for (int i = 0; i < items.length; i++) {
            changes[i] = new Item(items[i].getId(), null, "new", null);
        }

        space.writeMultiple(changes, WriteModifiers.PARTIAL_UPDATE);

        assertThat(space.readMultiple(new Item(null, group, "new", null)))
                .extracting(Item::getAmount)
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void eachRefusedEntryHasItsReason() {
        Item[] items = items(6);
        space.write(items[1]);
        space.write(items[4]);

        assertThatExceptionOfType(WriteMultipleException.class)
                .isThrownBy(() -> space.writeMultiple(items, WriteModifiers.WRITE_ONLY))
                .satisfies(e -> {
                    assertThat(e.getResults()).hasSize(6);
                    assertThat(e.getResults())
                            .extracting(IWriteResult::isError)
                            .containsExactly(false, true, false, false, true, false);
                    assertThat(e.getResults()[1].getResultType()).isEqualTo(IWriteResult.ResultType.ERROR);
                    assertThat(e.getResults()[0].getResultType()).isEqualTo(IWriteResult.ResultType.LEASE);
                    assertThat(e.getResults()[0].getLeaseContext().getVersion()).isEqualTo(1);
                    assertThat(e.getResults()[1].getLeaseContext()).isNull();
                    assertThat(e.getResults()[4].getError()).isNotNull();
                });
        assertThat(space.count(template())).isEqualTo(6);
    }

    @Test
    void theReasonsAreTheDocumentedExceptions() {
        Item[] items = items(2);
        space.write(items[0]);

        assertThatExceptionOfType(WriteMultipleException.class)
                .isThrownBy(() -> space.writeMultiple(items, WriteModifiers.WRITE_ONLY))
                .satisfies(
                        e -> assertThat(e.getResults()[0].getError()).isInstanceOf(EntryAlreadyInSpaceException.class));
        assertThatExceptionOfType(WriteMultipleException.class)
                .isThrownBy(() -> space.writeMultiple(items(2), WriteModifiers.UPDATE_ONLY))
                .satisfies(e -> assertThat(e.getResults())
                        .allSatisfy(
                                result -> assertThat(result.getError()).isInstanceOf(EntryNotInSpaceException.class)));
    }

    @Test
    void entriesOfSeveralTypesAreWrittenAtOnce() {
        Object[] entries = {
            new Item(Unique.number(), group), new Payment(group, 1L, group), new Item(Unique.number(), group)
        };

        space.writeMultiple(entries);

        assertThat(space.count(template())).isEqualTo(2);
        assertThat(space.readById(Payment.class, group, 1L)).isNotNull();
    }

    @Test
    void nothingToWriteIsRefused() {
        assertThatThrownBy(() -> space.writeMultiple(new Item[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> space.writeMultiple(new Item[] {new Item(Unique.number(), group), null}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(space.count(template())).isZero();
    }

    @Test
    void oneEntryWithoutItsIdKeepsAllFromBeingWritten() {
        assertThatThrownBy(() ->
                        space.writeMultiple(new Item[] {new Item(Unique.number(), group), new Item(null, group)}))
                .isInstanceOf(SpaceMetadataException.class);
        assertThat(space.count(template())).isZero();
    }

    @Test
    void oneWayWritesArrive() {
        LeaseContext<Item>[] leases = space.writeMultiple(items(20), WriteModifiers.ONE_WAY);

        await().untilAsserted(() -> assertThat(space.count(template())).isEqualTo(20));
        assertThat(leases == null || leases[0] == null).isTrue();
    }

    @Test
    void asManyLeasesAsEntriesAreNeeded() {
        assertThatThrownBy(() -> space.writeMultiple(items(3), new long[] {1_000, 1_000}, WriteModifiers.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(space.count(template())).isZero();
    }

    @Test
    void allMatchingEntriesAreRead() {
        space.writeMultiple(items(30));

        Item[] read = space.readMultiple(template());

        assertThat(read)
                .extracting(Item::getAmount)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 30).boxed().toList());
        assertThat(space.count(template())).isEqualTo(30);
    }

    @Test
    void noMoreThanTheMostEntriesAreRead() {
        space.writeMultiple(items(30));

        assertThat(space.readMultiple(template(), 7)).hasSize(7);
        assertThat(space.readMultiple(template(), 30, ReadModifiers.DIRTY_READ)).hasSize(30);
        assertThat(space.readMultiple(template(), 31)).hasSize(30);
        assertThat(space.readMultiple(template(), 0)).isEmpty();
    }

    @Test
    void nothingMatches() {
        assertThat(space.readMultiple(template())).isEmpty();
        assertThat(space.takeMultiple(template())).isEmpty();
        assertThat(space.readMultiple(new Item(Unique.number(), null))).isEmpty();
    }

    @Test
    void aRoutingValueLimitsTheSearchToItsPartition() {
        for (long account = 0; account < 4; account++) {
            space.write(new Payment(group + account, account, group));
        }

        assertThat(space.readMultiple(new Payment(null, 2L, group)))
                .extracting(Payment::getAccount)
                .containsExactly(2L);
    }

    @Test
    void anIdQueryReadsAndTakesItsEntry() {
        Item[] items = items(3);
        space.writeMultiple(items);
        IdQuery<Item> query = new IdQuery<>(Item.class, items[1].getId());

        assertThat(space.readMultiple(query)).extracting(Item::getAmount).containsExactly(1);
        assertThat(space.takeMultiple(query)).extracting(Item::getAmount).containsExactly(1);
        assertThat(space.readMultiple(query)).isEmpty();
    }

    @Test
    void allMatchingEntriesAreTaken() {
        space.writeMultiple(items(30));

        Item[] taken = space.takeMultiple(template());

        assertThat(taken).extracting(Item::getAmount).doesNotHaveDuplicates().hasSize(30);
        assertThat(space.count(template())).isZero();
    }

    @Test
    void noMoreThanTheMostEntriesAreTaken() {
        space.writeMultiple(items(30));

        assertThat(space.takeMultiple(template(), 7)).hasSize(7);
        assertThat(space.count(template())).isEqualTo(23);
        assertThat(space.takeMultiple(template(), 20, TakeModifiers.NONE)).hasSize(20);
        assertThat(space.takeMultiple(template(), 20)).hasSize(3);
        assertThat(space.count(template())).isZero();
    }
}
