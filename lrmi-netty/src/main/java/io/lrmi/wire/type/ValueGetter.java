package io.lrmi.wire.type;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Says where in an entry a value is, for an index or a condition. */
public record ValueGetter(Kind kind, String path) implements WireMessage {

    static final String PACKAGE = "com.gigaspaces.internal.query.valuegetter.";
    static final WireClass GETTER =
            WireClass.externalizable(PACKAGE + "AbstractSpaceValueGetter", 1, IndexDescriptor.EXTERNALIZABLE);

    private static final Map<Kind, WireClass> CLASSES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            CLASSES.put(kind, WireClass.smart(PACKAGE + kind.className, kind.serialVersion, GETTER));
        }
    }

    /** The server finds the position of a property by its name. */
    private static final int POSITION_UNKNOWN = -1;

    /** What leads to the value. */
    public enum Kind {
        /** The name of a property. */
        PROPERTY("SpaceEntryPropertyGetter", -2780950582604448258L),
        /** Names with dots between them. */
        PATH("SpaceEntryPathGetter", -9025377890997556363L),
        /** Names with dots between them, through every element of the collections on the way. */
        ELEMENTS("SpaceEntryCollectionValuesExtractor", 5423684060439741346L);

        private final String className;
        private final long serialVersion;

        Kind(String className, long serialVersion) {
            this.className = className;
            this.serialVersion = serialVersion;
        }
    }

    static WireClass wireClass(Kind kind) {
        return Objects.requireNonNull(CLASSES.get(kind));
    }

    @Override
    public WireClass wireClass() {
        return wireClass(kind);
    }

    @Override
    public void write(WireOutput out) {
        if (kind == Kind.PROPERTY) {
            out.writeInt(POSITION_UNKNOWN);
        }
        out.writeString(path);
    }

    static ValueGetter read(Kind kind, WireInput in) {
        if (kind == Kind.PROPERTY) {
            in.readInt();
        }
        return new ValueGetter(kind, in.readRequiredString());
    }
}
