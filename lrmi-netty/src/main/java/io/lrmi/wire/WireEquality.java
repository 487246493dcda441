package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Equality of values in their wire form, as near to that of the Java objects as their structure tells: lists, sets and
 * maps are compared by content whatever their class, everything else by class and state.
 */
public final class WireEquality {

    private static final Set<String> LISTS =
            Set.of("java.util.ArrayList", "java.util.LinkedList", "java.util.concurrent.CopyOnWriteArrayList");
    private static final Set<String> SETS = Set.of("java.util.HashSet", "java.util.LinkedHashSet");
    private static final String ARRAYS_AS_LIST = "java.util.Arrays$ArrayList";
    private static final int MAX_DEPTH = 50;
    /** Sets and maps are compared each with each. */
    private static final int MAX_STEPS = 10_000_000;

    private int steps;

    private WireEquality() {}

    /**
     * Whether two coded values, nodes or messages are equal.
     *
     * @throws WireFormatException if it would take too long to find out
     */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        return new WireEquality().equal(left, right, 0);
    }

    private boolean equal(@Nullable Object left, @Nullable Object right, int depth) {
        if (left == right) {
            return true;
        }
        if (++steps > MAX_STEPS) {
            throw new WireFormatException("Values too large to be compared: more than " + MAX_STEPS + " comparisons");
        }
        if (left == null || right == null || depth > MAX_DEPTH) {
            return false;
        }
        if (left instanceof byte[] bytes && right instanceof byte[] others) {
            return Arrays.equals(bytes, others);
        }
        if (!(left instanceof WireNode leftNode) || !(right instanceof WireNode rightNode)) {
            return left.equals(right);
        }
        if (leftNode instanceof WireNode.Instance first && rightNode instanceof WireNode.Instance second) {
            return sameInstance(first, second, depth);
        }
        if (!leftNode.type().name().equals(rightNode.type().name())) {
            return false;
        }
        if (leftNode instanceof WireNode.Array first && rightNode instanceof WireNode.Array second) {
            if (first.elements() instanceof Object[] elements && second.elements() instanceof Object[] others) {
                return sameElements(Arrays.asList(elements), Arrays.asList(others), depth);
            }
            return Arrays.deepEquals(new Object[] {first.elements()}, new Object[] {second.elements()});
        }
        if (leftNode instanceof WireNode.Constant first && rightNode instanceof WireNode.Constant second) {
            return first.name().equals(second.name());
        }
        return leftNode instanceof WireNode.Type && rightNode instanceof WireNode.Type;
    }

    private boolean sameInstance(WireNode.Instance left, WireNode.Instance right, int depth) {
        List<@Nullable Object> list = listElements(left);
        if (list != null) {
            List<@Nullable Object> others = listElements(right);
            return others != null && sameElements(list, others, depth);
        }
        if (SETS.contains(left.type().name())) {
            return SETS.contains(right.type().name()) && containsAll(withoutBlocks(left), withoutBlocks(right), depth);
        }
        if (left.type().isKindOf(JavaTypes.HASH_MAP.name())) {
            return right.type().isKindOf(JavaTypes.HASH_MAP.name()) && sameEntries(left, right, depth);
        }
        return left.type().name().equals(right.type().name()) && sameParts(left.parts(), right.parts(), depth);
    }

    private boolean sameParts(List<WireNode.Part> left, List<WireNode.Part> right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            WireNode.Part first = left.get(i);
            WireNode.Part second = right.get(i);
            if (!sameElements(Arrays.asList(first.fieldValues()), Arrays.asList(second.fieldValues()), depth)
                    || !sameElements(first.customData(), second.customData(), depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameElements(
            List<? extends @Nullable Object> left, List<? extends @Nullable Object> right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean containsAll(List<@Nullable Object> left, List<@Nullable Object> right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        List<@Nullable Object> rest = new ArrayList<>(right);
        for (Object element : left) {
            if (!rest.removeIf(other -> equal(element, other, depth + 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameEntries(WireNode.Instance left, WireNode.Instance right, int depth) {
        Map<Object, @Nullable Object> entries = JavaTypes.entries(left);
        Map<Object, @Nullable Object> others = JavaTypes.entries(right);
        if (entries.size() != others.size()) {
            return false;
        }
        for (Map.Entry<Object, @Nullable Object> entry : entries.entrySet()) {
            boolean found = others.entrySet().stream()
                    .anyMatch(other -> equal(entry.getKey(), other.getKey(), depth + 1)
                            && equal(entry.getValue(), other.getValue(), depth + 1));
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable List<@Nullable Object> listElements(WireNode.Instance node) {
        String name = node.type().name();
        if (LISTS.contains(name)) {
            return withoutBlocks(node);
        }
        if (name.equals(ARRAYS_AS_LIST) && node.field("a") instanceof WireNode.Array array) {
            return JavaTypes.elements(array);
        }
        return null;
    }

    private static List<@Nullable Object> withoutBlocks(WireNode.Instance node) {
        List<@Nullable Object> result = new ArrayList<>();
        for (WireNode.Part part : node.parts()) {
            for (Object item : part.customData()) {
                if (!(item instanceof byte[])) {
                    result.add(item);
                }
            }
        }
        return result;
    }
}
