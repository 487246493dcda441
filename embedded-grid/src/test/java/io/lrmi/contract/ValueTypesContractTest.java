package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.query.IdQuery;
import com.j_spaces.core.client.SQLQuery;
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
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openspaces.core.GigaSpace;

/** Values of the classes of the JDK as properties, in templates and queries, as ids and as what decides the partition. */
@ContractTest
final class ValueTypesContractTest {

    static final List<Object> COMPARABLE = List.of(
            new BigDecimal("12.50"),
            new BigInteger("123456789012345678901234567890"),
            UUID.fromString("6f1c2f0e-6f0a-4b5e-9a39-5f0d4f1f2a11"),
            LocalDate.of(2024, 2, 29),
            LocalTime.of(23, 59, 58, 123_000_000),
            LocalDateTime.of(2024, 2, 29, 1, 2, 3),
            Instant.parse("2024-02-29T01:02:03.004Z"),
            OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 0, ZoneOffset.ofHours(2)),
            Duration.ofMillis(90_061_001),
            YearMonth.of(2024, 2),
            Date.from(Instant.parse("2024-02-29T01:02:03.004Z")),
            new Timestamp(1_709_168_523_004L));

    static final List<Object> OTHERS = List.of(
            DayOfWeek.FRIDAY,
            ZonedDateTime.of(2024, 2, 29, 1, 2, 3, 0, ZoneOffset.UTC),
            Period.ofDays(3),
            new ArrayList<>(List.of(1, 2)),
            new HashSet<>(Set.of("a", "b")),
            new HashMap<>(Map.of("k", LocalDate.of(2024, 2, 29))),
            new TreeMap<>(Map.of("k", 1)));

    static final List<Object> ARRAYS = List.of(
            new byte[] {1, 2},
            new int[] {1, 2},
            new long[] {3},
            new double[] {1.5},
            new boolean[] {true},
            new String[] {"a", "b"},
            new LocalDate[] {LocalDate.of(2024, 2, 29)},
            new int[][] {{1}, {2, 3}});

    private final GigaSpace space;
    private final String id = Unique.text();

    ValueTypesContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private String type(Object value) {
        String name = "contract.Value" + id;
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(name)
                        .idProperty("id")
                        .addFixedProperty("id", String.class)
                        .addFixedProperty("value", value.getClass())
                        .create());
        return name;
    }

    private SpaceDocument write(String type, Object value) {
        SpaceDocument document = new SpaceDocument(type)
                .setProperty("id", id)
                .setProperty("value", value)
                .setProperty("more", value);
        space.write(document);
        return document;
    }

    @ParameterizedTest
    @FieldSource({"COMPARABLE", "OTHERS", "ARRAYS"})
    void aValueComesBackEqual(Object value) {
        String type = type(value);
        write(type, value);

        SpaceDocument read = space.readById(new IdQuery<>(type, id));

        assertThat(read.<Object>getProperty("value")).isEqualTo(value).hasSameClassAs(value);
        assertThat(read.<Object>getProperty("more")).isEqualTo(value);
    }

    @ParameterizedTest
    @FieldSource({"COMPARABLE", "OTHERS"})
    void aValueMatchesInTemplatesAndQueries(Object value) {
        String type = type(value);
        write(type, value);

        assertThat(space.count(new SpaceDocument(type).setProperty("value", value)))
                .isEqualTo(1);
        assertThat(space.count(new SpaceDocument(type).setProperty("more", value)))
                .isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(type, "value = ?", value))).isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(type, "value <> ?", value))).isZero();
        assertThat(space.count(new SQLQuery<>(type, "value in (?)", List.of(value))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("COMPARABLE")
    void aValueIsCompared(Object value) {
        String type = type(value);
        write(type, value);

        assertThat(space.count(new SQLQuery<>(type, "value >= ?", value))).isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(type, "value < ?", value))).isZero();
        assertThat(space.count(new SQLQuery<>(type, "value between ? and ?", value, value)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("COMPARABLE")
    void aValueIsAnId(Object value) {
        String type = "contract.Key" + id;
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(type)
                        .idProperty("key")
                        .addFixedProperty("key", value.getClass())
                        .addFixedProperty("name", String.class)
                        .create());
        space.write(new SpaceDocument(type).setProperty("key", value).setProperty("name", "first"));
        space.write(new SpaceDocument(type).setProperty("key", value).setProperty("name", "second"));

        SpaceDocument read = space.readById(new IdQuery<>(type, value));
        assertThat(read.<Object>getProperty("key")).isEqualTo(value);
        assertThat(read.<String>getProperty("name")).isEqualTo("second");
        assertThat(space.count(new SQLQuery<>(type, "key = ?", value))).isEqualTo(1);
        SpaceDocument taken = space.takeById(new IdQuery<>(type, value));
        assertThat(taken).isNotNull();
        assertThat(space.count(new SpaceDocument(type))).isZero();
    }

    @ParameterizedTest
    @FieldSource("COMPARABLE")
    void aValueDecidesThePartition(Object value) {
        String type = "contract.Place" + id;
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(type)
                        .idProperty("id")
                        .routingProperty("place")
                        .addFixedProperty("id", String.class)
                        .addFixedProperty("place", value.getClass())
                        .create());
        space.write(new SpaceDocument(type).setProperty("id", id).setProperty("place", value));

        SpaceDocument read = space.readById(new IdQuery<>(type, id, value));
        assertThat(read).isNotNull();
        assertThat(space.read(new SpaceDocument(type).setProperty("place", value)))
                .isNotNull();
        assertThat(space.count(new SQLQuery<>(type, "place = ?", value))).isEqualTo(1);
    }
}
