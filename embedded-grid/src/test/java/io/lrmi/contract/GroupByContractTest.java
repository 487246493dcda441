package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.query.aggregators.AggregationSet;
import com.gigaspaces.query.aggregators.DistinctAggregator;
import com.gigaspaces.query.aggregators.GroupByAggregator;
import com.gigaspaces.query.aggregators.GroupByFilter;
import com.gigaspaces.query.aggregators.GroupByKey;
import com.gigaspaces.query.aggregators.GroupByResult;
import com.gigaspaces.query.aggregators.GroupByValue;
import com.gigaspaces.query.aggregators.ListEntriesAggregator;
import com.gigaspaces.query.aggregators.OrderBy;
import com.gigaspaces.query.aggregators.OrderByAggregator;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.extensions.QueryExtension;
import org.springframework.dao.DataAccessException;

/** Groups, distinct values and orders, each over entries in all partitions. */
@ContractTest
final class GroupByContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    GroupByContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private SQLQuery<Item> items() {
        return new SQLQuery<>(Item.class, "group = ?", group);
    }

    private void write(String name, Integer... amounts) {
        for (Integer amount : amounts) {
            space.write(new Item(Unique.number(), group, name, amount));
        }
    }

    private static List<Integer> amounts(Collection<Item> items) {
        List<Integer> amounts = new ArrayList<>();
        items.forEach(item -> amounts.add(item.getAmount()));
        return amounts;
    }

    @Test
    void valuesAreComputedForEachGroup() {
        write("a", 1, 2, 3);
        write("b", 10, 20);
        write("c", 5);

        GroupByResult result = QueryExtension.groupBy(
                space,
                items(),
                new GroupByAggregator()
                        .groupBy("name")
                        .selectCount()
                        .selectCount("amount")
                        .selectSum("amount")
                        .selectAverage("amount")
                        .selectMinValue("amount")
                        .selectMaxValue("amount")
                        .selectMinEntry("amount")
                        .selectMaxEntry("amount"));

        assertThat(result.size()).isEqualTo(3);
        GroupByValue a = result.get("a");
        assertThat(a.getKey().get("name")).isEqualTo("a");
        assertThat(a.getLong("count(*)")).isEqualTo(3);
        assertThat(a.getLong("count(amount)")).isEqualTo(3);
        assertThat(a.getLong("sum(amount)")).isEqualTo(6);
        assertThat(a.getDouble("avg(amount)")).isEqualTo(2.0);
        assertThat(a.getInt("min(amount)")).isEqualTo(1);
        assertThat(a.getInt("max(amount)")).isEqualTo(3);
        assertThat(((Item) a.get("minEntry(amount)")).getAmount()).isEqualTo(1);
        assertThat(((Item) a.get("maxEntry(amount)")).getAmount()).isEqualTo(3);
        assertThat(result.get(new GroupByKey(new Object[] {"b"})).getLong(2)).isEqualTo(30);
        assertThat(result.get("d")).isNull();
    }

    @Test
    void severalPathsMakeAGroup() {
        write("a", 1, 1, 2);
        write("b", 1);

        GroupByResult result = QueryExtension.groupBy(
                space,
                items(),
                new GroupByAggregator().groupBy("name", "amount").selectCount());

        assertThat(result.size()).isEqualTo(3);
        assertThat(result.get("a", 1).getLong(0)).isEqualTo(2);
        assertThat(result.get("b", 1).getLong(0)).isEqualTo(1);
        assertThat(result.get("b", 2)).isNull();
    }

    @Test
    void entriesWithoutAValueBelongToNoGroup() {
        write("a", 1);
        write(null, 2, 3);

        GroupByResult result = QueryExtension.groupBy(
                space, items(), new GroupByAggregator().groupBy("name").selectCount());

        assertThat(result.size()).isEqualTo(1);
    }

    @Test
    void groupsCanBeFiltered() {
        write("a", 1, 2, 3);
        write("b", 10, 20);
        write("c", 5);

        GroupByResult result = QueryExtension.groupBy(
                space,
                items(),
                new GroupByAggregator()
                        .groupBy("name")
                        .select(QueryExtension.sum("amount").as("total"), QueryExtension.count())
                        .having(new GroupByFilter() {
                            @Override
                            public boolean process(GroupByValue value) {
                                return value.getLong("total") > 5 && value.getLong(1) > 1;
                            }
                        }));

        assertThat(result).extracting(value -> value.getKey().get(0)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void groupsWithoutComputationHaveKeysOnly() {
        write("a", 1, 2);
        write("b", 3);

        GroupByResult result = QueryExtension.groupBy(space, items(), new GroupByAggregator().groupBy("name"));

        assertThat(result.size()).isEqualTo(2);
        assertThat(result.get("a").size()).isZero();
    }

    @Test
    void withoutEntriesThereAreNoGroups() {
        GroupByResult result = QueryExtension.groupBy(
                space, items(), new GroupByAggregator().groupBy("name").selectCount());

        assertThat(result.size()).isZero();
        assertThat(result.get("a")).isNull();
    }

    @Test
    void theEntriesOfAGroupCanBeListed() {
        write("a", 1, 2, 3, 4);
        write("b", 5);

        GroupByResult result = QueryExtension.groupBy(
                space, items(), new GroupByAggregator().groupBy("name").select(new ListEntriesAggregator()));

        assertThat((Collection<?>) result.get("a").get(0)).hasSize(4).hasOnlyElementsOfType(Item.class);
        assertThat((Collection<?>) result.get("b").get("ListEntries")).noneMatch(RawEntry.class::isInstance);
    }

    @Test
    void thereMustBeSomethingToGroupBy() {
        assertThatThrownBy(() -> QueryExtension.groupBy(space, items(), new GroupByAggregator().selectCount()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GroupByAggregator");
    }

    @Test
    void aGroupCannotBeOfAnUnknownProperty() {
        write("a", 1, 2, 3);

        assertThatThrownBy(() -> QueryExtension.groupBy(
                        space,
                        items(),
                        new GroupByAggregator().groupBy("colour").selectCount()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void thereIsOneEntryForEachDistinctValue() {
        write("a", 1, 2, 3);
        write("b", 10, 20);
        write(null, 5, 6);

        List<Item> items = QueryExtension.distinct(space, items(), new DistinctAggregator<Item>().distinct("name"));

        assertThat(items).extracting(Item::getName).containsExactlyInAnyOrder("a", "b", null);
    }

    @Test
    void distinctValuesMayBeOfSeveralPathsAndLimited() {
        write("a", 1, 1, 2);
        write("b", 1);

        assertThat(QueryExtension.distinct(space, items(), new DistinctAggregator<Item>().distinct("name", "amount")))
                .hasSize(3);
        assertThat(QueryExtension.distinct(
                        space, items(), new DistinctAggregator<Item>().distinct(false, 2, "name", "amount")))
                .hasSize(2);
    }

    @Test
    void withoutEntriesThereAreNoDistinctOnes() {
        assertThat(QueryExtension.distinct(space, items(), new DistinctAggregator<Item>().distinct("name")))
                .isEmpty();
    }

    @Test
    void distinctValuesNeedAPath() {
        assertThatThrownBy(() -> new DistinctAggregator<Item>().distinct())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void entriesComeInOrder() {
        write("a", 3, null, 1);
        write("b", 2, 5, 4);

        List<Item> ascending = QueryExtension.orderBy(space, items(), new OrderByAggregator<Item>().orderBy("amount"));
        List<Item> descending = QueryExtension.orderBy(
                space, items(), new OrderByAggregator<Item>(4).orderBy("amount", OrderBy.DESC, true));
        List<Item> byTwo = QueryExtension.orderBy(
                space,
                items(),
                new OrderByAggregator<Item>().orderBy("name", OrderBy.DESC).orderBy("amount"));

        assertThat(amounts(ascending)).containsExactly(null, 1, 2, 3, 4, 5);
        assertThat(amounts(descending)).containsExactly(5, 4, 3, 2);
        assertThat(amounts(byTwo)).containsExactly(2, 4, 5, null, 1, 3);
    }

    @Test
    void withoutEntriesThereIsNothingToOrder() {
        List<Item> none = QueryExtension.orderBy(space, items(), new OrderByAggregator<Item>().orderBy("amount"));

        assertThat(none).isEmpty();
    }

    @Test
    void differentAggregationsAreDoneAtOnce() {
        write("a", 1, 2);
        write("b", 3);

        AggregationSet set = new AggregationSet()
                .count()
                .groupBy(new GroupByAggregator().groupBy("name").selectCount())
                .distinct(new DistinctAggregator<Item>().distinct("name"))
                .orderBy(new OrderByAggregator<Item>(2).orderBy("amount"));

        assertThat(space.aggregate(items(), set).getLong(0)).isEqualTo(3);
        assertThat(((GroupByResult) space.aggregate(items(), set).get("groupBy[name]")).size())
                .isEqualTo(2);
        assertThat((Collection<?>) space.aggregate(items(), set).get("distinct ([name])"))
                .hasSize(2);
        assertThat((Collection<?>) space.aggregate(items(), set).get(3)).hasSize(2);
    }

    @Test
    void aQueryCanGroup() {
        write("a", 1, 2, 3);
        write("b", 10, 20);
        write(null, 5, 6);

        Item[] items = space.readMultiple(new SQLQuery<>(Item.class, "group = ? group by name", group));

        assertThat(items).extracting(Item::getName).containsExactlyInAnyOrder("a", "b", null);
    }

    @Test
    void groupsOfAQueryCanBeOrderedAndLimited() {
        write("a", 1);
        write("b", 2, 2);
        write("c", 3);
        SQLQuery<Item> query =
                new SQLQuery<>(Item.class, "group = ? group by name, amount order by amount desc", group);

        assertThat(space.readMultiple(query)).extracting(Item::getName).containsExactly("c", "b", "a");
        assertThat(space.readMultiple(query, 2)).extracting(Item::getName).containsExactly("c", "b");
        assertThat(space.read(query).getName()).isEqualTo("c");
        assertThat(space.readMultiple(new SQLQuery<>(Item.class, "group = ? group by name", group), 2))
                .hasSize(2);
    }

    @Test
    void groupsCannotBeTakenOrCounted() {
        SQLQuery<Item> query = new SQLQuery<>(Item.class, "group = ? group by name", group);

        assertThatThrownBy(() -> space.takeMultiple(query)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> space.count(query)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> space.clear(query)).isInstanceOf(UnsupportedOperationException.class);
    }
}
