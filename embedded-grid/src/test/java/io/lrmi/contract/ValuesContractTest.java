package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Containers;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspaces.core.GigaSpace;

@ContractTest
final class ValuesContractTest {

    private final GigaSpace space;
    private final String id = Unique.text();

    ValuesContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Values simple() {
        Values values = new Values(id);
        values.setByteValue(Byte.MIN_VALUE);
        values.setShortValue(Short.MAX_VALUE);
        values.setIntValue(Integer.MIN_VALUE);
        values.setLongValue(Long.MAX_VALUE);
        values.setFloatValue(Float.MIN_VALUE);
        values.setDoubleValue(-0.0);
        values.setBooleanValue(true);
        values.setCharValue('ж');
        values.setText("text");
        values.setDecimal(new BigDecimal("-12345678901234567890.0987654321"));
        values.setBigInteger(BigInteger.TEN.pow(40));
        values.setDate(Date.from(Instant.ofEpochMilli(1234567890123L)));
        values.setTimestamp(Timestamp.from(Instant.parse("2024-02-29T12:34:56.123456789Z")));
        values.setUuid(UUID.randomUUID());
        return values;
    }

    private Containers containers() {
        Containers containers = new Containers(id);
        containers.setBytes(new byte[] {0, -1, 127, -128});
        containers.setNumbers(new int[] {1, -2, 3});
        containers.setNames(new String[] {"a", null, "ü"});
        containers.setList(new ArrayList<>(List.of("x", "y")));
        containers.setSet(new HashSet<>(Set.of(1, 2, 3)));
        containers.setMap(new HashMap<>(Map.of("one", 1L, "two", 2L)));
        containers.setLocalDate(LocalDate.of(2024, 2, 29));
        containers.setLocalTime(LocalTime.of(23, 59, 58, 7));
        containers.setLocalDateTime(LocalDateTime.of(1582, 10, 15, 0, 0));
        containers.setInstant(Instant.parse("1969-07-20T20:17:40.5Z"));
        containers.setZonedDateTime(ZonedDateTime.of(2024, 7, 1, 1, 2, 3, 4, ZoneId.of("Europe/Berlin")));
        containers.setDuration(Duration.ofMillis(-1));
        containers.setAnything(new ArrayList<>(List.of("text", 5, 7L, Map.of("k", 1.5))));
        return containers;
    }

    @Test
    void simpleValuesComeBackAsTheyWere() {
        space.write(simple());

        Values read = space.readById(Values.class, id);

        assertThat(read).usingRecursiveComparison().ignoringFields("uuid").isEqualTo(withUuid(simple(), read));
    }

    private static Values withUuid(Values values, Values other) {
        values.setUuid(other.getUuid());
        return values;
    }

    @Test
    void containersAndObjectsComeBackAsTheyWere() {
        space.write(containers());

        assertThat(space.readById(Containers.class, id))
                .usingRecursiveComparison()
                .isEqualTo(containers());
    }

    @Test
    void nullStaysNull() {
        space.write(new Values(id));
        space.write(new Containers(id));

        assertThat(space.readById(Values.class, id)).usingRecursiveComparison().isEqualTo(new Values(id));
        assertThat(space.readById(Containers.class, id))
                .usingRecursiveComparison()
                .isEqualTo(new Containers(id));
    }

    @Test
    void anySimpleValueMatchesInATemplate() {
        Values written = simple();
        space.write(written);
        Values template = simple();
        template.setUuid(written.getUuid());

        assertThat(space.read(template)).isNotNull();
        template.setDecimal(BigDecimal.ONE);
        assertThat(space.read(template)).isNull();
    }

    @Test
    void anyContainerMatchesInATemplate() {
        Containers written = containers();
        written.setBytes(null);
        written.setNumbers(null);
        written.setNames(null);
        space.write(written);

        assertThat(space.read(written)).isNotNull();
        written.setLocalDate(LocalDate.EPOCH);
        assertThat(space.read(written)).isNull();
    }

    @Test
    void documentsHoldTheSameValues() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        Values values = simple();
        SpaceDocument document = Documents.product(id, id, "values", 1.0)
                .setProperty("decimal", values.getDecimal())
                .setProperty("date", values.getDate())
                .setProperty("uuid", values.getUuid())
                .setProperty("instant", Instant.EPOCH)
                .setProperty("bytes", new byte[] {1, 2})
                .setProperty("map", new HashMap<>(Map.of("k", List.of(1, 2))));

        space.write(document);

        assertThat(space.readById(new IdQuery<SpaceDocument>(Documents.PRODUCT, id))
                        .getProperties())
                .containsEntry("decimal", values.getDecimal())
                .containsEntry("date", values.getDate())
                .containsEntry("uuid", values.getUuid())
                .containsEntry("instant", Instant.EPOCH)
                .containsEntry("bytes", new byte[] {1, 2})
                .containsEntry("map", Map.of("k", List.of(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "Grüße", "中文", "\uD83D\uDE00\uD83D\uDC1A", "a\u0000b\uD800c", "\uFFFF"})
    void anyTextComesBackAsItWas(String text) {
        long key = Unique.number();

        space.write(new Item(key, id, text, 1));

        assertThat(space.readById(Item.class, key).getName()).isEqualTo(text);
        assertThat(space.read(new Item(key, id, text, null))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536, 200_000})
    void longTextComesBackAsItWas(int length) {
        long key = Unique.number();
        String text = "x".repeat(length);
        String wide = "ж".repeat(length);

        space.write(new Item(key, id, text, 1));
        space.write(new Item(key + 1, id, wide, 1));

        assertThat(space.readById(Item.class, key).getName()).isEqualTo(text);
        assertThat(space.readById(Item.class, key + 1).getName()).isEqualTo(wide);
        space.clear(new Item(null, id));
    }

    @Test
    void aMebibyteComesBackAsItWas() {
        byte[] payload = new byte[1 << 20];
        new Random(5).nextBytes(payload);
        Containers large = new Containers(id);
        large.setBytes(payload);

        space.write(large);

        assertThat(space.takeById(Containers.class, id).getBytes()).isEqualTo(payload);
    }

    @Test
    void textMayBeAnId() {
        String strange = "Grüße\u0000!/中文 " + id;
        Values values = new Values(strange);
        values.setText("found");

        space.write(values);

        assertThat(space.readById(Values.class, strange).getText()).isEqualTo("found");
        assertThat(space.takeById(Values.class, strange).getId()).isEqualTo(strange);
    }

    @Test
    void anIdCannotContainTheCharacterThatSeparatesThePartsOfAUid() {
        assertThatThrownBy(() -> space.write(new Values("a^b"))).isInstanceOf(RuntimeException.class);
        assertThat(space.count(new Values("a^b"))).isZero();
    }
}
