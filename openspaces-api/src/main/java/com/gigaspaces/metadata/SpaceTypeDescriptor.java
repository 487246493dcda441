package com.gigaspaces.metadata;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.index.SpaceIndex;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The description of a type whose entries a space holds. Immutable; created with a {@link SpaceTypeDescriptorBuilder}. */
public interface SpaceTypeDescriptor {

    String getTypeName();

    /** The type's name without its package. */
    String getTypeSimpleName();

    /** The class whose objects are the entries, or null if the type is not described by a class of this application. */
    @Nullable
    Class<?> getObjectClass();

    /** The class whose objects entries are returned as when documents are asked for. */
    Class<? extends SpaceDocument> getDocumentWrapperClass();

    FifoSupport getFifoSupport();

    /** True if entries are copied to backups and other sites. */
    boolean isReplicable();

    /** How many properties every entry has, those of super types included. */
    int getNumOfFixedProperties();

    /**
     * The property at a position. Properties of super types come first.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    SpacePropertyDescriptor getFixedProperty(int position);

    /** The property with this name, or null if no such property is fixed. */
    @Nullable
    SpacePropertyDescriptor getFixedProperty(String name);

    /** The position of the property with this name, or -1 if no such property is fixed. */
    int getFixedPropertyPosition(String propertyName);

    /** As {@link #getFixedPropertyPosition}, but if no name is the same, one that differs in case is taken. */
    default int getFixedPropertyPositionIgnoreCase(String name) {
        int exact = getFixedPropertyPosition(name);
        for (int i = 0; exact == -1 && i < getNumOfFixedProperties(); i++) {
            if (getFixedProperty(i).getName().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return exact;
    }

    /** True if entries may have properties beyond the fixed ones. */
    boolean supportsDynamicProperties();

    /** True if an update can be refused because the entry's version is not the one in the space. */
    boolean supportsOptimisticLocking();

    /** The property that identifies an entry, or null if none does. */
    @Nullable
    String getIdPropertyName();

    /** The property whose value decides the partition of an entry, or null if there is none. */
    @Nullable
    String getRoutingPropertyName();

    /** The path whose value the entries of a group have in common, or null if entries are not grouped. */
    @Nullable
    String getFifoGroupingPropertyPath();

    /** The paths by which groups of entries are searched. */
    Set<String> getFifoGroupingIndexesPaths();

    /** The indexes by name, those of super types included. */
    Map<String, SpaceIndex> getIndexes();

    /** How values are held where a property says nothing else; never {@link StorageType#DEFAULT}. */
    StorageType getStorageType();

    /** True if the type is described by a class of this application. */
    boolean isConcreteType();

    /** True if the grid makes up the id of an entry that is written without one. */
    boolean isAutoGenerateId();

    /** The name of the type this one extends; {@code java.lang.Object} if it extends no other. */
    String getSuperTypeName();

    /** True if entries may be held outside the heap where the space is set up for it. */
    boolean isBlobstoreEnabled();

    /** True if every partition holds every entry. */
    boolean isBroadcast();

    /** True if each partition numbers the entries it gets. */
    boolean hasSequenceNumber();

    /** The position of the property entries are numbered in, -1 if they are not. */
    int getSequenceNumberFixedPropertyID();

    /** The names of the fixed properties, in order. */
    String[] getPropertiesNames();

    /** The names of the types of the fixed properties, in order. */
    String[] getPropertiesTypes();

    /** For each fixed property, in order, whether it is indexed. */
    boolean[] getPropertiesIndexTypes();
}
