package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WireEqualityTest {

    private static final ValueCodec CODEC = new ValueCodec(new AllowedClasses(List.of()), WireLimits.DEFAULT);

    @Test
    void plainValuesAreEqualAsInJava() {
        assertThat(equal(1, 1)).isTrue();
        assertThat(equal(1, 1L)).isFalse();
        assertThat(equal("a", String.valueOf(new char[] {'a'}))).isTrue();
        assertThat(equal(new byte[] {1, 2}, new byte[] {1, 2})).isTrue();
        assertThat(equal(new byte[] {1, 2}, new byte[] {1, 3})).isFalse();
        assertThat(WireEquality.equal(null, null)).isTrue();
        assertThat(WireEquality.equal(null, "a")).isFalse();
    }

    @Test
    void objectsAreEqualByClassAndState() {
        assertThat(equal(Instant.ofEpochMilli(5), Instant.ofEpochMilli(5))).isTrue();
        assertThat(equal(Instant.ofEpochMilli(5), Instant.ofEpochMilli(6))).isFalse();
        assertThat(equal(new BigDecimal("1.5"), new BigDecimal("1.5"))).isTrue();
        assertThat(equal(new BigDecimal("1.5"), new BigDecimal("1.50"))).isFalse();
        assertThat(equal(new UUID(1, 2), new UUID(1, 2))).isTrue();
        assertThat(equal(DayOfWeek.MONDAY, DayOfWeek.MONDAY)).isTrue();
        assertThat(equal(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)).isFalse();
        assertThat(equal(Instant.ofEpochMilli(5), "a")).isFalse();
    }

    @Test
    void arraysAreEqualByElements() {
        assertThat(equal(new int[] {1, 2}, new int[] {1, 2})).isTrue();
        assertThat(equal(new int[] {1, 2}, new int[] {2, 1})).isFalse();
        assertThat(equal(new String[] {"a", null}, new String[] {"a", null})).isTrue();
        assertThat(equal(new String[] {"a"}, new String[] {"a", "b"})).isFalse();
    }

    @Test
    void listsAreEqualWhateverTheirClass() {
        ArrayList<Object> list = new ArrayList<>(List.of("a", 1));

        assertThat(equal(list, new CopyOnWriteArrayList<>(list))).isTrue();
        assertThat(equal(list, (Serializable) Arrays.asList("a", 1))).isTrue();
        assertThat(equal(list, new ArrayList<>(List.of(1, "a")))).isFalse();
        assertThat(equal(list, new HashSet<>(list))).isFalse();
    }

    @Test
    void setsAndMapsAreEqualWhateverTheirOrder() {
        LinkedHashSet<String> set = new LinkedHashSet<>(List.of("b", "a", "c"));
        LinkedHashMap<String, Object> map = new LinkedHashMap<>();
        map.put("b", 2);
        map.put("a", new ArrayList<>(List.of(1)));

        assertThat(equal(set, new HashSet<>(List.of("c", "b", "a")))).isTrue();
        assertThat(equal(set, new HashSet<>(List.of("c", "b")))).isFalse();
        assertThat(equal(map, new HashMap<>(Map.of("a", new CopyOnWriteArrayList<>(List.of(1)), "b", 2))))
                .isTrue();
        assertThat(equal(map, new HashMap<>(Map.of("a", new CopyOnWriteArrayList<>(List.of(3)), "b", 2))))
                .isFalse();
    }

    private static boolean equal(Object left, Object right) {
        boolean result = WireEquality.equal(CODEC.toWire(left), CODEC.toWire(right));
        assertThat(WireEquality.equal(CODEC.toWire(right), CODEC.toWire(left))).isEqualTo(result);
        return result;
    }
}
