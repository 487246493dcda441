package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.gigaspaces.document.SpaceDocument;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Containers;
import io.lrmi.contract.model.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspaces.core.GigaSpace;

/** Conditions on the elements of collections, and what functions make of values. */
@ContractTest
final class SqlElementsContractTest {

    private final GigaSpace space;
    private final String id = Unique.text();

    SqlElementsContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    @BeforeEach
    void writeContainers() {
        Containers entry = new Containers(id);
        entry.setSet(Set.of(1, 20));
        entry.setNames(new String[] {"a", "b"});
        entry.setMap(new HashMap<>(Map.of("north", 4L)));
        entry.setAnything(List.of(
                new HashMap<>(
                        Map.of("name", "pen", "size", 3, "parts", List.of(Map.of("id", 1), Map.of("id", 2, "w", 5)))),
                new HashMap<>(Map.of("name", "ink", "size", 7, "box", Map.of("color", "red")))));
        space.write(entry);
    }

    private int count(String condition, Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        all[0] = id;
        return space.count(new SQLQuery<>(Containers.class, "id = ? and " + condition, all));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "anything[*](name = 'pen' and size = 3) ; 1",
                "anything[*](name = 'pen' and size = 7) ; 0",
                "anything[*].name = 'pen' and anything[*].size = 7 ; 1",
                "anything[*](name = 'pen') ; 1",
                "anything[*](name = 'ink' and size > 6 and size <= 7) ; 1",
                "anything[*](name = 'ink' and box.color = 'red') ; 1",
                "anything[*](name = 'pen' and box.color = 'red') ; 0",
                "anything[*](size between 4 and 8 and name like 'i%') ; 1",
                "anything[*](size between 4 and 6) ; 0",
                "anything[*](size <> 3 and name in ('ink', 'pen')) ; 1",
                "anything[*](not size = 3 and name = 'pen') ; 0",
                "anything[*](name = 'pen' and parts[*](id = 2 and w = 5)) ; 1",
                "anything[*](name = 'pen' and parts[*](id = 1 and w = 5)) ; 0",
                "anything[*](name = 'ink' and parts[*](id = 2)) ; 0",
                "anything[*](name = 'pen' and parts[*].id = 2) ; 1",
                "anything[*].parts[*](id = 2 and w = 5) ; 1",
                "(anything[*](name = 'ink' and size = 3) or anything[*](name = 'pen' and size = 3)) ; 1"
            })
    void oneElementFulfilsAllConditions(String condition, int found) {
        assertThat(count(condition.trim())).isEqualTo(found);
    }

    @Test
    void elementsAreComparedWithParameters() {
        assertThat(count("anything[*](name = ? and size = ?)", "pen", 3)).isEqualTo(1);
        assertThat(count("anything[*](name = ? and size = ?)", "pen", 7)).isZero();
        assertThat(count("anything[*](name in (?) and size = ?)", List.of("ink", "x"), 7))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anything[*](name = 'pen' or size = 3)",
                "anything[*](name is null)",
                "anything[*](name not in ('pen'))",
                "set[*] not in (1, 2)"
            })
    void whatAServerCannotTellOfElementsIsRefused(String condition) {
        assertThatThrownBy(() -> count(condition)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void eachLimitMayBeKeptByAnotherElement() {
        assertThat(count("set[*] between 15 and 20")).isEqualTo(1);
        assertThat(count("set[*] between 21 and 30")).isZero();
        assertThat(count("set[*] between 5 and 15")).isEqualTo(1);
    }

    @Test
    void elementsOfDocumentsAreCompared() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        space.write(Documents.product(id, id, "pen", 2.5)
                .setProperty("parts", List.of(Map.of("n", 1, "m", "x"), Map.of("n", 2, "m", "y"))));

        assertThat(space.count(
                        new SQLQuery<SpaceDocument>(Documents.PRODUCT, "sku = ? and parts[*](n = 1 and m = 'x')", id)))
                .isEqualTo(1);
        assertThat(space.count(
                        new SQLQuery<SpaceDocument>(Documents.PRODUCT, "sku = ? and parts[*](n = 1 and m = 'y')", id)))
                .isZero();
    }

    // ---- functions --------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "abs(intValue) = 7 ; 1",
                "abs(longValue) = 5000000000 ; 1",
                "abs(doubleValue) = 2.5 ; 1",
                "ceil(doubleValue) = -2 ; 1",
                "floor(doubleValue) = -3 ; 1",
                "round(doubleValue) = -2 ; 1",
                "round(floatValue, 1) > 1.24 ; 1",
                "round(floatValue, 1) > 1.31 ; 0",
                "ceil(intValue) = -7 ; 1",
                "mod(intValue, 4) = -3 ; 1",
                "mod(longValue, 7) <> 0 ; 1",
                "char_length(text) = 4 ; 1",
                "upper(text) = '12.5' ; 1",
                "lower(text) = '12.5' ; 1",
                "to_number(text) = 12.5 ; 1",
                "to_number(text) > 13 ; 0",
                "to_char(date, 'yyyy-MM-dd') = '2009-02-13' ; 1",
                "to_char(intValue, '000') = '-007' ; 1",
                "instr(text, '.') = 3 ; 1",
                "append(text, '%') = '12.5%' ; 1",
                "concat('<', text, '>') = '<12.5>' ; 1",
                "abs(decimal) = 1 ; 0"
            })
    void functionsAreApplied(String condition, int found) {
        Values values = new Values(id);
        values.setIntValue(-7);
        values.setLongValue(-5_000_000_000L);
        values.setDoubleValue(-2.5);
        values.setFloatValue(1.25f);
        values.setDecimal(BigDecimal.ONE.negate());
        values.setText("12.5");
        values.setDate(Date.from(Instant.ofEpochMilli(1_234_567_890_123L)));
        space.write(values);

        assertThat(space.count(new SQLQuery<>(Values.class, "id = ? and " + condition.trim(), id)))
                .isEqualTo(found);
    }

    /** Releases before 15.8 do not have the function and say so. */
    @Test
    void partsOfTextAreReplaced() {
        Values values = new Values(id);
        values.setText("12.5");
        space.write(values);
        SQLQuery<Values> query = new SQLQuery<>(Values.class, "id = ? and replace(text, '2', 'x') = '1x.5'", id);

        assertThat(catchThrowable(() -> assertThat(space.count(query)).isEqualTo(1)))
                .satisfiesAnyOf(
                        success -> assertThat(success).isNull(),
                        refusal -> assertThat(refusal).hasMessageContaining("can't find SQL function"));
    }

    @Test
    void keysOfMapsAreLookedFor() {
        assertThat(count("contains_key(map, 'north') = true")).isEqualTo(1);
        assertThat(count("contains_key(map, 'south') = true")).isZero();
    }
}
