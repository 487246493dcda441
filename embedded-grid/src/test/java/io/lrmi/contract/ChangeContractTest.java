package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.ChangedEntryDetails;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import com.gigaspaces.query.QueryResultType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Animal;
import io.lrmi.contract.model.Dog;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Message;
import io.lrmi.contract.model.Payment;
import io.lrmi.contract.model.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jini.core.lease.Lease;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

/** Which entries a change changes, and what it tells of them. */
@ContractTest
final class ChangeContractTest {

    private static final ChangeModifiers DETAILED = ChangeModifiers.RETURN_DETAILED_RESULTS;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final GigaSpace space;
    private final String group = Unique.text();
    private final long id = Unique.number();

    ChangeContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Item stored() {
        return space.readById(Item.class, id);
    }

    /** Items in all partitions. */
    private void writeItems(int count) {
        Item[] items = new Item[count];
        for (int i = 0; i < count; i++) {
            items[i] = new Item(Unique.number(), group, "chair", i);
        }
        space.writeMultiple(items);
    }

    @Test
    void anEntryIsChangedById() {
        space.write(new Item(id, group, "chair", 4));

        ChangeResult<Item> result = space.change(
                new IdQuery<>(Item.class, id),
                new ChangeSet().increment("amount", 3).set("name", "table"));

        assertThat(result.getNumberOfChangedEntries()).isEqualTo(1);
        assertThat(stored().getAmount()).isEqualTo(7);
        assertThat(stored().getName()).isEqualTo("table");
        assertThat(stored().getGroup()).isEqualTo(group);
    }

    @Test
    void anEntryIsChangedByTheIdInATemplate() {
        space.write(new Item(id, group, "chair", 4));

        assertThat(space.change(new Item(id, null), new ChangeSet().set("name", "table"))
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(stored().getName()).isEqualTo("table");
    }

    @Test
    void otherPropertiesOfATemplateWithAnIdMustMatchToo() {
        space.write(new Item(id, group, "chair", 4));

        assertThat(space.change(new Item(id, "other"), new ChangeSet().set("name", "table"))
                        .getNumberOfChangedEntries())
                .isZero();
        assertThat(stored().getName()).isEqualTo("chair");
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        ChangeSet changes = new ChangeSet().set("name", "table");

        assertThat(space.change(new IdQuery<>(Item.class, id), changes).getNumberOfChangedEntries())
                .isZero();
        assertThat(space.change(new IdQuery<>(Item.class, id), changes, DETAILED)
                        .getResults())
                .isEmpty();
        assertThat(space.change(new Item(null, group), changes).getNumberOfChangedEntries())
                .isZero();
        assertThat(space.change(new Item(null, group), changes, DETAILED).getResults())
                .isEmpty();
        assertThat(space.change(new IdQuery<>(Item.class, id), changes, 200).getNumberOfChangedEntries())
                .isZero();
        assertThat(stored()).isNull();
    }

    @Test
    void entriesOfAllPartitionsAreChangedByTemplate() {
        writeItems(10);

        ChangeResult<Item> result = space.change(new Item(null, group), new ChangeSet().increment("amount", 100));

        assertThat(result.getNumberOfChangedEntries()).isEqualTo(10);
        assertThat(space.readMultiple(new Item(null, group)))
                .extracting(Item::getAmount)
                .containsExactlyInAnyOrder(100, 101, 102, 103, 104, 105, 106, 107, 108, 109);
    }

    @Test
    void entriesOfAllPartitionsAreChangedByQuery() {
        writeItems(10);

        ChangeResult<Item> result = space.change(
                new SQLQuery<>(Item.class, "group = ? and amount > ?", group, 5), new ChangeSet().set("name", "table"));

        assertThat(result.getNumberOfChangedEntries()).isEqualTo(4);
        assertThat(space.count(new Item(null, group, "table", null))).isEqualTo(4);
    }

    @Test
    void aRoutingValueLeadsToOnePartition() {
        long account = Unique.number();
        space.write(new Payment(group + "a", account, group));
        space.write(new Payment(group + "b", account, group));
        ChangeSet changes = new ChangeSet().set("text", "paid");

        assertThat(space.change(new SQLQuery<>(Payment.class, "account = ?", account), changes)
                        .getNumberOfChangedEntries())
                .isEqualTo(2);
        assertThat(space.change(new IdQuery<>(Payment.class, group + "a", account), changes)
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(space.change(new IdQuery<>(Payment.class, group + "b"), changes)
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(space.readMultiple(new Payment(null, account, group)))
                .extracting(Payment::getText)
                .containsExactly("paid", "paid");
    }

    @Test
    void detailsTellIdVersionAndType() {
        writeItems(4);
        space.write(new Item(id, group, "table", 4));

        ChangeResult<Item> many =
                space.change(new Item(null, group, "chair", null), new ChangeSet().set("amount", 1), DETAILED);
        ChangeResult<Item> one =
                space.change(new IdQuery<>(Item.class, id), new ChangeSet().set("amount", 1), DETAILED);

        assertThat(many.getNumberOfChangedEntries()).isEqualTo(4);
        assertThat(many.getResults()).hasSize(4).allSatisfy(details -> {
            assertThat(details.getTypeName()).isEqualTo(Item.class.getName());
            assertThat(details.getVersion()).isEqualTo(2);
            assertThat(space.readById(Item.class, details.getId()).getAmount()).isEqualTo(1);
        });
        assertThat(one.getNumberOfChangedEntries()).isEqualTo(1);
        assertThat(one.getResults())
                .extracting(
                        ChangedEntryDetails::getTypeName, ChangedEntryDetails::getId, ChangedEntryDetails::getVersion)
                .containsExactly(tuple(Item.class.getName(), id, 2));
    }

    @Test
    void detailsHaveToBeAskedFor() {
        space.write(new Item(id, group, "chair", 4));

        ChangeResult<Item> result = space.change(new IdQuery<>(Item.class, id), new ChangeSet().set("name", "table"));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(result::getResults)
                .withMessageContaining("RETURN_DETAILED_RESULTS");
    }

    @Test
    void detailsHaveOneResultForEachOperation() {
        space.write(new Item(id, group, "chair", 4));
        ChangeSet changes =
                new ChangeSet().set("name", "table").increment("amount", 1).unset("name");

        ChangeResult<Item> result = space.change(new IdQuery<>(Item.class, id), changes, DETAILED);

        assertThat(result.getResults().iterator().next().getChangeOperationsResults())
                .extracting(operation -> operation.getOperation().getName(), operation -> operation.getResult())
                .containsExactly(tuple("set", null), tuple("increment", 5), tuple("unset", null));
    }

    @Test
    void operationsWithoutResultsHaveNullForEach() {
        space.write(new Item(id, group, "chair", 4));

        ChangeResult<Item> result = space.change(new Item(null, group), new ChangeSet().set("name", "table"), DETAILED);

        assertThat(result.getResults().iterator().next().getChangeOperationsResults())
                .extracting(operation -> operation.getOperation().getName(), operation -> operation.getResult())
                .containsExactly(tuple("set", null));
    }

    @Test
    void aChangeByIdDoesNotReachEntriesOfSubTypesButOneByTemplateDoes() {
        int number = Unique.integer();
        space.write(new Dog(number, group, "rex", true));

        assertThat(space.change(new IdQuery<>(Animal.class, number), new ChangeSet().set("name", "bello"))
                        .getNumberOfChangedEntries())
                .isZero();
        assertThat(space.change(new Animal(null, group, null), new ChangeSet().set("name", "bello"))
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(space.change(
                                new SQLQuery<>(Animal.class, "herd = ?", group),
                                new ChangeSet().set("barking", false),
                                DETAILED)
                        .getResults())
                .extracting(ChangedEntryDetails::getTypeName)
                .containsExactly(Dog.class.getName());
        Dog dog = space.readById(Dog.class, number);
        assertThat(dog.getName()).isEqualTo("bello");
        assertThat(dog.getBarking()).isFalse();
    }

    @Test
    void entriesWithGeneratedIdsAreChanged() {
        Ticket ticket = new Ticket(group, 1);
        space.write(ticket);

        assertThat(space.change(
                                new IdQuery<>(Ticket.class, ticket.getId()),
                                new ChangeSet().increment("seat", 1),
                                DETAILED)
                        .getResults())
                .extracting(ChangedEntryDetails::getId)
                .containsExactly(ticket.getId());
        assertThat(space.change(new Ticket(group, null), new ChangeSet().increment("seat", 1), DETAILED)
                        .getResults())
                .extracting(ChangedEntryDetails::getId)
                .containsExactly(ticket.getId());
        assertThat(space.readById(Ticket.class, ticket.getId()).getSeat()).isEqualTo(3);
    }

    @Test
    void fifoEntriesAreChanged() {
        int channel = Unique.integer();
        space.write(new Message(Unique.integer(), channel, "a"));

        assertThat(space.change(new Message(null, channel, null), new ChangeSet().set("text", "b"))
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(space.read(new Message(null, channel, null)).getText()).isEqualTo("b");
    }

    @Test
    void documentsAreChangedByDocumentAndById() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        String sku = Unique.text();
        space.write(Documents.product(sku, group, "chair", 4.5));

        SpaceDocument template = new SpaceDocument(Documents.PRODUCT).setProperty("group", group);
        assertThat(space.change(template, new ChangeSet().increment("price", 1.5))
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        IdQuery<SpaceDocument> query = new IdQuery<>(Documents.PRODUCT, sku, QueryResultType.DOCUMENT);
        assertThat(space.change(query, new ChangeSet().set("name", "table"), DETAILED)
                        .getResults())
                .extracting(ChangedEntryDetails::getId)
                .containsExactly(sku);
        SpaceDocument stored = space.readById(query);
        assertThat(stored.<Double>getProperty("price")).isEqualTo(6.0);
        assertThat(stored.<String>getProperty("name")).isEqualTo("table");
    }

    @Test
    void aTypeThatTheGridDoesNotKnowYetIsIntroduced() {
        String type = "contract.Changed" + Unique.text();
        space.getTypeManager().registerTypeDescriptor(Documents.product(type).create());
        SpaceDocument template = new SpaceDocument(type).setProperty("sku", group);

        assertThat(space.change(template, new ChangeSet().set("name", "table")).getNumberOfChangedEntries())
                .isZero();
    }

    @Test
    void oneWayReturnsNothing() {
        writeItems(6);

        assertThat(space.change(new Item(null, group), new ChangeSet().set("name", "table"), ChangeModifiers.ONE_WAY))
                .isNull();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(space.count(new Item(null, group, "table", null)))
                        .isEqualTo(6));
    }

    @Test
    void memoryCanBeSearchedAlone() {
        space.write(new Item(id, group, "chair", 4));

        assertThat(space.change(
                                new Item(null, group),
                                new ChangeSet().set("name", "table"),
                                ChangeModifiers.MEMORY_ONLY_SEARCH)
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
    }

    @Test
    void theLeaseBeginsAnew() {
        space.write(new Item(id, group, "chair", 4));

        assertThat(space.change(new IdQuery<>(Item.class, id), new ChangeSet().lease(300))
                        .getNumberOfChangedEntries())
                .isEqualTo(1);

        await().atMost(SOON).untilAsserted(() -> assertThat(stored()).isNull());
    }

    @Test
    void aLeaseWithoutEndKeepsTheEntry() {
        Item neighbour = new Item(Unique.number(), group);
        space.write(new Item(id, group, "chair", 4), 2_000);
        space.change(
                new IdQuery<>(Item.class, id),
                new ChangeSet().set("name", "table").lease(Lease.FOREVER));
        space.write(neighbour, 2_000);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(space.readById(Item.class, neighbour.getId()))
                        .isNull());
        assertThat(stored().getName()).isEqualTo("table");
    }

    @Test
    void withoutALeaseTheOldOneStays() {
        space.write(new Item(id, group, "chair", 4), 1_500);

        space.change(new IdQuery<>(Item.class, id), new ChangeSet().set("name", "table"));

        assertThat(stored().getName()).isEqualTo("table");
        await().atMost(SOON).untilAsserted(() -> assertThat(stored()).isNull());
    }

    @Test
    void whoWaitsForAnEntryIsServedByAChange() throws Exception {
        space.write(new Item(id, group, "chair", 4));
        var waiting = space.asyncTake(new Item(id, null, "table", null), 30_000);

        space.change(new IdQuery<>(Item.class, id), new ChangeSet().set("name", "table"));

        assertThat(waiting.get().getName()).isEqualTo("table");
        assertThat(stored()).isNull();
    }

    @Test
    void changesThatSayNothingAreRefused() {
        IdQuery<Item> query = new IdQuery<>(Item.class, id);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.change(query, new ChangeSet()))
                .withMessageContaining("empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.change((Item) null, new ChangeSet().set("name", "table")))
                .withMessageContaining("template");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.change(query, new ChangeSet().set("name", "table"), -1))
                .withMessageContaining("-1 ms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.change(
                        query,
                        new ChangeSet().set("name", "table"),
                        new ChangeModifiers(ChangeModifiers.ONE_WAY, DETAILED)))
                .withMessageContaining("ONE_WAY");
    }

    @Test
    void queriesForRowsOrSeveralIdsAreRefused() {
        ChangeSet changes = new ChangeSet().set("name", "table");

        assertThatThrownBy(() -> space.change(new SQLQuery<>(Item.class, "rownum < 3"), changes))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("rownum");
        assertThatThrownBy(() -> space.change(new IdsQuery<>(Item.class, new Object[] {1L}), changes))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void concurrentIncrementsLoseNothing() {
        space.write(new Item(id, group, "chair", 0));

        List<Integer> numbers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> space.change(new IdQuery<>(Item.class, id), new ChangeSet().increment("amount", 1))
                        .getNumberOfChangedEntries())
                .toList();

        assertThat(numbers).containsOnly(1);
        assertThat(stored().getAmount()).isEqualTo(200);
    }
}
