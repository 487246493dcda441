package io.lrmi.wire.type;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.List;

/**
 * An index on a declared property, on a path below one, or on several of them together.
 *
 * @param name of the property, or the path
 * @param kind {@link #EQUAL}, {@link #EQUAL_AND_ORDERED} or {@link #ORDERED}
 * @param position of the property among the declared ones, -1 for a path
 * @param paths those of a compound index, empty for others
 */
public record IndexDescriptor(
        ProtocolVersion version, String name, int kind, boolean unique, int position, List<String> paths)
        implements WireMessage {

    public static final int EQUAL = 1;
    public static final int EQUAL_AND_ORDERED = 2;
    public static final int ORDERED = 4;

    /** Super class of many messages, packets among them. */
    public static final WireClass EXTERNALIZABLE =
            WireClass.externalizable("com.gigaspaces.internal.serialization.AbstractExternalizable", 1);

    static final WireClass INDEX =
            WireClass.externalizable("com.gigaspaces.metadata.index.AbstractSpaceIndex", 1, EXTERNALIZABLE);
    static final WireClass PROPERTY = WireClass.smart("com.gigaspaces.metadata.index.SpacePropertyIndex", 1, INDEX);
    static final WireClass PATH = WireClass.smart("com.gigaspaces.metadata.index.SpacePathIndex", 1, INDEX);
    static final WireClass COLLECTION =
            WireClass.smart("com.gigaspaces.internal.metadata.SpaceCollectionIndex", -7040439531937379040L, INDEX);
    static final WireClass COMPOUND = WireClass.smart(
            "com.gigaspaces.metadata.index.CompoundIndex",
            1,
            WireClass.smart("com.gigaspaces.metadata.index.CustomIndex", 1, INDEX));
    private static final String ELEMENTS = "[*]";
    private static final int VERSION = 0x01;
    private static final int UNIQUE = 0x02;

    public IndexDescriptor {
        paths = List.copyOf(paths);
    }

    /** An index on one property or path. */
    public IndexDescriptor(ProtocolVersion version, String name, int kind, boolean unique, int position) {
        this(version, name, kind, unique, position, List.of());
    }

    @Override
    public WireClass wireClass() {
        if (!paths.isEmpty()) {
            return COMPOUND;
        }
        if (position >= 0) {
            return PROPERTY;
        }
        return isOfElements(name) ? COLLECTION : PATH;
    }

    @Override
    public void write(WireOutput out) {
        out.writeByte(VERSION | (unique ? UNIQUE : 0));
        out.writeObject(version);
        out.writeString(name);
        out.writeByte(kind);
        if (!paths.isEmpty()) {
            CompoundPaths compound = new CompoundPaths(paths);
            out.writeCoded(compound);
            compound.writeSegments(out);
        } else if (position >= 0) {
            out.writeInt(position);
        } else {
            out.writeCoded(
                    new ValueGetter(isOfElements(name) ? ValueGetter.Kind.ELEMENTS : ValueGetter.Kind.PATH, name));
        }
    }

    static IndexDescriptor readProperty(WireInput in) {
        IndexDescriptor index = readCommon(in);
        return new IndexDescriptor(index.version, index.name, index.kind, index.unique, in.readInt());
    }

    static IndexDescriptor readPath(WireInput in) {
        IndexDescriptor index = readCommon(in);
        in.readCoded();
        return index;
    }

    static IndexDescriptor readCompound(WireInput in) {
        IndexDescriptor index = readCommon(in);
        CompoundPaths compound = in.readCodedMessage(CompoundPaths.class);
        in.readCoded();
        return new IndexDescriptor(index.version, index.name, index.kind, index.unique, -1, compound.paths());
    }

    private static IndexDescriptor readCommon(WireInput in) {
        int flags = in.readByte();
        if ((flags & VERSION) == 0) {
            throw new WireFormatException("Index without version");
        }
        ProtocolVersion version = in.readMessage(ProtocolVersion.class);
        return new IndexDescriptor(version, in.readRequiredString(), in.readByte(), (flags & UNIQUE) != 0, -1);
    }

    private static boolean isOfElements(String path) {
        return path.contains(ELEMENTS);
    }
}
