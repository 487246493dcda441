package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JDK classes that are part of protocol messages: their descriptors, and their structure in both directions. */
public final class JavaTypes {

    public static final WireClass NUMBER = WireClass.serializable("java.lang.Number", -8742448824652078965L, 2, null);
    public static final WireClass INTEGER =
            WireClass.serializable("java.lang.Integer", 1360826667806852920L, 2, NUMBER, "I value");
    public static final WireClass LONG =
            WireClass.serializable("java.lang.Long", 4290774380558885855L, 2, NUMBER, "J value");
    public static final WireClass BOOLEAN =
            WireClass.serializable("java.lang.Boolean", -3665804199014368530L, 2, null, "Z value");
    public static final WireClass ENUM = WireClass.plain("java.lang.Enum", 0, WireClass.ENUM);
    public static final WireClass ARRAY_LIST =
            WireClass.serializable("java.util.ArrayList", 8683452581122892189L, 3, null, "I size");
    public static final WireClass LINKED_LIST =
            WireClass.serializable("java.util.LinkedList", 876323262645176354L, 3, null);
    public static final WireClass HASH_MAP =
            WireClass.serializable("java.util.HashMap", 362498820763181265L, 3, null, "F loadFactor", "I threshold");
    public static final WireClass HASHTABLE =
            WireClass.serializable("java.util.Hashtable", 1421746759512286392L, 3, null, "F loadFactor", "I threshold");
    public static final WireClass PROPERTIES = WireClass.serializable(
            "java.util.Properties", 4112578634029874840L, 2, HASHTABLE, "Ljava/util/Properties; defaults");
    public static final WireClass TREE_MAP = WireClass.serializable(
            "java.util.TreeMap", 919286545866124006L, 3, null, "Ljava/util/Comparator; comparator");
    public static final WireClass OBJECT_ARRAY = WireClass.plain("[Ljava.lang.Object;", -8012369246846506644L, 2);
    public static final WireClass STRING_ARRAY = WireClass.plain("[Ljava.lang.String;", -5921575005990323385L, 2);
    public static final WireClass BYTE_ARRAY = WireClass.plain("[B", -5984413125824719648L, 2);

    private static final Set<String> SINGLETONS =
            Set.of("java.util.Collections$SingletonList", "java.util.Collections$SingletonSet");

    private JavaTypes() {}

    public static WireNode node(int value) {
        return new WireNode.Instance(INTEGER).part(NUMBER, new Object[0]).part(INTEGER, new Object[] {value});
    }

    public static WireNode node(boolean value) {
        return new WireNode.Instance(BOOLEAN).part(BOOLEAN, new Object[] {value});
    }

    public static WireNode bytes(byte[] value) {
        return new WireNode.Array(BYTE_ARRAY, value);
    }

    public static WireNode array(WireClass type, @Nullable Object... elements) {
        return new WireNode.Array(type, elements);
    }

    public static WireNode list(List<?> elements) {
        @Nullable Object[] data = new Object[elements.size() + 1];
        data[0] = ByteBuffer.allocate(4).putInt(elements.size()).array();
        for (int i = 0; i < elements.size(); i++) {
            data[i + 1] = elements.get(i);
        }
        return new WireNode.Instance(ARRAY_LIST).part(ARRAY_LIST, new Object[] {elements.size()}, data);
    }

    public static WireNode linkedList(List<?> elements) {
        @Nullable Object[] data = new Object[elements.size() + 1];
        data[0] = ByteBuffer.allocate(4).putInt(elements.size()).array();
        for (int i = 0; i < elements.size(); i++) {
            data[i + 1] = elements.get(i);
        }
        return new WireNode.Instance(LINKED_LIST).part(LINKED_LIST, new Object[0], data);
    }

    /** A TreeMap in natural order; keys and values must have a wire form and be in order. */
    public static WireNode treeMap(Map<?, ?> entries) {
        List<@Nullable Object> data = new ArrayList<>(entries.size() * 2 + 1);
        data.add(ByteBuffer.allocate(4).putInt(entries.size()).array());
        entries.forEach((key, value) -> {
            data.add(key);
            data.add(value);
        });
        return new WireNode.Instance(TREE_MAP).part(TREE_MAP, new Object[] {null}, data.toArray());
    }

    /** A HashMap; keys and values must have a wire form. */
    public static WireNode map(Map<?, ?> entries) {
        int buckets = 16;
        while (buckets * 3 / 4 < entries.size()) {
            buckets *= 2;
        }
        return new WireNode.Instance(HASH_MAP)
                .part(HASH_MAP, new Object[] {0.75f, buckets * 3 / 4}, mapData(buckets, entries));
    }

    public static WireNode properties(Map<String, String> entries) {
        int buckets = entries.size() * 2 + 11;
        return new WireNode.Instance(PROPERTIES)
                .part(HASHTABLE, new Object[] {0.75f, buckets * 3 / 4}, mapData(buckets, entries))
                .part(PROPERTIES, new Object[] {null});
    }

    private static @Nullable Object[] mapData(int buckets, Map<?, ?> entries) {
        List<@Nullable Object> data = new ArrayList<>(entries.size() * 2 + 1);
        data.add(ByteBuffer.allocate(8).putInt(buckets).putInt(entries.size()).array());
        entries.forEach((key, value) -> {
            data.add(key);
            data.add(value);
        });
        return data.toArray();
    }

    /** Elements of a list that came from the wire. */
    public static List<@Nullable Object> elements(@Nullable Object node) {
        if (node instanceof WireNode.Array array && array.elements() instanceof Object[] objects) {
            List<@Nullable Object> result = new ArrayList<>(objects.length);
            for (Object element : objects) {
                result.add(element);
            }
            return result;
        }
        if (!(node instanceof WireNode.Instance instance)
                || !(instance.type().name().equals(ARRAY_LIST.name())
                        || instance.type().name().equals(LINKED_LIST.name()))) {
            throw new WireFormatException("Not a list: " + node);
        }
        return withoutBlocks(instance.customData());
    }

    /**
     * Elements of any collection of the JDK, or of an array of objects, that came from the wire.
     *
     * @return null if it is neither
     */
    public static @Nullable List<@Nullable Object> collectionElements(@Nullable Object node) {
        if (node instanceof WireNode.Array array) {
            return array.elements() instanceof Object[] ? elements(array) : null;
        }
        if (!(node instanceof WireNode.Instance instance)
                || !instance.type().name().startsWith("java.util.")) {
            return null;
        }
        if (instance.field("a") instanceof WireNode.Array array) {
            return elements(array);
        }
        if (SINGLETONS.contains(instance.type().name())) {
            return new ArrayList<>(Collections.singletonList(instance.field("element")));
        }
        if (instance.type().isKindOf(HASH_MAP.name()) || instance.type().isKindOf(TREE_MAP.name())) {
            return null;
        }
        List<@Nullable Object> result = new ArrayList<>();
        for (WireNode.Part part : instance.parts()) {
            result.addAll(withoutBlocks(part.customData()));
        }
        return result;
    }

    /** Entries of a map that came from the wire. */
    public static Map<Object, @Nullable Object> entries(@Nullable Object node) {
        if (!(node instanceof WireNode.Instance instance)
                || instance.parts().isEmpty()
                || !(instance.type().isKindOf(HASH_MAP.name())
                        || instance.type().isKindOf(TREE_MAP.name())
                        || instance.type().isKindOf(HASHTABLE.name()))) {
            throw new WireFormatException("Not a map: " + node);
        }
        Map<Object, @Nullable Object> result = new LinkedHashMap<>();
        List<@Nullable Object> data = withoutBlocks(instance.parts().get(0).customData());
        for (int i = 0; i + 1 < data.size(); i += 2) {
            Object key = data.get(i);
            if (key == null) {
                throw new WireFormatException("Null key in a map");
            }
            result.put(key, data.get(i + 1));
        }
        return result;
    }

    private static List<@Nullable Object> withoutBlocks(List<@Nullable Object> data) {
        List<@Nullable Object> result = new ArrayList<>(data.size());
        for (Object item : data) {
            if (!(item instanceof byte[])) {
                result.add(item);
            }
        }
        return result;
    }

    /** The value of a boxed type, or the argument itself if it is none. */
    public static @Nullable Object unbox(@Nullable Object node) {
        if (node instanceof WireNode.Instance instance
                && instance.type().name().startsWith("java.lang.")
                && instance.parts().size() > 0) {
            Object value = instance.field("value");
            return value instanceof Number || value instanceof Boolean || value instanceof Character ? value : node;
        }
        return node;
    }
}
