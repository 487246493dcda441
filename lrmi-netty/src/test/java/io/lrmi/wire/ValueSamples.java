package io.lrmi.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Values of every allowed class of the JDK that properties have, and how Java serializes them. */
public final class ValueSamples {

    private ValueSamples() {}

    /** One or several of each kind, also within each other. */
    // Old types, but entries have them.
    @SuppressWarnings({"JavaUtilDate", "JdkObsolete"})
    public static List<Object> all() {
        Properties properties = new Properties(new Properties());
        properties.setProperty("a", "1");
        List<Object> values = new ArrayList<>(List.of(
                new BigDecimal("-12345678901234567890.123456789"),
                new BigInteger("123456789012345678901234567890"),
                URI.create("http://example.org/a?b=c"),
                Locale.GERMANY,
                Currency.getInstance("EUR"),
                new UUID(1, 2),
                new java.util.Date(1_700_000_000_123L),
                new java.sql.Date(1_700_000_000_123L),
                new Timestamp(1_700_000_000_123L),
                Instant.EPOCH,
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
                new AtomicLong(7)));
        values.addAll(collections());
        values.addAll(List.of(
                properties,
                new Object[] {new int[] {1, 2}, "x", 1.5, new long[][] {{1}, {2}}, new String[] {"a", null}},
                new boolean[] {true, false},
                new char[] {'a'},
                new IllegalStateException("a", new IOException("b"))));
        values.add(new ArrayList<>(values.subList(0, 20)));
        values.add(new HashMap<>(Map.of("all", new ArrayList<>(collections()), "date", LocalDate.EPOCH)));
        return values;
    }

    // As above.
    @SuppressWarnings("JdkObsolete")
    private static List<Object> collections() {
        List<Object> shared = new ArrayList<>(List.of(1, "a"));
        return List.of(
                new ArrayList<>(Arrays.asList(1, null, "b", List.of(2L), shared, shared)),
                new LinkedList<>(List.of("a", "b")),
                new ArrayDeque<>(List.of(1, 2)),
                new Vector<>(List.of(1, 2)),
                new CopyOnWriteArrayList<>(List.of("x")),
                new HashSet<>(Set.of(1, 2, "c")),
                new LinkedHashSet<>(List.of(3, 1, 2)),
                new TreeSet<>(List.of(3, 1, 2)),
                new HashMap<>(Map.of("a", 1, "b", List.of())),
                new LinkedHashMap<>(Map.of("a", List.of(1))),
                new TreeMap<>(Map.of("b", 1, "a", 2)),
                new ConcurrentHashMap<>(Map.of("a", 1)),
                new Hashtable<>(Map.of("a", 1)),
                EnumSet.of(DayOfWeek.FRIDAY),
                new EnumMap<>(Map.of(DayOfWeek.FRIDAY, 1)),
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
                Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1))));
    }

    /** With the header. */
    public static byte[] serialized(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
