package io.lrmi.entry;

import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.index.SpaceIndex;
import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/**
 * The types this client has met, by class and by name. A name stands for one type only: a class, a description the
 * application made and one the server has must agree.
 *
 * <p>Safe for use by many threads.
 */
public final class EntryTypes {

    private final PropertyTypes propertyTypes;
    private final Map<Class<?>, ClassModel> models = new ConcurrentHashMap<>();
    private final Map<Class<?>, EntryType> byClass = new ConcurrentHashMap<>();
    private final Map<String, EntryType> byName = new ConcurrentHashMap<>();

    /** Creates an empty registry; the types of the properties of its classes are allowed from the wire. */
    public EntryTypes(AllowedClasses allowed) {
        this.propertyTypes = new PropertyTypes(allowed);
    }

    /**
     * The type of the objects of a class.
     *
     * @throws SpaceMetadataException if objects of the class cannot be entries, or the name is known as a type with
     *     other properties
     */
    public EntryType ofClass(Class<?> type) {
        EntryType known = byClass.get(type);
        return known != null ? known : introspect(type);
    }

    private synchronized EntryType introspect(Class<?> type) {
        EntryType known = byClass.get(type);
        if (known != null) {
            return known;
        }
        EntryType shared = SharedTypes.find(type);
        EntryType result = shared != null ? shared : read(type);
        EntryType sameName = byName.get(result.name());
        if (sameName != null && sameName.binding() == null) {
            SchemaComparison.requireSame(result, sameName.descriptor());
        }
        propertyTypes.allow(Objects.requireNonNull(result.binding()).model());
        byName.put(result.name(), result);
        byClass.put(type, result);
        return result;
    }

    private EntryType read(Class<?> type) {
        ClassModel model = model(type);
        TypeDescriptor descriptor = Descriptors.of(model);
        EntryType result = new EntryType(descriptor, new DescriptorView(descriptor, model), new PojoBinding(model));
        SharedTypes.share(type, result);
        return result;
    }

    /** Super classes are read without being bound: they may be abstract or lack a constructor. */
    private ClassModel model(Class<?> type) {
        ClassModel known = models.get(type);
        if (known != null) {
            return known;
        }
        Class<?> above = type.getSuperclass();
        ClassModel model =
                ClassIntrospector.introspect(type, above == null || above == Object.class ? null : model(above));
        models.put(type, model);
        return model;
    }

    /**
     * The type an application described.
     *
     * @throws SpaceMetadataException if the name is known as a type with other properties, or the description asks for
     *     something this client does not support
     */
    public synchronized EntryType ofDescriptor(SpaceTypeDescriptor type) {
        Class<?> javaClass = type.getObjectClass();
        if (javaClass != null) {
            return ofClass(javaClass);
        }
        TypeDescriptor descriptor = Descriptors.of(type);
        EntryType known = byName.get(descriptor.name());
        if (known != null) {
            SchemaComparison.requireSame(known, descriptor);
            if (known.binding() != null) {
                return known;
            }
        }
        EntryType result = new EntryType(descriptor, type, null);
        byName.put(result.name(), result);
        return result;
    }

    /**
     * The type a server described. If it is known already, what is known stays.
     *
     * @throws SpaceMetadataException if it is known with other properties
     */
    public synchronized EntryType ofRemote(TypeDescriptor descriptor) {
        EntryType known = byName.get(descriptor.name());
        if (known != null) {
            SchemaComparison.requireSame(known, descriptor);
            return known;
        }
        TypeDescriptor document = Descriptors.inDocumentForm(descriptor);
        EntryType result = new EntryType(document, new DescriptorView(document, null), null);
        byName.put(result.name(), result);
        return result;
    }

    /**
     * Takes over the indexes that a type has in the space.
     *
     * @throws SpaceMetadataException if it is known here with other properties
     */
    public synchronized void updateIndexes(TypeDescriptor descriptor) {
        EntryType known = byName.get(descriptor.name());
        if (known == null) {
            return;
        }
        SchemaComparison.requireSame(known, descriptor);
        TypeDescriptor updated = known.descriptor().withIndexes(descriptor.indexes());
        PojoBinding binding = known.binding();
        EntryType result =
                new EntryType(updated, new DescriptorView(updated, binding == null ? null : binding.model()), binding);
        byName.put(result.name(), result);
        if (binding != null) {
            byClass.put(binding.model().type(), result);
        }
    }

    /**
     * The wire form of indexes that are to be added to a type.
     *
     * @throws SpaceMetadataException if the type has an index of the same name and another kind
     */
    public static List<IndexDescriptor> newIndexes(TypeDescriptor type, SpaceIndex[] indexes) {
        List<IndexDescriptor> result = new ArrayList<>();
        for (SpaceIndex index : indexes) {
            IndexDescriptor added = Descriptors.index(index, type.position(index.getName()));
            for (IndexDescriptor existing : type.indexes()) {
                if (existing.name().equals(added.name()) && existing.kind() != added.kind()) {
                    throw new SpaceMetadataException("Index '" + added.name() + "' of type " + type.name()
                            + " cannot be " + index.getIndexType() + ", it is already "
                            + TypeCodes.index(existing.kind()));
                }
            }
            result.add(added);
        }
        return result;
    }

    /** The type with a name, null if it is not known. */
    public @Nullable EntryType find(String name) {
        return byName.get(name);
    }

    /**
     * The type of entries below a class that the application asked for.
     *
     * @return null if the application has no class with this name below the given one
     */
    @Nullable
    EntryType findBelow(Class<?> asked, String name) {
        EntryType known = byName.get(name);
        if (known != null && known.javaClass() != null) {
            return asked.isAssignableFrom(known.javaClass()) ? known : null;
        }
        if (asked == Object.class) {
            // Whatever the server names would be below it, and only the application names entry classes.
            return null;
        }
        try {
            ClassLoader loader = asked.getClassLoader();
            Class<?> type = Class.forName(name, false, loader == null ? JavaNames.contextLoader() : loader);
            return asked.isAssignableFrom(type) ? ofClass(type) : null;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
