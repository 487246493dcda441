package io.lrmi.wire;

import org.jspecify.annotations.Nullable;

/** The compact forms of values on top of primitive data (docs/protocol.md, "Coded values"). */
abstract class CodedInput extends BlockInput {

    private final WireLimits limits;
    /** Whether this is the stream of a connection, which numbers classes and repetitive objects. */
    final boolean numbered;

    final InputTables tables;

    CodedInput(WireLimits limits, boolean numbered) {
        this.limits = limits;
        this.numbered = numbered;
        this.tables = new InputTables(limits.descriptors());
    }

    /** An object: null, a {@code String}, a registered message, or a {@link WireNode}. */
    public abstract @Nullable Object readObject();

    /**
     * What a peer wrote in the smart form, without its leading value code (docs/protocol.md, "Smart form"): null, a registered
     * message, or an object in the common form.
     */
    abstract @Nullable Object readSmart();

    /** Bytes of the frame up to here, with its references written out. */
    abstract long writtenOut();

    /**
     * Counts an object that arrived before once more.
     *
     * @param size its bytes when it is written out
     * @throws io.lrmi.failure.WireFormatException if the frame becomes larger than {@link Expansion} allows
     */
    abstract void writeOut(long size);

    /** A nullable string in the short form (docs/protocol.md, "Strings"). */
    public final @Nullable String readString() {
        int form = readByte();
        return switch (form) {
            case 0 -> null;
            case 1 -> readUtf();
            case 2 -> requireString(readObject());
            default -> throw malformed("string form " + form);
        };
    }

    /** Passes over what {@link #readString()} would read. */
    public final void skipString() {
        int form = readByte();
        switch (form) {
            case 0 -> {}
            case 1 -> skipBytes(readShort() & 0xffff);
            case 2 -> requireString(readObject());
            default -> throw malformed("string form " + form);
        }
    }

    /** A string of which null would be a protocol error. */
    public final String readRequiredString() {
        String value = readString();
        if (value == null) {
            throw malformed("null where a string is required");
        }
        return value;
    }

    public final @Nullable String @Nullable [] readStrings() {
        int length = readArrayLength(1);
        if (length < 0) {
            return null;
        }
        @Nullable String[] result = new String[length];
        for (int i = 0; i < length; i++) {
            result[i] = readString();
        }
        return result;
    }

    /** A value with a leading type code; objects without a code of their own come as message or {@link WireNode}. */
    public final @Nullable Object readCoded() {
        int code = readByte();
        return switch (code) {
            case ValueCode.NULL -> null;
            case ValueCode.OBJECT -> readObject();
            case ValueCode.SMART -> readSmart();
            case ValueCode.STRING -> readString();
            case ValueCode.BYTE -> readByte();
            case ValueCode.SHORT -> readShort();
            case ValueCode.INTEGER -> readInt();
            case ValueCode.LONG -> readLong();
            case ValueCode.FLOAT -> readFloat();
            case ValueCode.DOUBLE -> readDouble();
            case ValueCode.BOOLEAN -> readBoolean();
            case ValueCode.CHARACTER -> readChar();
            case ValueCode.BYTE_ARRAY -> readByteArray();
            default -> throw malformed("value code " + code);
        };
    }

    public final byte @Nullable [] readByteArray() {
        int length = readArrayLength(1);
        return length < 0 ? null : readBytes(length);
    }

    public final @Nullable Object @Nullable [] readCodedArray() {
        int length = readArrayLength(1);
        if (length < 0) {
            return null;
        }
        @Nullable Object[] result = new Object[length];
        for (int i = 0; i < length; i++) {
            result[i] = readCoded();
        }
        return result;
    }

    /** An array that travels whole or, when it is mostly null, as positions and values. */
    public final @Nullable Object @Nullable [] readCompressedArray() {
        if (!readBoolean()) {
            return readCodedArray();
        }
        int length = readInt();
        if (length < 0 || length > limits.sparseArray()) {
            throw malformed("sparse array of length " + length);
        }
        int values = readInt();
        if (values < 0 || values > length) {
            throw malformed("sparse array with " + values + " values of " + length);
        }
        @Nullable Object[] result = new Object[length];
        for (int i = 0; i < values; i++) {
            int index = readInt();
            if (index < 0 || index >= length) {
                throw malformed("index " + index + " in a sparse array of length " + length);
            }
            result[index] = readCoded();
        }
        return result;
    }

    /** A value that recurs on the connection and travels once (docs/protocol.md, "Repetitive objects"). */
    public final @Nullable Object readRepetitive() {
        if (!numbered) {
            return readCoded();
        }
        int code = readInt();
        if (code == 0) {
            return null;
        }
        if (code == -1) {
            return readObject();
        }
        InputTables.Repeated known = tables.repetitive(code);
        if (known != null) {
            // A string is not copied.
            writeOut(known.value() instanceof String ? 0 : known.size());
            return known.value();
        }
        long start = writtenOut();
        Object value = readObject();
        if (value == null) {
            throw malformed("null as repetitive object " + code);
        }
        tables.putRepetitive(code, new InputTables.Repeated(value, writtenOut() - start));
        return value;
    }

    public final @Nullable String readRepetitiveString() {
        if (!numbered) {
            return readString();
        }
        Object value = readRepetitive();
        return value == null ? null : requireString(value);
    }

    final String requireString(@Nullable Object value) {
        if (!(value instanceof String string)) {
            throw malformed((value == null ? "null" : describe(value)) + " where a string is expected");
        }
        return string;
    }

    static String describe(Object value) {
        return value instanceof WireNode node
                ? node.type().name()
                : value.getClass().getSimpleName();
    }
}
