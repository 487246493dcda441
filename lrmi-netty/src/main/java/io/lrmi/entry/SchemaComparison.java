package io.lrmi.entry;

import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/** Tells how two descriptions of one type differ in what both ends must agree on. */
final class SchemaComparison {

    private SchemaComparison() {}

    /**
     * Compares what is known here with another description.
     *
     * @throws SpaceMetadataException naming every difference
     */
    static void requireSame(EntryType known, TypeDescriptor other) {
        List<String> differences = differences(known.descriptor(), other);
        if (!differences.isEmpty()) {
            Class<?> javaClass = known.javaClass();
            throw new SpaceMetadataException("Type " + known.name() + " is described differently "
                    + (javaClass == null ? "by an earlier description" : "by the class of this application")
                    + " and by the space: " + String.join("; ", differences)
                    + ". Make both the same, or use another type name.");
        }
    }

    static List<String> differences(TypeDescriptor here, TypeDescriptor there) {
        List<String> differences = new ArrayList<>();
        Map<String, String> hereProperties = properties(here);
        Map<String, String> thereProperties = properties(there);
        hereProperties.forEach((name, type) -> {
            String other = thereProperties.get(name);
            if (other == null) {
                differences.add("property '" + name + "' (" + type + ") is missing in the space");
            } else if (!other.equals(type)) {
                differences.add("property '" + name + "' is " + type + " here and " + other + " in the space");
            }
        });
        thereProperties.forEach((name, type) -> {
            if (!hereProperties.containsKey(name)) {
                differences.add("property '" + name + "' (" + type + ") of the space is missing here");
            }
        });
        if (differences.isEmpty()
                && !List.copyOf(hereProperties.keySet()).equals(List.copyOf(thereProperties.keySet()))) {
            differences.add("the order of the properties is " + hereProperties.keySet() + " here and "
                    + thereProperties.keySet() + " in the space");
        }
        if (differences.isEmpty()) {
            for (int i = 0; i < here.properties().size(); i++) {
                PropertyDescriptor property = here.properties().get(i);
                compare(
                        differences,
                        "form in which values of '" + property.name() + "' are held",
                        Storage.of(here.name(), property),
                        Storage.of(there.name(), there.properties().get(i)));
            }
            compare(differences, "position of the sequence number", here.sequenceNumber(), there.sequenceNumber());
        }
        compare(differences, "super types", here.superTypes(), there.superTypes());
        compare(differences, "id property", here.idProperty(), there.idProperty());
        compare(differences, "generated id", here.autoGenerateId(), there.autoGenerateId());
        compare(differences, "routing property", here.routingProperty(), there.routingProperty());
        return differences;
    }

    private static Map<String, String> properties(TypeDescriptor type) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (PropertyDescriptor property : type.properties()) {
            properties.put(property.name(), property.typeName());
        }
        return properties;
    }

    private static void compare(List<String> differences, String what, @Nullable Object here, @Nullable Object there) {
        if (!Objects.equals(here, there)) {
            differences.add("the " + what + " is " + here + " here and " + there + " in the space");
        }
    }
}
