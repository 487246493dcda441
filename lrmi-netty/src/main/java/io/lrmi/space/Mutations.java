package io.lrmi.space;

import com.gigaspaces.sync.change.ChangeOperation;
import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.failure.WireFormatException;
import io.lrmi.spi.ChangePlan;
import io.lrmi.spi.CollectionChange;
import io.lrmi.spi.MapChange;
import io.lrmi.spi.PathChange;
import io.lrmi.wire.change.CollectionOutcome;
import io.lrmi.wire.change.MapOutcome;
import io.lrmi.wire.change.Mutation;
import io.lrmi.wire.change.Mutation.Kind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations of change sets and their results, into their wire form and back. */
final class Mutations {

    private final EntryMapper mapper;

    Mutations(EntryMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The operations in wire form.
     *
     * @throws IllegalArgumentException if a value cannot be serialized
     * @throws UnsupportedOperationException if an operation would change what the space holds as bytes
     */
    List<Object> of(ChangePlan plan, EntryType type) {
        List<ChangeOperation> operations = plan.operations();
        if (operations.size() == 1) {
            // Most changes have one, which needs no list that grows.
            return List.of(of(operations.get(0), plan, type));
        }
        List<Object> result = new ArrayList<>(operations.size());
        for (ChangeOperation operation : operations) {
            result.add(of(operation, plan, type));
        }
        return result;
    }

    private Object of(ChangeOperation operation, ChangePlan plan, EntryType type) {
        return operation instanceof PathChange change ? of(change, type, plan.uncachedPaths()) : custom(operation);
    }

    private Mutation of(PathChange change, EntryType type, Set<String> uncached) {
        String path = change.path();
        boolean remembered = !uncached.contains(path);
        requireReplaced(change, type);
        if (change instanceof PathChange.SetValue set) {
            Object value = mapper.toWire(type, path, set.value());
            return Mutation.of(Kind.SET, path, remembered, value);
        }
        if (change instanceof PathChange.Unset) {
            requireNoId(path, type);
            return Mutation.of(Kind.UNSET, path, remembered);
        }
        if (change instanceof PathChange.Increment increment) {
            return Mutation.of(Kind.INCREMENT, path, remembered, mapper.toWire(increment.delta()));
        }
        if (change instanceof PathChange.AddToCollection add) {
            return Mutation.of(Kind.ADD_TO_COLLECTION, path, remembered, mapper.toWire(add.item()));
        }
        if (change instanceof PathChange.AddAllToCollection add) {
            Object items = mapper.toWire(new ArrayList<>(add.items()));
            return Mutation.of(Kind.ADD_ALL_TO_COLLECTION, path, remembered, items);
        }
        if (change instanceof PathChange.RemoveFromCollection remove) {
            return Mutation.of(Kind.REMOVE_FROM_COLLECTION, path, remembered, mapper.toWire(remove.item()));
        }
        if (change instanceof PathChange.PutInMap put) {
            return Mutation.of(Kind.PUT_IN_MAP, path, remembered, mapper.toWire(put.key()), mapper.toWire(put.value()));
        }
        if (change instanceof PathChange.RemoveFromMap remove) {
            return Mutation.of(Kind.REMOVE_FROM_MAP, path, remembered, mapper.toWire(remove.key()));
        }
        throw new IllegalStateException("Unknown operation " + change);
    }

    /** What the space holds as bytes can be replaced as a whole, but not changed. */
    private static void requireReplaced(PathChange change, EntryType type) {
        String path = change.path();
        boolean whole = (change instanceof PathChange.SetValue || change instanceof PathChange.Unset)
                && type.descriptor().position(path) >= 0;
        if (!whole && type.holdsAsBytes(path)) {
            throw new UnsupportedOperationException("'" + path + "' of type " + type.name()
                    + " cannot be changed where it is, because the space holds it as bytes; set the whole property, or"
                    + " give it storage type OBJECT");
        }
    }

    private Object custom(ChangeOperation operation) {
        Object wire = mapper.toWire(operation);
        if (wire == null) {
            throw new IllegalArgumentException("A change set contains a null operation");
        }
        return wire;
    }

    /** Servers refuse to set an id, but not to unset it, after which the entry is not found any more. */
    private static void requireNoId(String path, EntryType type) {
        if (path.equals(type.descriptor().idProperty())) {
            throw new UnsupportedOperationException(
                    "The id '" + path + "' of an entry of type " + type.name() + " cannot be unset");
        }
    }

    /** What an operation returned. */
    @Nullable
    Serializable result(@Nullable Object wire, EntryType type) {
        if (wire instanceof CollectionOutcome outcome) {
            return new CollectionChange(outcome.changed(), outcome.size());
        }
        if (wire instanceof MapOutcome outcome) {
            return new MapChange(serializable(mapper.toJava(outcome.previous(), type)), outcome.size());
        }
        return serializable(mapper.toJava(wire, type));
    }

    /** The value of an id. */
    @Nullable
    Object id(@Nullable Object wire, EntryType type) {
        return mapper.toJava(wire, type);
    }

    private static @Nullable Serializable serializable(@Nullable Object value) {
        if (value != null && !(value instanceof Serializable)) {
            throw new WireFormatException(
                    "The result of a change is a " + value.getClass().getName());
        }
        return (Serializable) value;
    }
}
