package io.lrmi.wire.type;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Description of an entry type (docs/protocol.md, "Type descriptors"). The client always introduces types in document
 * form, which needs no class on the server and has the same checksum as the form made from a class.
 *
 * @param superTypes own name first, {@code java.lang.Object} last
 * @param idProperty null if entries have no id of their own
 * @param fifoSupport 0 default, 1 off, 2 per operation, 3 always
 * @param entryType form it was introduced in: 1 class, 6 document
 * @param indexes indexes of kinds unknown here that a server has are left out
 * @param sequenceNumber position of the property that a server numbers entries in, {@link #NONE} for none
 * @param classAdapter class that packs whole entries, null for none
 */
public record TypeDescriptor(
        String name,
        List<String> superTypes,
        List<PropertyDescriptor> properties,
        @Nullable String idProperty,
        boolean autoGenerateId,
        @Nullable String defaultProperty,
        @Nullable String routingProperty,
        int fifoSupport,
        boolean replicable,
        boolean blobstoreEnabled,
        boolean dynamicProperties,
        boolean optimisticLocking,
        int entryType,
        int storageType,
        String documentClass,
        List<IndexDescriptor> indexes,
        boolean broadcast,
        FifoGrouping fifoGrouping,
        int sequenceNumber,
        @Nullable String classAdapter)
        implements WireMessage {

    public static final int NONE = -1;
    public static final int ENTRY_TYPE_OBJECT = 1;
    public static final int ENTRY_TYPE_DOCUMENT = 6;

    static final WireClass TYPE = WireClass.externalizable("com.gigaspaces.internal.metadata.TypeDesc", 1);

    /** An object stream that holds null: no query extensions. */
    private static final byte[] NO_EXTENSIONS = {(byte) 0xac, (byte) 0xed, 0, 5, 0x70};

    private static final int INTROSPECTOR_NONE = 0;
    private static final int INTROSPECTOR_CLASS = 1;
    private static final int DOTNET_OBJECT_STORAGE = 1;

    public TypeDescriptor {
        superTypes = List.copyOf(superTypes);
        properties = List.copyOf(properties);
        indexes = List.copyOf(indexes);
    }

    /** A type whose entries are neither grouped nor numbered nor packed. */
    public TypeDescriptor(
            String name,
            List<String> superTypes,
            List<PropertyDescriptor> properties,
            @Nullable String idProperty,
            boolean autoGenerateId,
            @Nullable String defaultProperty,
            @Nullable String routingProperty,
            int fifoSupport,
            boolean replicable,
            boolean blobstoreEnabled,
            boolean dynamicProperties,
            boolean optimisticLocking,
            int entryType,
            int storageType,
            String documentClass,
            List<IndexDescriptor> indexes,
            boolean broadcast) {
        this(
                name,
                superTypes,
                properties,
                idProperty,
                autoGenerateId,
                defaultProperty,
                routingProperty,
                fifoSupport,
                replicable,
                blobstoreEnabled,
                dynamicProperties,
                optimisticLocking,
                entryType,
                storageType,
                documentClass,
                indexes,
                broadcast,
                FifoGrouping.NONE,
                NONE,
                null);
    }

    /** The same type with other indexes. */
    public TypeDescriptor withIndexes(List<IndexDescriptor> others) {
        return new TypeDescriptor(
                name,
                superTypes,
                properties,
                idProperty,
                autoGenerateId,
                defaultProperty,
                routingProperty,
                fifoSupport,
                replicable,
                blobstoreEnabled,
                dynamicProperties,
                optimisticLocking,
                entryType,
                storageType,
                documentClass,
                others,
                broadcast,
                fifoGrouping,
                sequenceNumber,
                classAdapter);
    }

    /** Position of a declared property, or -1. */
    public int position(@Nullable String property) {
        for (int i = 0; i < properties.size(); i++) {
            if (properties.get(i).name().equals(property)) {
                return i;
            }
        }
        return -1;
    }

    /** Tells two descriptors with different properties or super types apart; both ends compute the same number. */
    public int checksum() {
        int types = 0;
        for (String superType : superTypes) {
            types = types * 31 + superType.hashCode();
        }
        int members = 0;
        for (PropertyDescriptor property : properties) {
            members = members * 31 + property.name().hashCode();
            members = members * 47 + property.typeName().hashCode();
        }
        return types ^ members;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        ProtocolVersion version = out.version();
        out.writeString(name);
        out.writeString(null);
        out.writeStrings(superTypes);
        out.writeInt(properties.size());
        for (PropertyDescriptor property : properties) {
            writeProperty(out, property);
        }
        out.writeString(idProperty);
        out.writeBoolean(autoGenerateId);
        out.writeString(defaultProperty);
        out.writeString(routingProperty);
        out.writeString(fifoGrouping.path());
        out.writeStrings(fifoGrouping.indexes());
        out.writeInt(sequenceNumber);
        out.writeByte(fifoSupport);
        out.writeBoolean(false);
        out.writeBoolean(replicable);
        out.writeBoolean(blobstoreEnabled);
        out.writeBoolean(dynamicProperties);
        out.writeByte(DOTNET_OBJECT_STORAGE);
        out.writeBoolean(optimisticLocking);
        out.writeByte(entryType);
        out.writeInt(storageType);
        out.writeByte(INTROSPECTOR_NONE);
        out.writeString(documentClass);
        out.writeString(documentClass);
        out.writeInt(indexes.size());
        for (IndexDescriptor index : indexes) {
            out.writeCoded(index);
        }
        out.writeCoded(NO_EXTENSIONS);
        if (version.isAtLeast(ProtocolVersion.V15_8_0)) {
            out.writeBoolean(broadcast);
            out.writeString(classAdapter);
        }
    }

    private static void writeProperty(WireOutput out, PropertyDescriptor property) {
        out.writeString(property.name());
        out.writeString(property.typeName());
        out.writeCoded(PropertyClasses.classObject(property.typeName()));
        out.writeByte(property.documentSupport());
        out.writeInt(property.storageType());
        out.writeByte(DOTNET_OBJECT_STORAGE);
        if (out.version().isAtLeast(ProtocolVersion.V15_2_0)) {
            out.writeString(property.storageAdapter());
        }
    }

    static TypeDescriptor read(WireInput in) {
        ProtocolVersion version = in.version();
        String name = in.readRequiredString();
        in.readString();
        List<String> superTypes = requiredStrings(in);
        int count = in.readArrayLength(10);
        List<PropertyDescriptor> properties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            properties.add(readProperty(in));
        }
        String idProperty = in.readString();
        boolean autoGenerateId = in.readBoolean();
        String defaultProperty = in.readString();
        String routingProperty = in.readString();
        FifoGrouping fifoGrouping = new FifoGrouping(in.readString(), requiredStrings(in));
        int sequenceNumber = in.readInt();
        int fifoSupport = in.readByte();
        in.readBoolean();
        boolean replicable = in.readBoolean();
        boolean blobstoreEnabled = in.readBoolean();
        boolean dynamicProperties = in.readBoolean();
        in.readByte();
        boolean optimisticLocking = in.readBoolean();
        int entryType = in.readByte();
        int storageType = in.readInt();
        int introspector = in.readByte();
        if (introspector == INTROSPECTOR_CLASS) {
            ClassInfo.skip(in);
        } else if (introspector != INTROSPECTOR_NONE) {
            throw new WireFormatException("Type " + name + " with introspector " + introspector);
        }
        String documentClass = in.readRequiredString();
        in.readString();
        int indexCount = in.readArrayLength(1);
        List<IndexDescriptor> indexes = new ArrayList<>();
        for (int i = 0; i < indexCount; i++) {
            if (in.readCoded() instanceof IndexDescriptor index) {
                indexes.add(index);
            }
        }
        in.readCoded();
        boolean broadcast = false;
        String classAdapter = null;
        if (version.isAtLeast(ProtocolVersion.V15_8_0)) {
            broadcast = in.readBoolean();
            classAdapter = in.readString();
        }
        return new TypeDescriptor(
                name,
                superTypes,
                properties,
                idProperty,
                autoGenerateId,
                defaultProperty,
                routingProperty,
                fifoSupport,
                replicable,
                blobstoreEnabled,
                dynamicProperties,
                optimisticLocking,
                entryType,
                storageType,
                documentClass,
                indexes,
                broadcast,
                fifoGrouping,
                sequenceNumber < properties.size() ? sequenceNumber : NONE,
                classAdapter);
    }

    private static PropertyDescriptor readProperty(WireInput in) {
        String name = in.readRequiredString();
        String typeName = in.readRequiredString();
        Object type = in.readCoded();
        if (type != null && !(type instanceof WireNode.Type)) {
            throw new WireFormatException("Property " + name + " with type " + type);
        }
        int documentSupport = in.readByte();
        int storageType = in.readInt();
        in.readByte();
        String adapter = in.version().isAtLeast(ProtocolVersion.V15_2_0) ? in.readString() : null;
        return new PropertyDescriptor(name, typeName, documentSupport, storageType, adapter);
    }

    private static List<String> requiredStrings(WireInput in) {
        @Nullable String[] values = in.readStrings();
        List<String> result = new ArrayList<>();
        if (values != null) {
            for (String value : values) {
                if (value == null) {
                    throw new WireFormatException("Type with a name or path that is null");
                }
                result.add(value);
            }
        }
        return result;
    }

    /** Registers the messages of this package. */
    public static void register(WireRegistry.Builder registry) {
        registry.later(
                TypeDescriptor::registerNow,
                "com.gigaspaces.internal.metadata.",
                "com.gigaspaces.internal.query.valuegetter.",
                "com.gigaspaces.metadata.index.");
    }

    private static void registerNow(WireRegistry.Builder registry) {
        registry.external(TYPE, TypeDescriptor::read)
                .external(IndexDescriptor.PROPERTY, IndexDescriptor::readProperty)
                .external(IndexDescriptor.PATH, IndexDescriptor::readPath)
                .external(IndexDescriptor.COLLECTION, IndexDescriptor::readPath)
                .external(IndexDescriptor.COMPOUND, IndexDescriptor::readCompound)
                .external(CompoundPaths.TYPE, CompoundPaths::read)
                .external(CompoundPaths.PROPERTY, CompoundPaths::readSegment)
                .external(CompoundPaths.PATH, CompoundPaths::readSegment);
        for (ValueGetter.Kind kind : ValueGetter.Kind.values()) {
            registry.external(ValueGetter.wireClass(kind), in -> ValueGetter.read(kind, in));
        }
    }
}
