package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.QueryModel.Constant;
import io.lrmi.contract.QueryModel.Operand;
import io.lrmi.contract.model.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Templates and queries that are made up find what the same conditions select from a list. */
@PropertiesTest
final class QueryPropertiesTest {

    private static final int ENTRIES = 60;

    private static final List<String> NAMES = List.of("ann", "bob", "Cid", "ann-mary", "it's", "", "a.b", "7");
    private static final List<Integer> AMOUNTS = List.of(-3, 0, 1, 2, 3, 7, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final List<Long> TOTALS = List.of(-1L, 0L, 5_000_000_000L, Long.MIN_VALUE);
    private static final List<Double> RATIOS = List.of(0.5, -1.25, 0.0, -0.0, 1e10);
    private static final List<BigDecimal> PRICES =
            List.of(new BigDecimal("1.0"), new BigDecimal("1.00"), new BigDecimal("-2.5"), BigDecimal.ZERO);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1969, 7, 20), LocalDate.of(2025, 1, 1));
    private static final List<Date> TIMES = Stream.of(0L, -1L, 1_700_000_000_000L)
            .map(Instant::ofEpochMilli)
            .map(Date::from)
            .toList();
    private static final List<String> KEYS = List.of("north", "south");

    private static final Operand NAME = new Operand("name", Sample::getName);
    private static final Operand TAGS = new Operand("tags[*]", Sample::getTags);
    private static final Operand MARKS = new Operand("marks[*]", Sample::getMarks);

    private final GigaSpace space;
    private final String group = Unique.text();
    private final List<Sample> samples = new ArrayList<>();

    QueryPropertiesTest(GridUnderTest grid) {
        space = grid.space();
    }

    @BeforeProperty
    void writeSamples() {
        Random random = new Random(20_240_229);
        for (int i = 0; i < ENTRIES; i++) {
            Sample sample = new Sample();
            sample.setId(Unique.number());
            sample.setGroup(group);
            sample.setName(oneOf(NAMES, random));
            sample.setAmount(oneOf(AMOUNTS, random));
            sample.setTotal(oneOf(TOTALS, random));
            sample.setRatio(oneOf(RATIOS, random));
            sample.setPrice(oneOf(PRICES, random));
            sample.setValid(oneOf(List.of(true, false), random));
            sample.setDay(oneOf(DAYS, random));
            sample.setTime(oneOf(TIMES, random));
            sample.setTags(someOf(NAMES, random));
            List<Integer> marks = someOf(AMOUNTS, random);
            sample.setMarks(marks == null ? null : new HashSet<>(marks));
            List<String> keys = someOf(KEYS, random);
            if (keys != null) {
                Map<String, Integer> sizes = new HashMap<>();
                keys.forEach(key -> sizes.put(key, oneOf(AMOUNTS, random)));
                sample.setSizes(sizes);
            }
            samples.add(sample);
        }
        space.writeMultiple(samples.toArray(Sample[]::new));
    }

    private static <T> @Nullable T oneOf(List<T> values, Random random) {
        int index = random.nextInt(values.size() + 1);
        return index == values.size() ? null : values.get(index);
    }

    private static <T> @Nullable List<T> someOf(List<T> values, Random random) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        List<T> some = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some;
    }

    private List<Long> ids(Predicate<Sample> condition) {
        return samples.stream().filter(condition).map(Sample::getId).toList();
    }

    private SQLQuery<Sample> query(QueryModel model, String order) {
        List<@Nullable Object> parameters = new ArrayList<>(model.parameters());
        parameters.add(group);
        return new SQLQuery<>(Sample.class, "(" + model.text() + ") and group = ?" + order, parameters.toArray());
    }

    // ---- properties -------------------------------------------------------------------------------------------

    @Property(tries = 400, seed = "16")
    void queriesFindWhatTheirConditionsSelect(@ForAll("conditions") QueryModel condition) {
        List<Long> expected = ids(condition::matches);

        assertThat(space.readMultiple(query(condition, "")))
                .extracting(Sample::getId)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(space.count(query(condition, ""))).isEqualTo(expected.size());
    }

    /** A query without parentheses around its parts is translated into another form. */
    @Property(tries = 200, seed = "16")
    void alternativesAtTheTopFindTheSame(@ForAll("conditions") QueryModel one, @ForAll("conditions") QueryModel other) {
        List<@Nullable Object> parameters = new ArrayList<>(one.parameters());
        parameters.add(group);
        parameters.addAll(other.parameters());
        parameters.add(group);
        SQLQuery<Sample> query = new SQLQuery<>(
                Sample.class,
                "(" + one.text() + ") and group = ? or (" + other.text() + ") and group = ?",
                parameters.toArray());

        assertThat(space.readMultiple(query))
                .extracting(Sample::getId)
                .containsExactlyInAnyOrderElementsOf(ids(one.or(other)::matches));
    }

    @Property(tries = 50, seed = "16")
    void queriesSortAsAListDoes(@ForAll("conditions") QueryModel condition, @ForAll("orders") List<Order> orders) {
        Comparator<Sample> comparator = orders.stream()
                .map(Order::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(Sample::getId);
        String order = String.join(", ", orders.stream().map(Order::text).toList());

        assertThat(space.readMultiple(query(condition, " order by " + order + ", id")))
                .extracting(Sample::getId)
                .containsExactlyElementsOf(samples.stream()
                        .filter(condition::matches)
                        .sorted(comparator)
                        .map(Sample::getId)
                        .toList());
    }

    @Property(tries = 200, seed = "16")
    void templatesFindWhatHasTheirValues(@ForAll("templates") Sample template) {
        template.setGroup(group);
        List<Long> expected = ids(sample -> {
            for (Function<Sample, @Nullable Object> property : PROPERTIES) {
                Object wanted = property.apply(template);
                if (wanted != null && !wanted.equals(property.apply(sample))) {
                    return false;
                }
            }
            return true;
        });

        assertThat(space.readMultiple(template))
                .extracting(Sample::getId)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(space.count(template)).isEqualTo(expected.size());
        assertThat(space.read(template))
                .satisfies(found -> assertThat(found == null).isEqualTo(expected.isEmpty()));
    }

    private static final List<Function<Sample, @Nullable Object>> PROPERTIES = List.of(
            Sample::getName,
            Sample::getAmount,
            Sample::getTotal,
            Sample::getRatio,
            Sample::getPrice,
            Sample::getValid,
            Sample::getDay,
            Sample::getTime,
            Sample::getTags,
            Sample::getMarks,
            Sample::getSizes);

    // ---- what is made up --------------------------------------------------------------------------------------

    @Provide
    Arbitrary<Sample> templates() {
        Arbitrary<Integer> which = Arbitraries.integers().between(0, ENTRIES - 1);
        return Combinators.combine(
                        which,
                        Arbitraries.integers()
                                .between(0, PROPERTIES.size() - 1)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of(NAMES).injectNull(0.8))
                .as((index, properties, name) -> {
                    Sample example = samples.get(index);
                    Sample template = new Sample();
                    template.setName(properties.contains(0) ? example.getName() : name);
                    template.setAmount(properties.contains(1) ? example.getAmount() : null);
                    template.setTotal(properties.contains(2) ? example.getTotal() : null);
                    template.setRatio(properties.contains(3) ? example.getRatio() : null);
                    template.setPrice(properties.contains(4) ? example.getPrice() : null);
                    template.setValid(properties.contains(5) ? example.getValid() : null);
                    template.setDay(properties.contains(6) ? example.getDay() : null);
                    template.setTime(properties.contains(7) ? example.getTime() : null);
                    template.setTags(properties.contains(8) ? example.getTags() : null);
                    template.setMarks(properties.contains(9) ? example.getMarks() : null);
                    template.setSizes(properties.contains(10) ? example.getSizes() : null);
                    return template;
                });
    }

    /** How to sort by one property. */
    private record Order(String text, Comparator<Sample> comparator) {

        static <T extends Comparable<? super T>> Order of(
                String name, Function<Sample, T> value, boolean descending, boolean nullsLast) {
            Comparator<T> order = descending ? Comparator.<T>reverseOrder() : Comparator.<T>naturalOrder();
            return new Order(
                    name + (descending ? " desc" : "") + (nullsLast ? " nulls last" : ""),
                    Comparator.comparing(
                            value, nullsLast ? Comparator.nullsLast(order) : Comparator.nullsFirst(order)));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 2, 3, 4), Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as((property, descending, nullsLast) -> switch (property) {
                    case 0 -> Order.of("name", Sample::getName, descending, nullsLast);
                    case 1 -> Order.of("amount", Sample::getAmount, descending, nullsLast);
                    case 2 -> Order.of("ratio", Sample::getRatio, descending, nullsLast);
                    case 3 -> Order.of("time", Sample::getTime, descending, nullsLast);
                    default -> Order.of("valid", Sample::getValid, descending, nullsLast);
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<QueryModel> conditions() {
        return conditions(3, true);
    }

    private static Arbitrary<QueryModel> conditions(int depth, boolean elements) {
        Arbitrary<QueryModel> simple =
                elements ? Arbitraries.frequencyOf(Tuple.of(5, simple()), Tuple.of(1, elements())) : simple();
        if (depth == 0) {
            return simple;
        }
        Arbitrary<QueryModel> part = Arbitraries.lazy(() -> conditions(depth - 1, elements));
        return Arbitraries.frequencyOf(
                Tuple.of(2, simple),
                Tuple.of(1, Combinators.combine(part, part).as(QueryModel::and)),
                Tuple.of(1, Combinators.combine(part, part).as(QueryModel::or)),
                // Conditions on elements cannot be negated.
                Tuple.of(1, Arbitraries.lazy(() -> conditions(depth - 1, false)).map(QueryModel::not)));
    }

    private static Arbitrary<QueryModel> simple() {
        return Arbitraries.oneOf(
                all(NAME, NAMES),
                all(new Operand("amount", Sample::getAmount), AMOUNTS),
                all(new Operand("total", Sample::getTotal), TOTALS),
                all(new Operand("ratio", Sample::getRatio), RATIOS),
                all(new Operand("price", Sample::getPrice), PRICES),
                all(new Operand("day", Sample::getDay), DAYS),
                equality(new Operand("valid", Sample::getValid), List.of(true, false)),
                all(new Operand("time", Sample::getTime), TIMES),
                all(new Operand("sizes.north", size("north")), AMOUNTS),
                all(new Operand("sizes.west", size("west")), AMOUNTS),
                patterns(),
                functions());
    }

    private static Function<Sample, @Nullable Object> size(String key) {
        return sample -> sample.getSizes() == null ? null : sample.getSizes().get(key);
    }

    private static Arbitrary<Constant> constant(List<?> values) {
        return Combinators.combine(Arbitraries.of(values), Arbitraries.of(false, true))
                .as(Constant::new);
    }

    private static Arbitrary<QueryModel> all(Operand operand, List<?> values) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, compared(operand, values)),
                Tuple.of(1, nullChecks(operand)),
                Tuple.of(1, nullAmongValues(operand, values)));
    }

    /** All but whether there is a value: a function of none has none, which is not null. */
    private static Arbitrary<QueryModel> compared(Operand operand, List<?> values) {
        Arbitrary<Constant> constant = constant(values);
        return Arbitraries.oneOf(
                equality(operand, values),
                Combinators.combine(Arbitraries.of("<", "<=", ">", ">="), constant)
                        .as((operator, value) -> QueryModel.comparison(operand, operator, value)),
                Combinators.combine(constant, constant).as((low, high) -> QueryModel.between(operand, low, high)));
    }

    private static Arbitrary<QueryModel> equality(Operand operand, List<?> values) {
        Arbitrary<Constant> constant = constant(values);
        Arbitrary<Boolean> negated = Arbitraries.of(false, true);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("=", "<>", "!="), constant)
                        .as((operator, value) -> QueryModel.comparison(operand, operator, value)),
                Combinators.combine(negated, constant.list().ofMinSize(1).ofMaxSize(3))
                        .as((not, list) -> QueryModel.in(operand, not, list)),
                Combinators.combine(negated, Arbitraries.of(values).list().ofMaxSize(3))
                        .as((not, list) -> QueryModel.inCollection(operand, not, new ArrayList<>(list))));
    }

    private static Arbitrary<QueryModel> nullChecks(Operand operand) {
        return Arbitraries.of(false, true).map(negated -> QueryModel.isNull(operand, negated));
    }

    private static Arbitrary<QueryModel> nullAmongValues(Operand operand, List<?> values) {
        return Combinators.combine(
                        Arbitraries.of(false, true),
                        constant(values).list().ofMinSize(1).ofMaxSize(2))
                .as((negated, list) -> QueryModel.inOrNull(operand, negated, list));
    }

    private static Arbitrary<QueryModel> patterns() {
        Arbitrary<Boolean> negated = Arbitraries.of(false, true);
        return Arbitraries.oneOf(
                Combinators.combine(negated, Arbitraries.of("an%", "%b", "_ob", "%", "", "a_b", "%-%", "C%d"))
                        .as((not, pattern) -> QueryModel.like(NAME, not, pattern)),
                Combinators.combine(negated, Arbitraries.of("an.*", "[ab].*", "bob|7", ".{3}"))
                        .as((not, pattern) -> QueryModel.rlike(NAME, not, pattern)));
    }

    private static Arbitrary<QueryModel> functions() {
        Operand upper =
                new Operand("upper(name)", sample -> map(sample.getName(), name -> name.toUpperCase(Locale.ROOT)));
        Operand length = new Operand("char_length(name)", sample -> map(sample.getName(), String::length));
        Operand mod = new Operand("mod(amount, 3)", sample -> map(sample.getAmount(), amount -> amount % 3));
        return Arbitraries.oneOf(
                compared(upper, List.of("ANN", "BOB", "ann")),
                compared(length, List.of(0, 3, 4)),
                compared(mod, List.of(0, 1, -2)));
    }

    private static <T> @Nullable Object map(@Nullable T value, Function<T, Object> function) {
        return value == null ? null : function.apply(value);
    }

    private static Arbitrary<QueryModel> elements() {
        Arbitrary<String> operators = Arbitraries.of("=", "<", "<=", ">", ">=");
        return Arbitraries.oneOf(
                Combinators.combine(operators, constant(NAMES)).as((operator, value) -> element(TAGS, operator, value)),
                Combinators.combine(operators, constant(AMOUNTS))
                        .as((operator, value) -> element(MARKS, operator, value)),
                constant(NAMES).map(value -> QueryModel.noElement(TAGS, value)),
                constant(AMOUNTS).map(value -> QueryModel.noElement(MARKS, value)),
                Arbitraries.of(NAMES)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(list ->
                                QueryModel.elements(TAGS, "in (?)", List.of(new ArrayList<>(list)), list::contains)));
    }

    private static QueryModel element(Operand operand, String operator, Constant value) {
        return QueryModel.elements(
                operand,
                operator + " " + value.text(),
                value.parameters(),
                QueryModel.compares(operator, value.value()));
    }
}
