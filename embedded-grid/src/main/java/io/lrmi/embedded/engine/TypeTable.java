package io.lrmi.embedded.engine;

import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types one member knows. Guarded by the lock of the partition. */
final class TypeTable {

    private final Map<String, EntryType> types = new HashMap<>();

    TypeTable() {
        clear();
    }

    void clear() {
        types.clear();
        types.put(EntryType.OBJECT_NAME, EntryType.OBJECT);
    }

    void copyFrom(TypeTable other) {
        types.clear();
        types.putAll(other.types);
    }

    @Nullable
    EntryType find(String name) {
        return types.get(name);
    }

    void put(EntryType type) {
        types.put(type.name(), type);
    }

    /**
     * Whether the descriptor would change the table.
     *
     * @throws OperationFailure if the type is known with other properties
     */
    boolean isNew(TypeDescriptor descriptor) {
        EntryType known = types.get(descriptor.name());
        if (known == null) {
            return true;
        }
        EntryType offered = new EntryType(descriptor);
        if (known.checksum() != offered.checksum()) {
            throw Failures.incompatibleType(known, offered);
        }
        return !known.isIntroducedByClass() && offered.isIntroducedByClass();
    }

    /**
     * The type of a packet without descriptor.
     *
     * @throws OperationFailure if the client must send the descriptor
     */
    EntryType require(String name, PacketHeader header) {
        EntryType known = types.get(name);
        if (known == null || (header.entryType() == PacketHeader.OBJECT && !known.isIntroducedByClass())) {
            throw Failures.unknownType(name);
        }
        if (known.checksum() != header.checksum()) {
            throw Failures.checksumMismatch(name, header.checksum(), known.checksum());
        }
        return known;
    }

    /**
     * The types that change when indexes are added to one of them, in their new form.
     *
     * @throws OperationFailure if the type is not known, or has such an index of another kind
     */
    List<TypeDescriptor> withIndexes(String typeName, List<IndexDescriptor> indexes) {
        EntryType named = types.get(typeName);
        if (named == null) {
            throw Failures.metadata(
                    "Cannot add indexes to type '" + typeName + "' because it is not registered in the server.");
        }
        List<TypeDescriptor> changed = new ArrayList<>();
        for (EntryType type : types.values()) {
            if (!type.isKindOf(named)) {
                continue;
            }
            List<IndexDescriptor> all = new ArrayList<>(type.descriptor().indexes());
            for (IndexDescriptor index : indexes) {
                IndexDescriptor existing = type.index(index.name());
                if (existing == null) {
                    all.add(index);
                } else if (existing.kind() != index.kind()) {
                    throw Failures.metadata("Cannot add index '" + index.name() + "' to space type '" + type.name()
                            + "' because it already contains an index with the same name of another type.");
                }
            }
            if (all.size() > type.descriptor().indexes().size()) {
                changed.add(type.descriptor().withIndexes(all));
            }
        }
        return changed;
    }
}
