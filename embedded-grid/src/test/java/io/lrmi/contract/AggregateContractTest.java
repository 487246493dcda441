package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import com.gigaspaces.query.aggregators.AggregationResult;
import com.gigaspaces.query.aggregators.AggregationSet;
import com.gigaspaces.query.aggregators.GroupByAggregator;
import com.gigaspaces.query.aggregators.SingleValueAggregator;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.LongestName;
import io.lrmi.contract.model.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.extensions.QueryExtension;
import org.springframework.dao.DataAccessException;

@ContractTest
final class AggregateContractTest {

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final String group = Unique.text();

    AggregateContractTest(GridUnderTest grid) {
        this.grid = grid;
        space = grid.space();
    }

    private SQLQuery<Item> items() {
        return new SQLQuery<>(Item.class, "group = ?", group);
    }

    private SQLQuery<Values> values() {
        return new SQLQuery<>(Values.class, "text = ?", group);
    }

    private void writeItems(Integer... amounts) {
        for (Integer amount : amounts) {
            space.write(new Item(Unique.number(), group, "item " + amount, amount));
        }
    }

    private Values value() {
        Values value = new Values(Unique.text());
        value.setText(group);
        return value;
    }

    @Test
    void entriesAreCounted() {
        writeItems(1, 2, null, 4, 5);

        assertThat(QueryExtension.count(space, items(), "")).isEqualTo(5);
        assertThat(QueryExtension.count(space, items(), null)).isEqualTo(5);
        assertThat(QueryExtension.count(space, items(), "*")).isEqualTo(5);
        assertThat(QueryExtension.count(space, items(), "amount")).isEqualTo(4);
    }

    @Test
    void numbersAreAddedUpInTheWidestForm() {
        writeItems(1, 2, null, 4, Integer.MAX_VALUE);

        Number sum = QueryExtension.sum(space, items(), "amount");

        assertThat(sum).isEqualTo(7L + Integer.MAX_VALUE);
    }

    @Test
    void theAverageIsTakenOverAllPartitions() {
        writeItems(1, 2, null, 4, 5, 5);

        Number average = QueryExtension.average(space, items(), "amount");

        assertThat(average).isEqualTo(3.4);
    }

    @Test
    void allKindsOfNumbersHaveASumAndAnAverage() {
        for (int i = 1; i <= 4; i++) {
            Values value = value();
            value.setByteValue((byte) i);
            value.setShortValue((short) i);
            value.setLongValue((long) i);
            value.setFloatValue(i + 0.5f);
            value.setDoubleValue(i + 0.25);
            value.setBigInteger(BigInteger.valueOf(i));
            value.setDecimal(new BigDecimal(i + ".50"));
            space.write(value);
        }

        AggregationResult sums = space.aggregate(
                values(),
                new AggregationSet()
                        .sum("byteValue")
                        .sum("shortValue")
                        .sum("longValue")
                        .sum("floatValue")
                        .sum("doubleValue")
                        .sum("bigInteger")
                        .sum("decimal"));
        AggregationResult averages = space.aggregate(
                values(),
                new AggregationSet()
                        .average("byteValue")
                        .average("floatValue")
                        .average("bigInteger")
                        .average("decimal"));

        assertThat(sums.get(0)).isEqualTo(10L);
        assertThat(sums.get(1)).isEqualTo(10L);
        assertThat(sums.getLong(2)).isEqualTo(10L);
        assertThat(sums.getDouble("sum(floatValue)")).isEqualTo(12.0);
        assertThat(sums.getDouble(4)).isEqualTo(11.0);
        assertThat(sums.get(5)).isEqualTo(BigInteger.TEN);
        assertThat(sums.get(6)).isEqualTo(new BigDecimal("12.00"));
        assertThat(averages.getDouble(0)).isEqualTo(2.5, within(1e-9));
        assertThat(averages.getDouble(1)).isEqualTo(3.0, within(1e-9));
        assertThat((BigDecimal) averages.get(2)).isEqualByComparingTo("2.5");
        assertThat((BigDecimal) averages.get("avg(decimal)")).isEqualByComparingTo("3");
    }

    @Test
    void theSmallestAndTheLargestValueAreFound() {
        writeItems(3, 1, null, 9, 4);

        Integer min = QueryExtension.min(space, items(), "amount");
        Integer max = QueryExtension.max(space, items(), "amount");
        String last = QueryExtension.max(space, items(), "name");

        assertThat(min).isEqualTo(1);
        assertThat(max).isEqualTo(9);
        assertThat(last).isEqualTo("item null");
    }

    @Test
    void timesHaveAnOrder() {
        for (int day = 1; day <= 4; day++) {
            Values value = value();
            value.setTimestamp(Timestamp.valueOf("2020-01-0" + day + " 00:00:00"));
            space.write(value);
        }

        assertThat(QueryExtension.<Timestamp>max(space, values(), "timestamp"))
                .isEqualTo(Timestamp.valueOf("2020-01-04 00:00:00"));
        assertThat(QueryExtension.<Timestamp>min(space, values(), "timestamp"))
                .isEqualTo(Timestamp.valueOf("2020-01-01 00:00:00"));
    }

    @Test
    void theEntryWithTheSmallestOrLargestValueIsFound() {
        writeItems(3, 1, 9, 4);

        Item smallest = QueryExtension.minEntry(space, items(), "amount");
        Item largest = QueryExtension.maxEntry(space, items(), "amount");

        assertThat(smallest.getName()).isEqualTo("item 1");
        assertThat(largest.getName()).isEqualTo("item 9");
    }

    @Test
    void anEntryThatIsFoundCanBeADocument() {
        writeItems(3, 1, 9);
        SQLQuery<SpaceDocument> query =
                new SQLQuery<>(Item.class.getName(), "group = ?", QueryResultType.DOCUMENT, group);

        SpaceDocument largest = QueryExtension.maxEntry(space, query, "amount");

        assertThat(largest.<Integer>getProperty("amount")).isEqualTo(9);
    }

    @Test
    void anEntryThatIsFoundHasOnlyWhatTheQueryAsksFor() {
        writeItems(3, 1, 9);

        Item largest = QueryExtension.maxEntry(space, items().setProjections("amount"), "amount");

        assertThat(largest.getAmount()).isEqualTo(9);
    }

    @Test
    void withoutEntriesThereIsNothingButACountOfZero() {
        AggregationResult result = space.aggregate(
                items(),
                new AggregationSet()
                        .count()
                        .count("amount")
                        .sum("amount")
                        .average("amount")
                        .minValue("amount")
                        .maxValue("amount")
                        .minEntry("amount")
                        .maxEntry("amount"));

        assertThat(result.getLong(0)).isZero();
        assertThat(result.getLong(1)).isZero();
        for (int i = 2; i < result.size(); i++) {
            assertThat(result.get(i)).isNull();
        }
    }

    @Test
    void valuesThatAreAllNullGiveNothing() {
        writeItems(null, null, null);

        AggregationResult result = space.aggregate(
                items(),
                new AggregationSet()
                        .sum("amount")
                        .average("amount")
                        .minValue("amount")
                        .maxValue("amount"));

        for (int i = 0; i < result.size(); i++) {
            assertThat(result.get(i)).isNull();
        }
    }

    @Test
    void resultsHaveNames() {
        writeItems(1, 2);

        AggregationResult result = space.aggregate(
                items(),
                new AggregationSet()
                        .count()
                        .add(QueryExtension.sum("amount").as("total"))
                        .maxValue("amount"));

        assertThat(result.size()).isEqualTo(3);
        assertThat(result.getLong("count(*)")).isEqualTo(2);
        assertThat(result.getLong("total")).isEqualTo(3);
        assertThat(result.getInt("max(amount)")).isEqualTo(2);
        assertThatThrownBy(() -> result.get("sum(amount)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum(amount)");
    }

    @Test
    void aSetCanBeUsedAgain() {
        writeItems(1, 2);
        AggregationSet set = new AggregationSet().count().sum("amount");

        assertThat(space.aggregate(items(), set).getLong(1)).isEqualTo(3);
        assertThat(space.aggregate(items(), set).getLong(1)).isEqualTo(3);
        assertThat(space.aggregate(items(), set).getLong(0)).isEqualTo(2);
    }

    @Test
    void anEmptySetHasAnEmptyResult() {
        assertThat(space.aggregate(items(), new AggregationSet()).size()).isZero();
    }

    @Test
    void anIdQuerySelectsOneEntry() {
        Item item = new Item(Unique.number(), group, "only", 5);
        space.write(item);
        IdQuery<Item> query = new IdQuery<>(Item.class, item.getId());

        assertThat(QueryExtension.<Number>sum(space, query, "amount")).isEqualTo(5L);
        assertThat(QueryExtension.maxEntry(space, query, "amount").getName()).isEqualTo("only");
    }

    @Test
    void aSingleValueIsThatOfAnyEntry() {
        writeItems(7, 7, 7);

        AggregationResult result =
                space.aggregate(items(), new AggregationSet().add(new SingleValueAggregator<>().setPath("amount")));

        assertThat(result.getInt("amount")).isEqualTo(7);
    }

    @Test
    void documentsAreAggregatedByAnyProperty() {
        String type = "contract.Aggregated" + group;
        space.getTypeManager().registerTypeDescriptor(Documents.product(type).create());
        for (int i = 1; i <= 4; i++) {
            space.write(new SpaceDocument(type)
                    .setProperty("sku", Unique.text())
                    .setProperty("price", i * 1.5)
                    .setProperty("stock", i)
                    .setProperty("place", new SpaceDocument("contract.Place").setProperty("shelf", i)));
        }
        SQLQuery<SpaceDocument> query = new SQLQuery<>(type, "");

        assertThat(QueryExtension.<Double>sum(space, query, "price")).isEqualTo(15.0);
        assertThat(QueryExtension.<Long>sum(space, query, "stock")).isEqualTo(10L);
        assertThat(QueryExtension.<Integer>max(space, query, "place.shelf")).isEqualTo(4);
        assertThat(QueryExtension.minEntry(space, query, "place.shelf").<Integer>getProperty("stock"))
                .isEqualTo(1);
    }

    @Test
    void anEntryWithoutTheValueEndsTheSearchForTheLargest() {
        for (int i = 0; i < 6; i++) {
            writeItems(i, null);
        }

        assertThatThrownBy(() -> QueryExtension.maxEntry(space, items(), "amount"))
                .isInstanceOfAny(DataAccessException.class, NullPointerException.class);
    }

    @Test
    void textHasNoSum() {
        writeItems(1, 2, 3);

        assertThatThrownBy(() -> QueryExtension.sum(space, items(), "name"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("String");
    }

    @Test
    void thereMustBeSuchAProperty() {
        writeItems(1, 2, 3);

        assertThatThrownBy(() -> QueryExtension.sum(space, items(), "colour"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void thereMustBeAPath() {
        assertThatThrownBy(() -> QueryExtension.sum(space, items(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SumAggregator");
    }

    @Test
    void anOrderOfTheQueryIsRefused() {
        SQLQuery<Item> query = new SQLQuery<>(Item.class, "group = ? order by amount", group);

        assertThatThrownBy(() -> QueryExtension.count(space, query, ""))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("order by");
    }

    @Test
    void anAggregatorOfTheApplicationWorksWhereItsClassIs() {
        writeItems(1, 22, 333, 44);
        GroupByAggregator groups = new GroupByAggregator().groupBy("group").select(new LongestName().setPath("name"));

        if (grid.executesApplicationClasses()) {
            AggregationResult result =
                    space.aggregate(items(), new AggregationSet().add(new LongestName().setPath("name")));

            assertThat(result.getString("longest(name)")).isEqualTo("item 333");
            assertThat(QueryExtension.groupBy(space, items(), groups).get(group).getString(0))
                    .isEqualTo("item 333");
        } else {
            assertThatThrownBy(() -> QueryExtension.groupBy(space, items(), groups))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("LongestName");
            assertThat(QueryExtension.count(space, items(), "")).isEqualTo(4);
        }
    }
}
