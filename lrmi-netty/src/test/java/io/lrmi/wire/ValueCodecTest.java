package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueCodecTest {

    private static final AllowedClasses ALLOWED = new AllowedClasses(List.of("io.lrmi.wire"));

    private final ValueCodec codec = new ValueCodec(ALLOWED, WireLimits.DEFAULT);

    static List<Object> codedValues() {
        return List.of("text", 1, 2L, (short) 3, (byte) 4, 'c', true, 1.5f, 2.5d);
    }

    // Old types, but entries have them.
    @SuppressWarnings({"JavaUtilDate", "JdkObsolete"})
    static List<Object> values() {
        return List.of(
                new Date(1_700_000_000_123L),
                new Timestamp(1_700_000_000_123L),
                new BigDecimal("-12345678901234567890.123456789"),
                new BigInteger("123456789012345678901234567890"),
                UUID.fromString("01234567-89ab-4def-8123-456789abcdef"),
                URI.create("http://example.org/a?b=c"),
                Locale.GERMANY,
                Currency.getInstance("EUR"),
                Instant.ofEpochSecond(1_700_000_000L, 999),
                LocalDate.of(2024, 2, 29),
                LocalTime.of(23, 59, 58, 7),
                LocalDateTime.of(2024, 2, 29, 1, 2, 3),
                OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 4, ZoneOffset.ofHours(-5)),
                ZonedDateTime.of(2024, 7, 1, 1, 2, 3, 4, ZoneId.of("Europe/Berlin")),
                Duration.ofMillis(-1),
                Period.of(1, 2, 3),
                Year.of(2024),
                YearMonth.of(2024, 2),
                DayOfWeek.FRIDAY,
                BitSet.valueOf(new long[] {5, 1}),
                Color.GREEN,
                ColorWithBody.BLUE,
                new EnumMap<>(Map.of(Color.RED, 1, Color.GREEN, 2)),
                EnumSet.of(Color.RED, Color.GREEN),
                EnumSet.noneOf(Color.class),
                new ArrayList<>(Arrays.asList(1, null, "b", List.of(2L))),
                new LinkedList<>(List.of("a", "b")),
                new HashSet<>(Set.of(1, 2, 3)),
                new LinkedHashSet<>(List.of(3, 1, 2)),
                new TreeSet<>(List.of(3, 1, 2)),
                new HashMap<>(Map.of("a", 1, "b", 2)),
                new LinkedHashMap<>(Map.of("a", List.of(1))),
                new TreeMap<>(Map.of("b", 1, "a", 2)),
                new ConcurrentHashMap<>(Map.of("a", 1)),
                new CopyOnWriteArrayList<>(List.of("x")),
                List.of(),
                List.of(1),
                List.of(1, 2, 3),
                Set.of("a", "b", "c"),
                Map.of("a", 1),
                Map.of("a", 1, "b", 2, "c", 3),
                Arrays.asList("a", "b"),
                Collections.emptyList(),
                Collections.emptyMap(),
                Collections.singletonList("a"),
                Collections.singletonMap("a", 1),
                Collections.unmodifiableList(new ArrayList<>(List.of("a"))),
                Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1))),
                new Address("Main Street", new City("Berlin", 10115), List.of(new City("Hamburg", 20095))),
                new Point(1, 2),
                new Custom("secret", 42),
                Singleton.INSTANCE,
                new External(7, "seven"),
                new Child(1, "child"));
    }

    static List<Object> arrays() {
        return List.of(
                new int[] {1, -2, Integer.MAX_VALUE},
                new long[] {1, Long.MIN_VALUE},
                new short[] {1, -2},
                new char[] {'a', '\0', '\uffff'},
                new float[] {1.5f, Float.NaN, -0.0f},
                new double[] {Double.MIN_VALUE, Double.POSITIVE_INFINITY},
                new boolean[] {true, false},
                new byte[0],
                new int[0],
                new String[] {"a", null, "b"},
                new Object[] {1, "a", null, new int[] {1}},
                new int[][] {{1}, {}, {2, 3}},
                new byte[][] {{1, 2}, null},
                new Integer[] {1, null},
                new Color[] {Color.RED, Color.RED},
                new City[] {new City("Berlin", 1), null},
                new City[][] {{new City("Berlin", 1)}});
    }

    @ParameterizedTest
    @MethodSource("codedValues")
    void valuesWithACodeOfTheirOwnPassThrough(Object value) {
        assertThat(codec.toWire(value)).isSameAs(value);
        assertThat(roundTrip(value)).isEqualTo(value);
    }

    @Test
    void nullPassesThrough() {
        assertThat(codec.toWire(null)).isNull();
        assertThat(codec.toJava(null, loader())).isNull();
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesOfAllowedClassesComeBackEqual(Object value) {
        Object back = roundTrip(value);
        assertThat(back).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(back.getClass()).isEqualTo(value.getClass());
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void arraysComeBackEqual(Object value) {
        Object back = roundTrip(value);
        assertThat(back.getClass()).isEqualTo(value.getClass());
        assertThat(Arrays.deepEquals(new Object[] {back}, new Object[] {value})).isTrue();
    }

    @Test
    void queuesKeepTheirOrder() {
        assertThat((ArrayDeque<?>) roundTrip(new ArrayDeque<>(List.of(1, 2, 3))))
                .extracting(Object.class::cast)
                .containsExactly(1, 2, 3);
    }

    @Test
    void anObjectThatOccursTwiceIsOneObject() {
        City city = new City("Berlin", 10115);
        List<?> back = (List<?>) roundTrip(new ArrayList<>(List.of(city, city)));
        assertThat((Object) back.get(0)).isSameAs(back.get(1));
    }

    @Test
    void anObjectMayContainItself() {
        Object[] self = new Object[1];
        self[0] = self;
        Object[] back = (Object[]) roundTrip(self);
        assertThat(back[0]).isSameAs(back);
    }

    @Test
    void classObjectsComeBack() {
        List<Class<?>> classes = List.of(int.class, String.class, City.class, int[].class);
        assertThat(roundTrip(classes)).isEqualTo(classes);
    }

    @Test
    void largeCollectionsComeBack() {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, 100_000).boxed().toList());
        assertThat(roundTrip(numbers)).isEqualTo(numbers);
        String text = "x".repeat(200_000);
        assertThat(roundTrip(new ArrayList<>(List.of(text)))).isEqualTo(List.of(text));
    }

    @Test
    void whatIsNotSerializableIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> codec.toWire(new Object()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object")
                .hasRootCauseInstanceOf(NotSerializableException.class);
        assertThatThrownBy(() -> codec.toWire(new Failing(true)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("no");
    }

    @Test
    void valuesNestedTooDeeplyAreRefusedBeforeAnythingIsSent() {
        Object[] nested = {};
        for (int i = 0; i < 200; i++) {
            nested = new Object[] {nested};
        }
        Object deep = nested;
        assertThatThrownBy(() -> codec.toWire(deep))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested deeper than 100");
    }

    /** Through the bytes of a connection, as a value of an entry travels. */
    private Object roundTrip(Object value) {
        WireOutput out = WireOutput.forConnection(1 << 24, ProtocolVersion.V15_8_0);
        WireInput in = WireInput.forConnection(WireRegistry.EMPTY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0);
        Object back = null;
        for (int i = 0; i < 2; i++) {
            // The second time the classes are known.
            out.begin();
            out.writeCoded(codec.toWire(value));
            out.finish();
            in.begin(out.array(), 4, out.size() - 4);
            back = codec.toJava(in.readCoded(), loader());
            assertThat(in.atEnd()).isTrue();
        }
        return back;
    }

    private static ClassLoader loader() {
        return ValueCodecTest.class.getClassLoader();
    }

    enum Color {
        RED,
        GREEN
    }

    enum ColorWithBody {
        BLUE {
            @Override
            boolean isCold() {
                return true;
            }
        };

        abstract boolean isCold();
    }

    record Point(int x, int y) implements Serializable {}

    record City(String name, int code) implements Serializable {}

    record Address(String street, City city, List<City> others) implements Serializable {}

    static class Parent implements Serializable {

        private static final long serialVersionUID = 1L;

        final int number;

        Parent(int number) {
            this.number = number;
        }
    }

    static final class Child extends Parent {

        private static final long serialVersionUID = 2L;

        private final String name;

        Child(int number, String name) {
            super(number);
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Child child && child.number == number && child.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(number, name);
        }
    }

    /** Writes more than its fields. */
    static final class Custom implements Serializable {

        private static final long serialVersionUID = 3L;

        private transient String secret;
        private final int number;

        Custom(String secret, int number) {
            this.secret = secret;
            this.number = number;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeUTF(secret);
            out.writeObject(TimeUnit.class.getName());
            out.write(new byte[3000]);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            secret = in.readUTF();
            in.readObject();
            in.readFully(new byte[3000]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Custom custom && custom.number == number && custom.secret.equals(secret);
        }

        @Override
        public int hashCode() {
            return Objects.hash(number, secret);
        }
    }

    static final class Singleton implements Serializable {

        static final Singleton INSTANCE = new Singleton();

        private static final long serialVersionUID = 4L;

        private Object readResolve() {
            return INSTANCE;
        }
    }

    /** Must be public to be read. */
    public static final class External implements Externalizable {

        private static final long serialVersionUID = 5L;

        private int number;
        private String name = "";

        public External() {}

        External(int number, String name) {
            this.number = number;
            this.name = name;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeInt(number);
            out.writeObject(name);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            number = in.readInt();
            name = (String) in.readObject();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof External external && external.number == number && external.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(number, name);
        }
    }

    static final class Failing implements Serializable {

        private static final long serialVersionUID = 6L;

        private final boolean onWrite;

        Failing(boolean onWrite) {
            this.onWrite = onWrite;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            if (onWrite) {
                throw new IllegalStateException("no");
            }
            out.defaultWriteObject();
        }
    }
}
