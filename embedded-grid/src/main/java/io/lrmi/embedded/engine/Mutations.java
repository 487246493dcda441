package io.lrmi.embedded.engine;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireEquality;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.change.CollectionOutcome;
import io.lrmi.wire.change.MapOutcome;
import io.lrmi.wire.change.Mutation;
import io.lrmi.wire.space.DocumentValue;
import io.lrmi.wire.space.DynamicValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each operation of a change does to an entry. */
final class Mutations {

    private Mutations() {}

    /**
     * Applies an operation.
     *
     * @return its result as it travels in a list, null if it has none
     * @throws OperationFailure if it cannot be applied
     */
    static @Nullable Object apply(Mutation mutation, MutableEntry entry) {
        String path = mutation.path();
        return switch (mutation.kind()) {
            case SET -> {
                entry.set(path, mutation.operand());
                yield null;
            }
            case UNSET -> {
                entry.unset(path);
                yield null;
            }
            case INCREMENT -> {
                Object sum = sum(entry.get(path), mutation.operand());
                entry.set(path, ValuePaths.wire(sum));
                yield ValuePaths.boxed(sum);
            }
            case ADD_TO_COLLECTION, ADD_ALL_TO_COLLECTION, REMOVE_FROM_COLLECTION -> changeCollection(mutation, entry);
            case PUT_IN_MAP, REMOVE_FROM_MAP -> changeMap(mutation, entry);
        };
    }

    private static Number sum(@Nullable Object value, @Nullable Object operand) {
        Object old = ValuePaths.java(value);
        Object delta = ValuePaths.java(operand);
        if (!(delta instanceof Number addend)) {
            throw Failures.classCast(delta, Number.class);
        }
        if (old == null) {
            return addend;
        }
        if (!(old instanceof Number number)) {
            throw Failures.classCast(old, Number.class);
        }
        if (number.getClass() != addend.getClass()) {
            throw Failures.illegalArgument("attempting to increment old value [" + number + "," + number.getClass()
                    + "] with incompatible number type [" + addend + "," + addend.getClass() + "]");
        }
        return sum(number, addend);
    }

    /** As servers do it: the sum of bytes or shorts is an int, which then does not fit where it came from. */
    private static Number sum(Number number, Number addend) {
        if (number instanceof Byte || number instanceof Short || number instanceof Integer) {
            return number.intValue() + addend.intValue();
        }
        if (number instanceof Long) {
            return number.longValue() + addend.longValue();
        }
        if (number instanceof Float) {
            return number.floatValue() + addend.floatValue();
        }
        if (number instanceof Double) {
            return number.doubleValue() + addend.doubleValue();
        }
        if (number instanceof BigInteger integer) {
            return integer.add((BigInteger) addend);
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.add((BigDecimal) addend);
        }
        throw Failures.illegalState("old value is of unknown number type - " + number.getClass());
    }

    // ---- collections ------------------------------------------------------------------------------------------

    private static CollectionOutcome changeCollection(Mutation mutation, MutableEntry entry) {
        Object value = required(mutation, entry, "collection");
        Object java = ValuePaths.java(value);
        Object operand = ValuePaths.java(mutation.operand());
        if (java instanceof Collection<?> original && ValuePaths.isJava(operand)) {
            Collection<@Nullable Object> copy = ValueMaps.copy(original);
            boolean changed = change(copy, mutation.kind(), operand);
            entry.set(mutation.path(), ValuePaths.wire(copy));
            return new CollectionOutcome(changed, copy.size());
        }
        if (!(value instanceof WireNode.Instance list && list.type().name().equals(JavaTypes.ARRAY_LIST.name()))) {
            throw Failures.classCast(java, Collection.class);
        }
        // Elements of classes that only the application has stay in their wire form.
        List<@Nullable Object> elements = new ArrayList<>(JavaTypes.elements(list));
        boolean changed = changeElements(elements, mutation.kind(), mutation.operand());
        entry.set(mutation.path(), JavaTypes.list(elements));
        return new CollectionOutcome(changed, elements.size());
    }

    private static boolean change(
            Collection<@Nullable Object> collection, Mutation.Kind kind, @Nullable Object operand) {
        return switch (kind) {
            case ADD_TO_COLLECTION -> collection.add(operand);
            case REMOVE_FROM_COLLECTION -> collection.remove(operand);
            default -> {
                if (!(operand instanceof Collection<?> items)) {
                    throw Failures.classCast(operand, Collection.class);
                }
                yield collection.addAll(items);
            }
        };
    }

    private static boolean changeElements(
            List<@Nullable Object> elements, Mutation.Kind kind, @Nullable Object operand) {
        if (kind == Mutation.Kind.ADD_TO_COLLECTION) {
            return elements.add(ValuePaths.boxed(operand));
        }
        if (kind == Mutation.Kind.ADD_ALL_TO_COLLECTION) {
            List<@Nullable Object> items = JavaTypes.collectionElements(operand);
            return items != null && elements.addAll(items);
        }
        Object item = ValuePaths.boxed(operand);
        for (int i = 0; i < elements.size(); i++) {
            if (WireEquality.equal(elements.get(i), item)) {
                elements.remove(i);
                return true;
            }
        }
        return false;
    }

    // ---- maps -------------------------------------------------------------------------------------------------

    private static MapOutcome changeMap(Mutation mutation, MutableEntry entry) {
        Object value = required(mutation, entry, "map");
        boolean isMap = value instanceof DynamicValues
                || ValuePaths.java(value) instanceof Map
                || (value instanceof WireNode.Instance map && map.type().isKindOf(JavaTypes.HASH_MAP.name()));
        if (!isMap || value instanceof DocumentValue) {
            throw Failures.classCast(ValuePaths.java(value), Map.class);
        }
        Map<Object, @Nullable Object> parts = ValueMaps.parts(value);
        Object key = ValuePaths.java(mutation.operand());
        Object previous =
                mutation.kind() == Mutation.Kind.PUT_IN_MAP ? put(parts, key, mutation.second()) : parts.remove(key);
        entry.set(mutation.path(), ValueTrees.rebuild(value, parts));
        return new MapOutcome(previous, parts.size());
    }

    @SuppressWarnings("NullAway") // maps of applications may have null as a key
    private static @Nullable Object put(
            Map<Object, @Nullable Object> parts, @Nullable Object key, @Nullable Object value) {
        return parts.put(key, value);
    }

    private static Object required(Mutation mutation, MutableEntry entry, String kind) {
        Object value = entry.get(mutation.path());
        if (value == null) {
            String what = mutation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            throw Failures.illegalState("No " + kind + " instance exists under the given path '" + mutation.path()
                    + "', in order to " + what + " a " + kind + " instance must exists");
        }
        return value;
    }
}
