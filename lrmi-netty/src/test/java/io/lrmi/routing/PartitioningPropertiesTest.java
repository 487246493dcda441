package io.lrmi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.connect.ClusterTopology;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule once more in other words, and what the original classes of 16.0 say. */
class PartitioningPropertiesTest {

    /** A value of a class of the application. */
    private record Key(int hash) {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && hash == that.hash;
        }
    }

    @Provide
    Arbitrary<Object> routingValues() {
        Arbitrary<UUID> uuids =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        return Arbitraries.oneOf(
                Arbitraries.integers(),
                Arbitraries.of(Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE, 0, -1),
                Arbitraries.longs(),
                Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE, (long) Integer.MIN_VALUE, 1L << 32),
                Arbitraries.shorts(),
                Arbitraries.bytes(),
                Arbitraries.chars(),
                Arbitraries.doubles(),
                Arbitraries.floats(),
                Arbitraries.of(true, false),
                Arbitraries.strings(),
                Arbitraries.of("polygenelubricants"),
                Arbitraries.bigDecimals(),
                Arbitraries.bigIntegers(),
                uuids,
                Arbitraries.longs().map(time -> Date.from(Instant.ofEpochMilli(time))),
                Arbitraries.of(DayOfWeek.class),
                Arbitraries.integers().map(Key::new),
                Arbitraries.of(new Key(Integer.MIN_VALUE)));
    }

    /** The absolute value, without the bound of its type, and at most the largest value of its type. */
    private static BigInteger distance(Object value) {
        if (value instanceof Long number) {
            return BigInteger.valueOf(number).abs().min(BigInteger.valueOf(Long.MAX_VALUE));
        }
        return BigInteger.valueOf(value.hashCode()).abs().min(BigInteger.valueOf(Integer.MAX_VALUE));
    }

    @Property(seed = "16")
    void thePartitionIsTheRemainder(
            @ForAll("routingValues") Object value, @ForAll @IntRange(min = 1, max = 2048) int partitions) {
        Partitioning partitioning = new Partitioning(partitions, partitions > 1, null);

        assertThat(partitioning.partitionOf(value))
                .isEqualTo(distance(value).mod(BigInteger.valueOf(partitions)).intValueExact());
    }

    @Property(seed = "16")
    void thePartitionIsTheOwnerOfTheChunk(
            @ForAll("routingValues") Object value,
            @ForAll @IntRange(min = 1, max = 40) int partitions,
            @ForAll @IntRange(min = 1, max = 4096) int chunks,
            @ForAll long seed) {
        int[] owners = new Random(seed).ints(chunks, 0, partitions).toArray();
        Partitioning partitioning = new Partitioning(partitions, true, ClusterTopology.of(1, partitions, 0, owners));

        int chunk = distance(value).mod(BigInteger.valueOf(chunks)).intValueExact();
        assertThat(partitioning.partitionOf(value)).isEqualTo(owners[chunk]);
    }

    /** What the original classes of 16.0 said, for 2, 3, 7 and 1,024 partitions. */
    static Stream<Arguments> original() {
        return Stream.of(
                Arguments.of(0, List.of(0, 0, 0, 0)),
                Arguments.of(7, List.of(1, 1, 0, 7)),
                Arguments.of(-7, List.of(1, 1, 0, 7)),
                Arguments.of(Integer.MAX_VALUE, List.of(1, 1, 1, 1023)),
                Arguments.of(Integer.MIN_VALUE, List.of(1, 1, 1, 1023)),
                Arguments.of(5000000000L, List.of(0, 2, 2, 512)),
                Arguments.of(-5000000000L, List.of(0, 2, 2, 512)),
                Arguments.of(Long.MAX_VALUE, List.of(1, 1, 0, 1023)),
                Arguments.of(Long.MIN_VALUE, List.of(1, 1, 0, 1023)),
                Arguments.of("", List.of(0, 0, 0, 0)),
                Arguments.of("orders", List.of(1, 0, 2, 283)),
                Arguments.of("polygenelubricants", List.of(1, 1, 1, 1023)),
                Arguments.of("Grüße", List.of(1, 2, 2, 119)),
                Arguments.of('c', List.of(1, 0, 1, 99)),
                Arguments.of((short) -3, List.of(1, 0, 3, 3)),
                Arguments.of((byte) -128, List.of(0, 2, 2, 128)),
                Arguments.of(true, List.of(1, 1, 6, 207)),
                Arguments.of(false, List.of(1, 1, 5, 213)),
                Arguments.of(1.5, List.of(0, 2, 6, 0)),
                Arguments.of(Double.NaN, List.of(0, 0, 0, 0)),
                Arguments.of(-2.5f, List.of(0, 2, 0, 0)),
                Arguments.of(new BigDecimal("10.50"), List.of(0, 2, 2, 808)),
                Arguments.of(new BigDecimal("10.5"), List.of(0, 1, 1, 184)),
                Arguments.of(BigInteger.TEN.pow(30).negate(), List.of(0, 1, 3, 154)),
                Arguments.of(UUID.fromString("7dc53df5-703e-49b3-8670-b1c468f47f1f"), List.of(1, 0, 1, 355)),
                Arguments.of(new UUID(Long.MIN_VALUE, 5), List.of(1, 0, 4, 1019)),
                Arguments.of(Date.from(Instant.ofEpochMilli(1234567890123L)), List.of(0, 2, 0, 468)),
                Arguments.of(Date.from(Instant.ofEpochMilli(-1)), List.of(0, 0, 0, 0)),
                Arguments.of(LocalDate.of(2024, 2, 29), List.of(1, 2, 0, 157)),
                Arguments.of(Instant.EPOCH, List.of(0, 0, 0, 0)),
                Arguments.of(LocalDateTime.of(1582, 10, 15, 0, 0), List.of(1, 0, 4, 655)),
                Arguments.of(List.of("a", 1), List.of(1, 0, 0, 897)),
                Arguments.of(Locale.GERMANY, List.of(0, 2, 5, 894)));
    }

    @ParameterizedTest
    @MethodSource("original")
    void goesWhereTheOriginalGoes(Object value, List<Integer> partitions) {
        assertThat(IntStream.of(2, 3, 7, 1024)
                        .mapToObj(count -> new Partitioning(count, true, null).partitionOf(value))
                        .toList())
                .isEqualTo(partitions);
    }
}
