package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.client.ReadByIdsResult;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeByIdsResult;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdsQuery;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import io.lrmi.contract.model.Ticket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class ByIdsContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    ByIdsContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Object[] writeItems(int count) {
        Object[] ids = new Object[count];
        for (int i = 0; i < count; i++) {
            Item item = new Item(Unique.number(), group, "item", i);
            ids[i] = item.getId();
            space.write(item);
        }
        return ids;
    }

    @Test
    void entriesComeInTheOrderOfTheIds() {
        Object[] ids = writeItems(10);

        ReadByIdsResult<Item> result = space.readByIds(Item.class, ids);

        assertThat(result.getResultsArray()).extracting(Item::getAmount).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(result).extracting(item -> (Object) item.getId()).containsExactly(ids);
    }

    @Test
    void thePlaceOfAMissingEntryIsNull() {
        Object[] ids = writeItems(3);
        Object[] asked = {ids[2], Unique.number(), ids[0], Unique.number()};

        ReadByIdsResult<Item> result = space.readByIds(Item.class, asked);

        Item[] entries = result.getResultsArray();
        assertThat(entries).hasSize(4);
        assertThat(entries[0].getAmount()).isEqualTo(2);
        assertThat(entries[1]).isNull();
        assertThat(entries[2].getAmount()).isZero();
        assertThat(entries[3]).isNull();
        assertThat(result).hasSize(2);
    }

    @Test
    void noneOfTheIdsIsFound() {
        ReadByIdsResult<Item> result = space.readByIds(Item.class, new Object[] {Unique.number(), Unique.number()});

        assertThat(result.getResultsArray()).containsExactly(null, null);
        assertThat(result).isEmpty();
    }

    @Test
    void anIdMayBeAskedForTwice() {
        Object[] ids = writeItems(1);

        assertThat(space.readByIds(Item.class, new Object[] {ids[0], ids[0]}).getResultsArray())
                .extracting(Item::getAmount)
                .containsExactly(0, 0);
    }

    @Test
    void takenEntriesAreGone() {
        Object[] ids = writeItems(6);
        Object[] some = {ids[5], ids[0], Unique.number(), ids[3]};

        TakeByIdsResult<Item> taken = space.takeByIds(Item.class, some);

        assertThat(taken.getResultsArray()[0].getAmount()).isEqualTo(5);
        assertThat(taken.getResultsArray()[2]).isNull();
        assertThat(taken).extracting(Item::getAmount).containsExactly(5, 0, 3);
        assertThat(space.count(new Item(null, group))).isEqualTo(3);
        assertThat(space.takeByIds(Item.class, some)).isEmpty();
    }

    @Test
    void idsThatDoNotRouteAreFoundInAnyPartition() {
        Object[] ids = writePayments();

        assertThat(space.readByIds(Payment.class, ids))
                .extracting(Payment::getAccount)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(space.takeByIds(Payment.class, ids)).hasSize(6);
        assertThat(space.count(new Payment(null, null, group))).isZero();
    }

    @Test
    void oneRoutingValueAppliesToAllIds() {
        space.write(new Payment(group + "a", 7L, group));
        space.write(new Payment(group + "b", 7L, group));

        assertThat(space.readByIds(Payment.class, new Object[] {group + "a", group + "b"}, (Object) 7L))
                .hasSize(2);
        assertThat(space.takeByIds(
                        Payment.class, new Object[] {group + "a", group + "b"}, (Object) 7L, TakeModifiers.NONE))
                .hasSize(2);
    }

    @Test
    void eachIdMayHaveItsRoutingValue() {
        Object[] ids = writePayments();
        Object[] routings = {0L, 1L, 2L, 3L, 4L, 5L};

        assertThat(space.readByIds(Payment.class, ids, routings, ReadModifiers.NONE))
                .extracting(Payment::getAccount)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(space.takeByIds(Payment.class, ids, routings)).hasSize(6);
    }

    private Object[] writePayments() {
        Object[] ids = IntStream.range(0, 6).mapToObj(i -> group + i).toArray();
        for (int i = 0; i < ids.length; i++) {
            space.write(new Payment((String) ids[i], (long) i, group));
        }
        return ids;
    }

    @Test
    void generatedIdsAreFound() {
        Ticket[] tickets =
                IntStream.range(0, 8).mapToObj(i -> new Ticket(group, i)).toArray(Ticket[]::new);
        space.writeMultiple(tickets);
        Object[] ids = IntStream.range(0, 8).mapToObj(i -> tickets[i].getId()).toArray();

        assertThat(space.readByIds(Ticket.class, ids))
                .extracting(Ticket::getSeat)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(space.takeByIds(Ticket.class, ids)).hasSize(8);
    }

    @Test
    void entriesOfAClassMayBeReadAsDocuments() {
        Object[] ids = writeItems(4);

        ReadByIdsResult<SpaceDocument> result =
                space.readByIds(new IdsQuery<>(Item.class.getName(), ids, QueryResultType.DOCUMENT));

        assertThat(result)
                .extracting(document -> document.getProperties().get("amount"))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void oneIdIsEnough() {
        Object[] ids = writeItems(1);

        assertThat(space.readByIds(Item.class, ids)).hasSize(1);
        assertThat(space.takeByIds(new IdsQuery<>(Item.class, ids))).hasSize(1);
        assertThat(space.readByIds(Item.class, ids)).isEmpty();
    }
}
