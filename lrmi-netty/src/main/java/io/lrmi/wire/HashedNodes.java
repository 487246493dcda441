package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the work of hashing when a value is restored. Collections hash their elements anew then, those of sets within sets once for each
 * set around them, and compare elements whose hash codes meet, which is quadratic where the sender wants it to be. {@link Expansion} has
 * bounded the size of what is hashed.
 *
 * <p>For one value and one thread.
 */
final class HashedNodes {

    /** Of sets within sets, or maps as keys of maps. */
    private static final int MAX_NESTED = 10;

    /** On the way to any object, by references too; whoever restores or hashes them takes a few stack frames for each. */
    private static final int MAX_DEPTH = 1000;

    private static final long FREE_COMPARISONS = 1_000_000;
    private static final int COMPARISONS_PER_ELEMENT = 100;

    /** So few elements can do no harm, however their hash codes meet. */
    private static final int FEW = 32;

    private static final String HASH_SET = "java.util.HashSet";
    private static final String IMMUTABLE = "java.util.CollSer";
    private static final List<String> MAPS =
            List.of(JavaTypes.HASH_MAP.name(), JavaTypes.HASHTABLE.name(), "java.util.concurrent.ConcurrentHashMap");
    private static final int IMMUTABLE_SET = 2;
    private static final int IMMUTABLE_MAP = 3;

    private static final int READING = -1;

    private final Function<WireNode, @Nullable Object> restore;
    /** How deep hashed collections are nested in a node; {@link #READING} for those on the way to the present one. */
    private final IdentityHashMap<WireNode, Integer> nested = new IdentityHashMap<>();

    /** Whether a node contains itself. */
    private boolean cyclic;

    private int depth;

    /** The argument restores a node whose hashed collections have been found good. */
    HashedNodes(Function<WireNode, @Nullable Object> restore) {
        this.restore = restore;
    }

    /** Whether instances of a class hash when they are restored. */
    static boolean hashes(WireClass type) {
        return type.isKindOf(HASH_SET) || type.name().equals(IMMUTABLE) || isMap(type);
    }

    private static boolean isMap(WireClass type) {
        for (String map : MAPS) {
            if (type.isKindOf(map)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks all hashed collections in a value, the inner ones first.
     *
     * @throws WireFormatException if one of them would take too long
     */
    void check(WireNode root) {
        nestedIn(root);
    }

    private int nestedIn(@Nullable Object value) {
        if (!(value instanceof WireNode node)) {
            return 0;
        }
        Integer known = nested.get(node);
        if (known != null) {
            cyclic |= known == READING;
            return Math.max(0, known);
        }
        if (++depth > MAX_DEPTH) {
            throw new WireFormatException("A value of objects nested deeper than " + MAX_DEPTH);
        }
        nested.put(node, READING);
        int result = 0;
        List<@Nullable Object> keys = node instanceof WireNode.Instance instance ? keysOf(instance) : List.of();
        for (Object key : keys) {
            result = Math.max(result, 1 + nestedIn(key));
        }
        if (result > MAX_NESTED) {
            throw new WireFormatException("Hashed collections nested deeper than " + MAX_NESTED);
        }
        for (Object child : children(node)) {
            result = Math.max(result, nestedIn(child));
        }
        if (keys.size() > FEW && node instanceof WireNode.Instance instance) {
            checkCollisions(instance, keys);
        }
        nested.put(node, result);
        depth--;
        return result;
    }

    private static List<@Nullable Object> children(WireNode node) {
        if (node instanceof WireNode.Array array) {
            return array.elements() instanceof @Nullable Object[] elements ? Arrays.asList(elements) : List.of();
        }
        if (!(node instanceof WireNode.Instance instance)) {
            return List.of();
        }
        List<@Nullable Object> result = new ArrayList<>();
        for (WireNode.Part part : instance.parts()) {
            result.addAll(Arrays.asList(part.fieldValues()));
            result.addAll(part.customData());
        }
        return result;
    }

    /** What is hashed of a collection: its elements, or every other object of a map. */
    private static List<@Nullable Object> keysOf(WireNode.Instance node) {
        boolean immutable = node.type().name().equals(IMMUTABLE);
        int kind = immutable && node.field("tag") instanceof Integer tag ? tag & 0xff : 0;
        if (!hashes(node.type()) || (immutable && kind != IMMUTABLE_SET && kind != IMMUTABLE_MAP)) {
            return List.of();
        }
        int step = kind == IMMUTABLE_MAP || isMap(node.type()) ? 2 : 1;
        List<@Nullable Object> result = new ArrayList<>();
        for (WireNode.Part part : node.parts()) {
            int position = 0;
            for (Object item : part.customData()) {
                // Blocks of primitive data stand between the objects.
                if (!(item instanceof byte[]) && position++ % step == 0) {
                    result.add(item);
                }
            }
        }
        return result;
    }

    private void checkCollisions(WireNode.Instance node, List<@Nullable Object> keys) {
        long allowed = FREE_COMPARISONS + (long) COMPARISONS_PER_ELEMENT * keys.size();
        int[] hashes = hashes(keys);
        long comparisons;
        if (hashes == null) {
            comparisons = (long) keys.size() * keys.size() / 2;
        } else if (node.type().name().equals(IMMUTABLE)) {
            comparisons = probes(hashes, allowed);
        } else if (node.type().name().equals(JavaTypes.HASHTABLE.name())) {
            comparisons = inChains(hashes, node);
        } else {
            comparisons = amongEqual(hashes);
        }
        if (comparisons > allowed) {
            throw new WireFormatException("A collection " + node.type().name() + " of " + keys.size()
                    + " elements whose hash codes meet too often");
        }
    }

    /** The hash codes that restored keys will have; null if that cannot be found out. */
    private int @Nullable [] hashes(List<@Nullable Object> keys) {
        int[] result = new int[keys.size()];
        boolean plain = true;
        for (int i = 0; i < result.length && plain; i++) {
            Object key = JavaTypes.unbox(keys.get(i));
            plain = !(key instanceof WireNode) || key instanceof WireNode.Constant;
            result[i] = key == null ? 0 : key.hashCode();
        }
        if (plain) {
            return result;
        }
        // Restoring keys restores what contains them, if they contain that.
        if (cyclic) {
            return null;
        }
        Object restored = restore.apply(JavaTypes.array(JavaTypes.OBJECT_ARRAY, keys.toArray()));
        if (restored instanceof @Nullable Object[] objects) {
            Arrays.setAll(result, i -> objects[i] == null ? 0 : objects[i].hashCode());
        }
        return result;
    }

    /** Of elements with the same hash code, in maps that make trees of what falls together otherwise. */
    private static long amongEqual(int[] hashes) {
        Arrays.sort(hashes);
        long result = 0;
        int same = 0;
        for (int i = 1; i < hashes.length; i++) {
            same = hashes[i] == hashes[i - 1] ? same + 1 : 0;
            result += same;
        }
        return result;
    }

    /** In an immutable set or map, which has twice as many places and goes to the next if one is taken. */
    private static long probes(int[] hashes, long limit) {
        boolean[] taken = new boolean[2 * hashes.length];
        long result = 0;
        for (int hash : hashes) {
            int place = Math.floorMod(hash, taken.length);
            while (taken[place] && result <= limit) {
                result++;
                place = place + 1 == taken.length ? 0 : place + 1;
            }
            taken[place] = true;
        }
        return result;
    }

    /** In a Hashtable, which has fewer chains the larger the load factor is that arrives with it. */
    private static long inChains(int[] hashes, WireNode.Instance table) {
        double loadFactor = table.field("loadFactor") instanceof Float factor && factor > 0 ? factor : 1;
        int[] chains = new int[(int) Math.max(1, Math.min(2L * hashes.length, (long) (hashes.length / loadFactor)))];
        long result = 0;
        for (int hash : hashes) {
            result += chains[(hash & 0x7fffffff) % chains.length]++;
        }
        return result;
    }
}
