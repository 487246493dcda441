package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIterable;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.iterator.SpaceIterator;
import com.gigaspaces.client.iterator.SpaceIteratorConfiguration;
import com.gigaspaces.client.iterator.SpaceIteratorType;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.QueryResultType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Account;
import io.lrmi.contract.model.Animal;
import io.lrmi.contract.model.Dog;
import io.lrmi.contract.model.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openspaces.core.BadSqlQueryException;
import org.openspaces.core.GigaSpace;

@ContractTest
final class IteratorContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    IteratorContractTest(GridUnderTest grid) {
        this.space = grid.space();
    }

    private List<Long> write(int count) {
        Item[] items = IntStream.range(0, count)
                .mapToObj(i -> new Item(Unique.number(), group, "name " + i, i))
                .toArray(Item[]::new);
        space.writeMultiple(items);
        return IntStream.range(0, count).mapToObj(i -> items[i].getId()).toList();
    }

    private static SpaceIteratorConfiguration configuration(SpaceIteratorType type, int batchSize) {
        return new SpaceIteratorConfiguration().setIteratorType(type).setBatchSize(batchSize);
    }

    private static List<Long> ids(Iterable<Item> items) {
        List<Long> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.getId()));
        return ids;
    }

    @ParameterizedTest
    @EnumSource(SpaceIteratorType.class)
    void givesEachMatchOfAllPartitionsOnce(SpaceIteratorType type) {
        List<Long> ids = write(25);

        try (SpaceIterator<Item> items = space.iterator(new Item(null, group), configuration(type, 4))) {
            assertThat(ids(items)).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(items.hasNext()).isFalse();
            assertThat(items.next()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(SpaceIteratorType.class)
    void aBatchOfOneEntryAndABatchThatFitsExactlyLoseNothing(SpaceIteratorType type) {
        List<Long> ids = write(6);

        assertThat(ids(space.iterator(new Item(null, group), configuration(type, 1))))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(space.iterator(new Item(null, group), configuration(type, 6))))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @EnumSource(SpaceIteratorType.class)
    void nothingMatches(SpaceIteratorType type) {
        try (SpaceIterator<Item> items = space.iterator(new Item(null, group), configuration(type, 10))) {
            assertThat(items.hasNext()).isFalse();
            assertThat(items.next()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(SpaceIteratorType.class)
    void aQueryWithProjectionGivesPartsOfEntries(SpaceIteratorType type) {
        write(9);
        SQLQuery<Item> query = new SQLQuery<>(Item.class, "group = ? and amount >= 4", group).setProjections("amount");

        try (SpaceIterator<Item> items = space.iterator(query, configuration(type, 2))) {
            List<Integer> amounts = new ArrayList<>();
            for (Item item : items) {
                assertThat(item.getName()).isNull();
                amounts.add(item.getAmount());
            }
            assertThat(amounts).containsExactlyInAnyOrder(4, 5, 6, 7, 8);
        }
    }

    @ParameterizedTest
    @EnumSource(SpaceIteratorType.class)
    void aRoutingValueRestrictsItToOnePartition(SpaceIteratorType type) {
        Long id = write(5).get(2);

        assertThat(ids(space.iterator(new Item(id, null), configuration(type, 10))))
                .containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource(SpaceIteratorType.class)
    void documentsAndSubTypesComeAsTheyAre(SpaceIteratorType type) {
        space.write(new Animal(Unique.integer(), group, "cow"));
        space.write(new Dog(Unique.integer(), group, "dog", true));
        Animal template = new Animal(null, group, null);

        assertThatIterable(space.iterator(template, configuration(type, 10)))
                .extracting(animal -> animal.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Animal", "Dog");
        SQLQuery<SpaceDocument> documents =
                new SQLQuery<>(Animal.class.getName(), "herd = ?", QueryResultType.DOCUMENT, group);
        assertThatIterable(space.iterator(documents, configuration(type, 10)))
                .extracting(SpaceDocument::getTypeName)
                .containsExactlyInAnyOrder(Animal.class.getName(), Dog.class.getName());
    }

    @Test
    void theOverloadsUseTheirArguments() {
        List<Long> ids = write(3);
        Item template = new Item(null, group);
        SQLQuery<Item> query = new SQLQuery<>(Item.class, "group = ?", group);

        assertThat(ids(space.iterator(template))).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(space.iterator(template, 2))).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(space.iterator(template, 2, ReadModifiers.READ_COMMITTED)))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(space.iterator(query))).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(space.iterator(query, 2))).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids(space.iterator(query, 2, ReadModifiers.DIRTY_READ))).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void everyEntryOfEveryTypeMatchesAnObject() {
        write(2);
        space.write(new Account(Unique.integer(), group, 1L));

        try (SpaceIterator<Object> all = space.iterator(new Object(), 50)) {
            List<Object> entries = new ArrayList<>();
            all.forEach(entries::add);
            assertThat(entries)
                    .anyMatch(entry -> entry instanceof Item item && group.equals(item.getGroup()))
                    .anyMatch(entry -> entry instanceof Account account && group.equals(account.getOwner()));
        }
    }

    @Test
    void entriesThatAreTakenMeanwhileDoNotComeAgain() {
        List<Long> ids = write(8);

        List<Long> seen = new ArrayList<>();
        try (SpaceIterator<Item> items = space.iterator(new Item(null, group), 1)) {
            for (Item item : items) {
                assertThat(space.takeById(Item.class, item.getId())).isNotNull();
                seen.add(item.getId());
            }
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(space.count(new Item(null, group))).isZero();
    }

    @Test
    void aClosedIteratorHasNoMoreEntries() {
        write(20);
        SpaceIterator<Item> items = space.iterator(new Item(null, group), 2);
        assertThat(items.hasNext()).isTrue();

        items.close();
        items.close();

        assertThat(items.hasNext()).isFalse();
        assertThat(items.next()).isNull();
    }

    @Test
    void anIteratorThatRestsLongerThanItMayIsRenewed() {
        List<Long> ids = write(20);
        SpaceIteratorConfiguration configuration =
                configuration(SpaceIteratorType.CURSOR, 2).setMaxInactiveDuration(Duration.ofMillis(1500));

        List<Long> seen = new ArrayList<>();
        try (SpaceIterator<Item> items = space.iterator(new Item(null, group), configuration)) {
            seen.add(items.next().getId());
            await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
            items.forEachRemaining(item -> {
                if (item != null) {
                    seen.add(item.getId());
                }
            });
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatAnIteratorCannotDoIsRefused() {
        Item template = new Item(null, group);

        assertThatThrownBy(() -> space.iterator(template, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> space.iterator(template, 10).remove())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> space.iterator(new SQLQuery<>(Item.class, "amount > 1 order by amount")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("order by");
        assertThatThrownBy(() -> space.iterator(new SQLQuery<>(Item.class, "amount >")))
                .isInstanceOf(BadSqlQueryException.class);
        assertThatThrownBy(() -> space.iterator(
                        template,
                        configuration(SpaceIteratorType.PREFETCH_UIDS, 10)
                                .setMaxInactiveDuration(Duration.ofMinutes(1))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("PREFETCH_UIDS");
    }
}
