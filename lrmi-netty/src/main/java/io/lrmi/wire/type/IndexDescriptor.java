package io.lrmi.wire.type;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/**
 * An index on a declared property or on a path below one.
 *
 * @param name of the property, or the path
 * @param kind {@link #EQUAL}, {@link #EQUAL_AND_ORDERED} or {@link #ORDERED}
 * @param position of the property among the declared ones, -1 for a path
 */
public record IndexDescriptor(ProtocolVersion version, String name, int kind, boolean unique, int position)
        implements WireMessage {

    public static final int EQUAL = 1;
    public static final int EQUAL_AND_ORDERED = 2;
    public static final int ORDERED = 4;

    /** Super class of many messages, packets among them. */
    public static final WireClass EXTERNALIZABLE =
            WireClass.externalizable("com.gigaspaces.internal.serialization.AbstractExternalizable", 1);

    static final WireClass INDEX =
            WireClass.externalizable("com.gigaspaces.metadata.index.AbstractSpaceIndex", 1, EXTERNALIZABLE);
    static final WireClass PROPERTY =
            WireClass.externalizable("com.gigaspaces.metadata.index.SpacePropertyIndex", 1, INDEX);
    static final WireClass PATH = WireClass.externalizable("com.gigaspaces.metadata.index.SpacePathIndex", 1, INDEX);
    static final WireClass COLLECTION = WireClass.externalizable(
            "com.gigaspaces.internal.metadata.SpaceCollectionIndex", -7040439531937379040L, INDEX);
    private static final String ELEMENTS = "[*]";
    private static final int VERSION = 0x01;
    private static final int UNIQUE = 0x02;

    @Override
    public WireClass wireClass() {
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
        if (position >= 0) {
            out.writeInt(position);
        } else {
            out.writeCoded(
                    new ValueGetter(isOfElements(name) ? ValueGetter.Kind.ELEMENTS : ValueGetter.Kind.PATH, name));
        }
    }

    static IndexDescriptor readProperty(WireInput in) {
        return read(in, true);
    }

    static IndexDescriptor readPath(WireInput in) {
        return read(in, false);
    }

    private static IndexDescriptor read(WireInput in, boolean property) {
        int flags = in.readByte();
        if ((flags & VERSION) == 0) {
            throw new WireFormatException("Index without version");
        }
        ProtocolVersion version = in.readMessage(ProtocolVersion.class);
        String name = in.readRequiredString();
        int kind = in.readByte();
        int position = -1;
        if (property) {
            position = in.readInt();
        } else {
            in.readCoded();
        }
        return new IndexDescriptor(version, name, kind, (flags & UNIQUE) != 0, position);
    }

    private static boolean isOfElements(String path) {
        return path.contains(ELEMENTS);
    }
}
