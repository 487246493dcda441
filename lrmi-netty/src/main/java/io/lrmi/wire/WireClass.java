package io.lrmi.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A class descriptor as it travels: name, serial version, flags, fields and super class.
 *
 * <p>The constants of the message classes are created once; descriptors read from a peer are created per connection.
 * Immutable and safe for use by many threads.
 */
public final class WireClass {

    /** Serializable, default field encoding. */
    public static final int SERIALIZABLE = 0x02;
    /** Serializable with its own {@code writeObject}: fields, then custom data up to an end marker. */
    public static final int SERIALIZABLE_CUSTOM = 0x03;
    /** Externalizable, data in blocks up to an end marker. */
    public static final int EXTERNALIZABLE = 0x0c;
    /** Enum constant. */
    public static final int ENUM = 0x12;

    private static final AtomicInteger ORDINALS = new AtomicInteger();

    static final WireField[] NO_FIELDS = {};

    private final String name;
    private final long serialVersion;
    private final int flags;
    private final WireField[] fields;
    private final @Nullable WireClass superClass;
    private final int ordinal;
    private final boolean smart;

    WireClass(String name, long serialVersion, int flags, WireField[] fields, @Nullable WireClass superClass) {
        this(name, serialVersion, flags, fields, superClass, -1, false);
    }

    private WireClass(
            String name,
            long serialVersion,
            int flags,
            WireField[] fields,
            @Nullable WireClass superClass,
            int ordinal,
            boolean smart) {
        this.name = name;
        this.serialVersion = serialVersion;
        this.flags = flags;
        this.fields = fields;
        this.superClass = superClass;
        this.ordinal = ordinal;
        this.smart = smart;
    }

    /** An Externalizable class without a super class that travels. */
    public static WireClass externalizable(String name, long serialVersion) {
        return externalizable(name, serialVersion, null);
    }

    /** An Externalizable class below another serializable one. */
    public static WireClass externalizable(String name, long serialVersion, @Nullable WireClass superClass) {
        return externalizable(name, serialVersion, superClass, false);
    }

    /** An Externalizable class that endpoints from 16.0 on know as a SmartExternalizable, without a super class that travels. */
    public static WireClass smart(String name, long serialVersion) {
        return smart(name, serialVersion, null);
    }

    /** An Externalizable class that endpoints from 16.0 on know as a SmartExternalizable (docs/protocol.md, "Smart form"). */
    public static WireClass smart(String name, long serialVersion, @Nullable WireClass superClass) {
        return externalizable(name, serialVersion, superClass, true);
    }

    private static WireClass externalizable(
            String name, long serialVersion, @Nullable WireClass superClass, boolean smart) {
        return new WireClass(
                name, serialVersion, EXTERNALIZABLE, NO_FIELDS, superClass, ORDINALS.getAndIncrement(), smart);
    }

    /**
     * A Serializable class.
     *
     * @param fields in stream order, each {@code "I name"} for a primitive or {@code "Ljava/lang/String; name"}
     */
    public static WireClass serializable(
            String name, long serialVersion, int flags, @Nullable WireClass superClass, String... fields) {
        List<WireField> parsed = new ArrayList<>(fields.length);
        for (String field : fields) {
            int space = field.indexOf(' ');
            String type = field.substring(0, space);
            char code = type.charAt(0);
            parsed.add(new WireField(code, field.substring(space + 1), code == 'L' || code == '[' ? type : null));
        }
        return new WireClass(
                name,
                serialVersion,
                flags,
                parsed.toArray(WireField[]::new),
                superClass,
                ORDINALS.getAndIncrement(),
                false);
    }

    /** A type that appears only as a {@code Class} object or array type and carries no data of its own. */
    public static WireClass plain(String name, long serialVersion, int flags) {
        return new WireClass(name, serialVersion, flags, NO_FIELDS, null, ORDINALS.getAndIncrement(), false);
    }

    /** The Java name, e.g. {@code java.lang.Integer} or {@code [B}. */
    public String name() {
        return name;
    }

    public long serialVersion() {
        return serialVersion;
    }

    public int flags() {
        return flags;
    }

    public @Nullable WireClass superClass() {
        return superClass;
    }

    WireField[] fields() {
        return fields;
    }

    /** Dense number of a constant descriptor, -1 for one that was read from a peer. */
    int ordinal() {
        return ordinal;
    }

    static int ordinalCount() {
        return ORDINALS.get();
    }

    /** Whether its instances have a shorter form between endpoints from 16.0 on. */
    boolean isSmart() {
        return smart;
    }

    boolean isSerializable() {
        return (flags & SERIALIZABLE) != 0;
    }

    boolean hasCustomData() {
        return (flags & 0x01) != 0;
    }

    boolean isExternalizable() {
        return (flags & 0x04) != 0;
    }

    boolean isEnum() {
        return (flags & 0x10) != 0;
    }

    /** Whether this class or one above it has the given name. */
    public boolean isKindOf(String className) {
        for (WireClass c = this; c != null; c = c.superClass) {
            if (c.name.equals(className)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return name;
    }
}
