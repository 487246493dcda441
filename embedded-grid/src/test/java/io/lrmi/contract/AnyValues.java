package io.lrmi.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any values that properties can have. */
final class AnyValues {

    private AnyValues() {}

    /** Short ones of all characters, and some of the lengths at which the form on the wire changes. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(300),
                Arbitraries.of("", " ", "\u0000", "\uD83D\uDE00", "\uD800", "\uFFFF"),
                Combinators.combine(
                                Arbitraries.of("x", "ж", "中"),
                                Arbitraries.of(127, 128, 255, 21_845, 65_535, 65_536, 100_000))
                        .as(String::repeat));
    }

    static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    static Arbitrary<LocalDateTime> dateTimes() {
        return instants().map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    static Arbitrary<ZonedDateTime> zonedDateTimes() {
        return Combinators.combine(instants(), Arbitraries.of("UTC", "Europe/Berlin", "+05:30", "America/St_Johns"))
                .as((instant, zone) -> instant.atZone(ZoneId.of(zone)));
    }

    static Arbitrary<Duration> durations() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 999_999_999))
                .as((seconds, nanos) -> Duration.ofSeconds(seconds / 2, nanos));
    }

    static Arbitrary<Date> dates() {
        return Arbitraries.longs().map(Instant::ofEpochMilli).map(AnyValues::date);
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    static Arbitrary<Timestamp> timestamps() {
        return instants().map(Timestamp::from);
    }

    static Arbitrary<UUID> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals(), Arbitraries.of(new BigDecimal("1E-300"), new BigDecimal("-0.00")));
    }

    static Arbitrary<BigInteger> bigIntegers() {
        return Arbitraries.oneOf(Arbitraries.bigIntegers(), Arbitraries.of(BigInteger.TEN.pow(200)));
    }

    static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.of(Double.NaN, -0.0, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE));
    }

    static Arbitrary<Float> floats() {
        return Arbitraries.oneOf(Arbitraries.floats(), Arbitraries.of(Float.NaN, -0.0f, Float.POSITIVE_INFINITY));
    }

    /** Values without parts. */
    static Arbitrary<Object> simple() {
        return Arbitraries.oneOf(
                Arbitraries.integers(),
                Arbitraries.longs(),
                Arbitraries.shorts(),
                Arbitraries.bytes(),
                Arbitraries.chars(),
                doubles(),
                floats(),
                Arbitraries.of(true, false),
                texts(),
                decimals(),
                bigIntegers(),
                uuids(),
                dates(),
                timestamps(),
                instants(),
                dateTimes(),
                dateTimes().map(LocalDateTime::toLocalDate),
                dateTimes().map(LocalDateTime::toLocalTime),
                zonedDateTimes(),
                zonedDateTimes().map(ZonedDateTime::toOffsetDateTime),
                durations(),
                Arbitraries.of(Period.of(1, -2, 30), Year.of(2024), YearMonth.of(1999, 12), ZoneOffset.ofHours(-3)),
                Arbitraries.of(DayOfWeek.class),
                dateTimes().map(time -> java.sql.Date.valueOf(time.toLocalDate())),
                Arbitraries.of(LocalTime.MIDNIGHT, LocalDate.MAX, Instant.MIN, OffsetDateTime.MAX));
    }

    /** Simple values, arrays, collections and maps of each other. */
    static Arbitrary<Object> any() {
        return any(2);
    }

    private static Arbitrary<Object> any(int depth) {
        if (depth == 0) {
            return simple();
        }
        Arbitrary<Object> part = Arbitraries.lazy(() -> any(depth - 1));
        return Arbitraries.oneOf(simple(), simple(), arrays(), collections(part), maps(part));
    }

    static Arbitrary<Object> arrays() {
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(300),
                Arbitraries.integers().array(int[].class).ofMaxSize(5),
                Arbitraries.longs().array(long[].class).ofMaxSize(5),
                Arbitraries.doubles().array(double[].class).ofMaxSize(5),
                Arbitraries.chars().array(char[].class).ofMaxSize(5),
                Arbitraries.of(true, false).array(boolean[].class).ofMaxSize(5),
                texts().injectNull(0.2).array(String[].class).ofMaxSize(3),
                Arbitraries.integers().injectNull(0.2).array(Integer[].class).ofMaxSize(3),
                dates().array(Date[].class).ofMaxSize(3),
                simple().injectNull(0.2).array(Object[].class).ofMaxSize(3),
                Arbitraries.integers()
                        .array(int[].class)
                        .ofMaxSize(2)
                        .array(int[][].class)
                        .ofMaxSize(2));
    }

    @SuppressWarnings("JdkObsolete") // applications have them all the same
    static Arbitrary<Object> collections(Arbitrary<Object> element) {
        Arbitrary<List<Object>> withNull = element.injectNull(0.1).list().ofMaxSize(4);
        Arbitrary<List<Object>> withoutNull = element.list().ofMaxSize(4);
        // Arrays and lists of arrays have no equality.
        Arbitrary<List<Object>> members = simple().list().ofMaxSize(4);
        Arbitrary<List<Integer>> numbers = Arbitraries.integers().list().ofMaxSize(4);
        return Arbitraries.oneOf(
                withNull.map(ArrayList::new),
                withNull.map(LinkedList::new),
                withNull.map(list -> Arrays.asList(list.toArray())),
                withNull.map(list -> Collections.unmodifiableList(new ArrayList<>(list))),
                withoutNull.map(List::copyOf),
                members.map(HashSet::new),
                members.map(LinkedHashSet::new),
                members.map(Set::copyOf),
                numbers.map(TreeSet::new),
                Arbitraries.of(
                        List.of(),
                        Collections.emptyList(),
                        Collections.singletonList(1),
                        Set.of("a"),
                        Collections.emptySet()));
    }

    static Arbitrary<Object> maps(Arbitrary<Object> value) {
        Arbitrary<Map<String, Object>> any =
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), value).ofMaxSize(3);
        Arbitrary<Map<String, Object>> withNull = Arbitraries.maps(
                        Arbitraries.strings().ofMaxLength(5), value.injectNull(0.2))
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                withNull.map(HashMap::new),
                withNull.map(LinkedHashMap::new),
                withNull.map(TreeMap::new),
                any.map(ConcurrentHashMap::new),
                any.map(Map::copyOf),
                Arbitraries.maps(Arbitraries.integers(), value).ofMaxSize(3).map(HashMap::new),
                Arbitraries.of(Map.of(), Collections.emptyMap(), Collections.singletonMap("k", null)));
    }
}
