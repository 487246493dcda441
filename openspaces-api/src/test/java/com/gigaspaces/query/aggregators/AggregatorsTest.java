package com.gigaspaces.query.aggregators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.query.CompoundResult;
import com.gigaspaces.server.ServerEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregatorsTest {

    /** An entry whose only value is at every path. */
    private static final class Entry extends SpaceEntriesAggregatorContext implements RawEntry {

        private final Object value;

        Entry(Object value) {
            super(List.of());
            this.value = value;
        }

        @Override
        public Object getPathValue(String path) {
            return value;
        }

        @Override
        public int getPartitionId() {
            return 0;
        }

        @Override
        public String getEntryUid() {
            return "uid";
        }

        @Override
        public RawEntry getRawEntry() {
            return this;
        }

        @Override
        public void applyProjectionTemplate(RawEntry entry) {}

        @Override
        public ServerEntry getServerEntry() {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public String toString() {
            return "entry of " + value;
        }
    }

    /** The result of two partitions with these values. */
    private static Object result(SpaceEntriesAggregator<?> aggregator, List<?> first, List<?> second) {
        AggregationSet set = new AggregationSet().add(aggregator);
        List<SpaceEntriesAggregator<?>> merged = AggregationInternalUtils.getAggregators(set);
        for (List<?> values : List.of(first, second)) {
            SpaceEntriesAggregator<?> partition = aggregator.clone();
            values.forEach(value -> partition.aggregate(new Entry(value)));
            AggregationInternalUtils.merge(merged.get(0), partition.getIntermediateResult());
        }
        return AggregationInternalUtils.getFinalResult(merged, Object::toString).get(0);
    }

    @Test
    void sumsAreAsWideAsTheirKindOfNumberAllows() {
        SumAggregator sum = new SumAggregator();
        sum.setPath("n");

        assertThat(result(sum, List.of((byte) 1, (short) 2), List.of(3, 4L))).isEqualTo(10L);
        assertThat(result(sum, List.of(1.5f), List.of(2.0))).isEqualTo(3.5);
        assertThat(result(sum, List.of(BigInteger.ONE), List.of(BigInteger.TWO)))
                .isEqualTo(BigInteger.valueOf(3));
        assertThat(result(sum, Arrays.asList((Object) null), List.of())).isNull();
        assertThatThrownBy(() -> result(sum, List.of(new java.util.concurrent.atomic.AtomicInteger(1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AtomicInteger");
    }

    @Test
    void anEndlessAverageIsRounded() {
        AverageAggregator average = new AverageAggregator();
        average.setPath("n");

        assertThat((BigDecimal) result(average, List.of(BigDecimal.ONE, BigDecimal.ZERO), List.of(BigDecimal.ZERO)))
                .isEqualByComparingTo("0.3333333333333333333333333333333333");
        assertThat((BigDecimal) result(average, List.of(BigInteger.ONE), List.of(BigInteger.TWO)))
                .isEqualByComparingTo("1.5");
        assertThat(result(average, List.of(1), List.of(2, 2))).isEqualTo(5 / 3.0);
    }

    @Test
    void theFirstOfEqualEntriesWins() {
        assertThat(result(new MaxEntryAggregator().setPath("n"), List.of(1, 3), List.of(3, 2)))
                .isEqualTo("entry of 3");
        assertThat(result(new MinEntryAggregator().setPath("n"), List.of(4, 3), List.of(3, 2)))
                .isEqualTo("entry of 2");
    }

    @Test
    void entriesWithoutTheValueCannotBeCompared() {
        assertThatThrownBy(
                        () -> result(new MaxEntryAggregator().setPath("n"), List.of(1), Arrays.asList((Object) null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("maxEntry(n)");
        assertThat(result(new MinEntryAggregator().setPath("n"), Arrays.asList((Object) null), List.of()))
                .isEqualTo("entry of null");
    }

    @Test
    void anOrderKeepsTheFirstEntries() {
        OrderByAggregator<String> order = new OrderByAggregator<String>(3).orderBy("n", OrderBy.DESC, true);

        assertThat((Collection<?>) result(order, Arrays.asList(1, null, 5), List.of(2, 5)))
                .hasToString("[entry of 5, entry of 5, entry of 2]");
    }

    @Test
    void anAggregatorNeedsItsPath() {
        SumAggregator sum = new SumAggregator();

        assertThatThrownBy(() -> sum.aggregate(new Entry(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SumAggregator");
    }

    @Test
    void aSetStaysAsItIs() {
        AggregationSet set = new AggregationSet().count();
        AggregationInternalUtils.getAggregators(set).get(0).aggregate(new Entry(1));

        assertThat(AggregationInternalUtils.getAggregators(set).get(0).getIntermediateResult())
                .isEqualTo(0L);
        assertThat(set.isEmpty()).isFalse();
        assertThat(new AggregationSet().isEmpty()).isTrue();
    }

    @Test
    void aliasesHaveADefault() {
        assertThat(new CountAggregator().getDefaultAlias()).isEqualTo("count(*)");
        assertThat(new GroupByAggregator().groupBy("a", "b").getDefaultAlias()).isEqualTo("groupBy[a, b]");
        assertThat(new DistinctAggregator<>().distinct("a").getDefaultAlias()).isEqualTo("distinct ([a])");
        assertThat(new OrderByAggregator<>().orderBy("a").getDefaultAlias())
                .isEqualTo("order by ([a ASC NULLS FIRST])");
    }

    @Test
    void resultsAreEqualByTheirValues() {
        AggregationResult result = new AggregationResult(new Object[] {1, "a"}, Map.of("n", 0));
        CompoundResult copy = result.clone();

        assertThat(copy).isEqualTo(result).hasSameHashCodeAs(result);
        copy.set(0, 2);
        assertThat(copy).isNotEqualTo(result);
        assertThat(result.get("n")).isEqualTo(1);
        assertThat(result).hasToString("AggregationResult(n=1)");
        assertThat(new GroupByKey(new Object[] {1, "a"})).hasToString("GroupByKey(1,a)");
    }

    @Test
    void whatIsAskedForSurvivesSerialization() throws Exception {
        AggregationSet set = new AggregationSet()
                .sum("n")
                .groupBy(new GroupByAggregator().groupBy("a").selectCount())
                .distinct(new DistinctAggregator<>().distinct("b"))
                .orderBy(new OrderByAggregator<>(7).orderBy("c"));

        List<SpaceEntriesAggregator<?>> copies = AggregationInternalUtils.getAggregators(copy(set));

        assertThat(copies)
                .extracting(SpaceEntriesAggregator::getDefaultAlias)
                .containsExactly("sum(n)", "groupBy[a]", "distinct ([b])", "order by ([c ASC NULLS FIRST])");
        assertThat(((OrderByAggregator<?>) copies.get(3)).getLimit()).isEqualTo(7);
    }

    @Test
    void resultsSurviveSerialization() throws Exception {
        GroupByKey key = new GroupByKey(new Object[] {"a"});
        GroupByResult groups =
                new GroupByResult(new java.util.HashMap<>(Map.of(key, new GroupByValue(new Object[] {1L}))));

        assertThat(copy(groups).get("a").getLong(0)).isEqualTo(1);
        assertThat(copy(new AggregationResult(new Object[] {2}, null)).getInt(0))
                .isEqualTo(2);
        assertThat(copy(new AverageAggregator.AverageTuple(3)).getAverage()).isEqualTo(3.0);
    }

    @SuppressWarnings("unchecked") // A copy is of the same type.
    private static <T> T copy(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
