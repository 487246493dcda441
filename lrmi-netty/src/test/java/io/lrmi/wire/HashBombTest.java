package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.lrmi.failure.WireFormatException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few bytes cannot make much work, whatever refers to what and however hash codes meet. */
class HashBombTest {

    private static final WireClass SET = WireClass.serializable("java.util.HashSet", -5024744406713321676L, 3, null);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ValueCodec codec = new ValueCodec(new AllowedClasses(List.of("io.lrmi.wire")), WireLimits.DEFAULT);

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 45, 90})
    void setsThatHoldTheSameSetTwiceAreRefused(int levels) {
        WireNode.Instance level = set(JavaTypes.node(1));
        for (int i = 0; i < levels; i++) {
            // Two sets with equal content, so that one of each pair is not taken for the other.
            level = set(level, JavaTypes.list(List.of(level)));
        }
        byte[] stream = stream(level);
        assertThat(stream.length).isLessThan(10_000);
        refused(() -> codec.fromStream(stream, loader(), Expansion.of(stream.length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 90})
    void listsThatHoldTheSameListTwiceAreRefused(int levels) {
        WireNode level = JavaTypes.list(List.of("x"));
        for (int i = 0; i < levels; i++) {
            level = JavaTypes.list(List.of(level, level));
        }
        byte[] stream = stream(level);
        refused(() -> codec.fromStream(stream, loader(), Expansion.of(stream.length)));
    }

    @Test
    void mapsWhoseKeysAreMapsAreRefusedWhenNestedDeeply() {
        WireNode level = JavaTypes.map(Map.of("a", 1));
        for (int i = 0; i < 11; i++) {
            level = JavaTypes.map(Map.of(level, "value"));
        }
        WireNode tooDeep = level;
        refused(() -> codec.toJava(tooDeep, loader()));
    }

    @Test
    void chainsOfReferencesAreRefusedWhenTheyAreLong() {
        List<Object> all = new ArrayList<>();
        WireNode previous = JavaTypes.list(List.of());
        for (int i = 0; i < 1500; i++) {
            previous = set(previous);
            all.add(previous);
        }
        WireNode chains = JavaTypes.list(all);
        refused(() -> codec.toJava(chains, loader()));
    }

    @Test
    void aSetThatContainsItselfIsRefused() {
        WireNode.Instance list = (WireNode.Instance) JavaTypes.list(List.of("a", "b"));
        list.parts().get(0).customData().set(2, list);
        refused(() -> codec.toJava(set(list), loader()));
    }

    @Test
    void keysOfOneHashCodeAreRefusedWhenTheyAreMany() {
        // Lists hash to 31 * a + b.
        List<Object> keys = IntStream.range(0, 20_000)
                .mapToObj(i -> (Object) JavaTypes.list(List.of(JavaTypes.node(i), JavaTypes.node(-31 * i))))
                .toList();
        refused(() -> codec.toJava(set(keys.toArray()), loader()));
        Map<Object, Object> entries = new HashMap<>();
        keys.forEach(key -> entries.put(key, "x"));
        refused(() -> codec.toJava(JavaTypes.map(entries), loader()));
    }

    @Test
    void objectsOfAnApplicationWithOneHashCodeAreRefusedWhenTheyAreMany() {
        Set<Clumsy> few = IntStream.range(0, 1000).mapToObj(Clumsy::new).collect(Collectors.toSet());
        assertThat(codec.toJava(codec.toWire(few), loader())).isEqualTo(few);

        Set<Clumsy> many = IntStream.range(0, 4000).mapToObj(Clumsy::new).collect(Collectors.toSet());
        Object wire = codec.toWire(many);
        refused(() -> codec.toJava(wire, loader()));
    }

    @Test
    void elementsOfImmutableSetsThatFallOnOnePlaceAreRefusedWhenTheyAreMany() {
        int count = 20_000;
        WireClass type = WireClass.serializable("java.util.CollSer", 6309168927139932177L, 3, null, "I tag");
        Object[] data = new Object[count + 1];
        data[0] = ByteBuffer.allocate(4).putInt(count).array();
        for (int i = 0; i < count; i++) {
            data[i + 1] = ((WireNode) codec.toWireObject(2L * count * i));
        }
        WireNode.Instance node = new WireNode.Instance(type).part(type, new Object[] {2}, data);
        refused(() -> codec.toJava(node, loader()));
    }

    // What is tested is how such a table is restored.
    @SuppressWarnings("JdkObsolete")
    @Test
    void tablesWithFewChainsAreRefusedWhenTheirElementsAreMany() {
        Hashtable<Integer, Integer> table = new Hashtable<>(1, 100_000f);
        IntStream.range(0, 20_000).forEach(i -> table.put(i, i));
        Object wire = codec.toWire(table);
        refused(() -> codec.toJava(wire, loader()));
    }

    // Applications may hold an old table, too.
    @SuppressWarnings("JdkObsolete")
    @Test
    void whatApplicationsHoldComesThrough() {
        List<Serializable> values = List.of(
                new HashSet<>(IntStream.range(0, 50_000)
                        .mapToObj(i -> "customer-" + i)
                        .toList()),
                (Serializable) LongStream.range(0, 50_000).boxed().collect(Collectors.toUnmodifiableSet()),
                (Serializable) IntStream.range(0, 50_000)
                        .mapToObj(i -> "k" + i)
                        .collect(Collectors.toUnmodifiableMap(key -> key, String::length)),
                new HashSet<>(IntStream.range(0, 20_000)
                        .mapToObj(i -> LocalDate.EPOCH.plusDays(i))
                        .toList()),
                new HashSet<>(
                        IntStream.range(0, 20_000).mapToObj(i -> new UUID(i, 7)).toList()),
                new HashMap<>(IntStream.range(0, 20_000)
                        .boxed()
                        .collect(Collectors.toMap(i -> List.of(i, "x"), i -> new HashSet<>(Set.of(i))))),
                new Hashtable<>(IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(i -> i, i -> "x"))),
                new ConcurrentHashMap<>(IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(i -> i, i -> "x"))),
                new HashSet<>(Set.of(new HashSet<>(Set.of(Set.of(1, 2), Set.of(3))), Set.of())),
                new HashSet<>(IntStream.range(0, 5000)
                        .mapToObj(i -> new Pair("a" + i, List.of(i)))
                        .toList()));
        for (Serializable value : values) {
            assertThat(codec.toJava(codec.toWire(value), loader())).isEqualTo(value);
        }
    }

    @Test
    void parentsAndChildrenThatReferToEachOtherComeThrough() {
        Parent parent = new Parent();
        IntStream.range(0, 500).forEach(i -> parent.children.add(new Child(parent, i)));
        Parent restored = (Parent) codec.toJava(codec.toWire(parent), loader());
        assertThat(restored.children)
                .hasSize(500)
                .allSatisfy(child -> assertThat(child.parent).isSameAs(restored));
    }

    @Test
    void referencesInAFrameAreRefusedWhenTheyStandForTooMuch() {
        WireNode large = JavaTypes.bytes(new byte[1 << 20]);
        Object[] many = new Object[100];
        Arrays.fill(many, large);
        byte[] within = stream(JavaTypes.array(JavaTypes.OBJECT_ARRAY, many[0], many[1], many[2]));
        assertThat(((WireNode.Array) read(within)).objects()).hasSize(3);

        byte[] beyond = stream(JavaTypes.array(JavaTypes.OBJECT_ARRAY, many));
        assertThatThrownBy(() -> read(beyond))
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("written out");
    }

    @Test
    void objectsThatTravelOnceAreCountedEachTime() {
        WireOutput out = WireOutput.forConnection(8 << 20, ProtocolVersion.V15_8_0);
        WireInput in = WireInput.forConnection(WireRegistry.EMPTY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0);
        WireNode large = JavaTypes.bytes(new byte[1 << 20]);
        out.begin();
        out.writeInt(7);
        out.writeObject(large);
        out.finish();
        byte[] first = Arrays.copyOfRange(out.array(), 4, out.size());
        in.begin(first, 0, first.length);
        assertThat(in.readRepetitive()).isInstanceOf(WireNode.Array.class);

        out.begin();
        for (int i = 0; i < 100; i++) {
            out.writeInt(7);
        }
        out.finish();
        byte[] second = Arrays.copyOfRange(out.array(), 4, out.size());
        in.begin(second, 0, second.length);
        assertThatThrownBy(() -> IntStream.range(0, 100).forEach(i -> in.readRepetitive()))
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("written out");
    }

    private static void refused(Callable<Object> restoring) {
        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(restoring::call).isExactlyInstanceOf(WireFormatException.class));
    }

    private static WireNode.Instance set(Object... elements) {
        Object[] data = new Object[elements.length + 1];
        data[0] = ByteBuffer.allocate(12)
                .putInt(16)
                .putFloat(0.75f)
                .putInt(elements.length)
                .array();
        System.arraycopy(elements, 0, data, 1, elements.length);
        return new WireNode.Instance(SET).part(SET, new Object[0], data);
    }

    private static byte[] stream(WireNode node) {
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        out.writeObject(node);
        return out.toByteArray();
    }

    private static Object read(byte[] stream) {
        return WireInput.forStream(
                        WireRegistry.EMPTY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0, stream, 0, stream.length)
                .readObject();
    }

    private static ClassLoader loader() {
        return HashBombTest.class.getClassLoader();
    }

    record Pair(String name, List<Integer> numbers) implements Serializable {}

    record Clumsy(int number) implements Serializable {

        @Override
        public int hashCode() {
            return 1;
        }
    }

    static final class Parent implements Serializable {

        private static final long serialVersionUID = 1L;

        final HashSet<Child> children = new HashSet<>();
    }

    static final class Child implements Serializable {

        private static final long serialVersionUID = 1L;

        final Parent parent;
        final int number;

        Child(Parent parent, int number) {
            this.parent = parent;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Child child && child.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }
}
