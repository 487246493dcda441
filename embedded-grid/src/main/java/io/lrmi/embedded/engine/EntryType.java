package io.lrmi.embedded.engine;

import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type descriptor with what is computed from it once. Immutable. */
final class EntryType {

    static final String OBJECT_NAME = "java.lang.Object";

    /** The type every other one extends. */
    static final EntryType OBJECT = new EntryType(new TypeDescriptor(
            OBJECT_NAME,
            List.of(OBJECT_NAME, OBJECT_NAME),
            List.of(),
            null,
            false,
            null,
            null,
            1,
            true,
            true,
            false,
            false,
            TypeDescriptor.ENTRY_TYPE_OBJECT,
            0,
            "com.gigaspaces.document.SpaceDocument",
            List.of(),
            false));

    private final TypeDescriptor descriptor;
    private final int checksum;
    private final Set<String> superTypes;
    private final Map<String, Integer> positions = new HashMap<>();
    private final int idPosition;
    private final int routingPosition;
    private final int sequencePosition;
    private final List<IndexDescriptor> uniqueIndexes;

    EntryType(TypeDescriptor descriptor) {
        this.descriptor = descriptor;
        this.checksum = descriptor.checksum();
        this.superTypes = Set.copyOf(descriptor.superTypes());
        List<PropertyDescriptor> properties = descriptor.properties();
        for (int i = 0; i < properties.size(); i++) {
            positions.put(properties.get(i).name(), i);
        }
        this.idPosition = position(descriptor.idProperty());
        this.routingPosition = position(descriptor.routingProperty());
        this.sequencePosition = descriptor.sequenceNumber();
        this.uniqueIndexes = descriptor.indexes().stream()
                .filter(index -> index.unique() && !index.name().contains("[*]"))
                .filter(index -> !index.name().equals(descriptor.idProperty()))
                .toList();
    }

    TypeDescriptor descriptor() {
        return descriptor;
    }

    String name() {
        return descriptor.name();
    }

    int checksum() {
        return checksum;
    }

    int propertyCount() {
        return descriptor.properties().size();
    }

    /** Position of a declared property, -1 if there is none. */
    int position(@Nullable String property) {
        return property == null ? -1 : positions.getOrDefault(property, -1);
    }

    String propertyName(int position) {
        return descriptor.properties().get(position).name();
    }

    int idPosition() {
        return idPosition;
    }

    int routingPosition() {
        return routingPosition;
    }

    /** Position of the property in which entries are numbered, -1 if they are not. */
    int sequencePosition() {
        return sequencePosition;
    }

    /** Unique indexes other than that of the id, and those of elements, which are never unique. */
    List<IndexDescriptor> uniqueIndexes() {
        return uniqueIndexes;
    }

    @Nullable
    IndexDescriptor index(String name) {
        return descriptor.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether the server makes the ids of entries. */
    boolean generatesIds() {
        return descriptor.autoGenerateId();
    }

    boolean hasOwnIds() {
        return idPosition >= 0 && !generatesIds();
    }

    /** Whether the partition is chosen by the id the server generates. */
    boolean generatesRouting() {
        return generatesIds() && idPosition == routingPosition;
    }

    /** Whether entries of this type match templates of the other one. */
    boolean isKindOf(EntryType other) {
        return this == other || other.name().equals(OBJECT_NAME) || superTypes.contains(other.name());
    }

    boolean isIntroducedByClass() {
        return descriptor.entryType() == TypeDescriptor.ENTRY_TYPE_OBJECT;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Super classes: " + superTypes.size());
        descriptor
                .superTypes()
                .forEach(name -> text.append("\n   Type=[").append(name).append(']'));
        text.append("\nProperties: ").append(propertyCount());
        descriptor
                .properties()
                .forEach(property -> text.append("\n   Name=[")
                        .append(property.name())
                        .append("], Type=[")
                        .append(property.typeName())
                        .append(']'));
        return text.append("\nChecksum: ").append(checksum).append(".\n").toString();
    }
}
