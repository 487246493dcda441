package io.lrmi.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the frames of one direction of a connection, or one stand-alone object stream; the counterpart of
 * {@link WireInput}.
 *
 * <p>Frames must reach the peer in the order in which they were written, because each may rely on class-descriptor ids
 * an earlier one introduced. Not for use by several threads at once.
 */
public final class WireOutput extends CodedOutput {

    private enum Descriptors {
        /** Ids that the peer remembers. */
        NUMBERED,
        /** The id -1 and a full descriptor each time, in a frame that leaves no trace in the tables. */
        DETACHED,
        /** No ids, as in a standard object stream. */
        STANDARD
    }

    private final boolean connection;
    private final boolean annotated;
    private final OutputTables tables = new OutputTables();
    private ProtocolVersion version;

    private Descriptors descriptors;

    private int handleCount;
    private int frame;
    private int[] frameByOrdinal = new int[WireClass.ordinalCount()];
    private int[] handleByOrdinal = new int[WireClass.ordinalCount()];
    private final Map<String, Integer> handleByClassName = new HashMap<>();
    private final Map<String, Integer> handleByClassObject = new HashMap<>();
    private final IdentityHashMap<Object, Integer> handleByIdentity = new IdentityHashMap<>();

    private WireOutput(boolean connection, boolean annotated, int maxSize, ProtocolVersion version) {
        super(maxSize);
        this.connection = connection;
        this.annotated = annotated;
        this.version = version;
        this.descriptors = connection ? Descriptors.NUMBERED : Descriptors.STANDARD;
    }

    /**
     * For the frames of a connection.
     *
     * @param maxFrameSize bytes a frame may have, without its length field
     */
    public static WireOutput forConnection(int maxFrameSize, ProtocolVersion version) {
        return new WireOutput(true, true, maxFrameSize + 4, version);
    }

    /**
     * For one stand-alone object stream.
     *
     * @param annotated whether class descriptors carry a null annotation
     */
    public static WireOutput forStream(boolean annotated, ProtocolVersion version) {
        WireOutput out = new WireOutput(false, annotated, Integer.MAX_VALUE, version);
        out.rawInt(0xaced0005);
        return out;
    }

    public ProtocolVersion version() {
        return version;
    }

    public void version(ProtocolVersion effective) {
        this.version = effective;
    }

    /** Starts a frame, leaving room for its length. */
    public void begin() {
        restart(4);
        descriptors = Descriptors.NUMBERED;
        handleCount = 0;
        frame++;
        if (!handleByClassName.isEmpty()) {
            handleByClassName.clear();
        }
        if (!handleByClassObject.isEmpty()) {
            handleByClassObject.clear();
        }
        if (!handleByIdentity.isEmpty()) {
            handleByIdentity.clear();
        }
    }

    /**
     * Starts a frame that begins with a stream reset and neither uses nor changes the tables, as the original
     * implementation does for handshakes.
     */
    public void beginDetached() {
        begin();
        descriptors = Descriptors.DETACHED;
        rawByte(WireTag.RESET);
    }

    /** Ends the frame; {@link #array()} up to {@link #size()} is what must be sent. */
    public void finish() {
        closeBlock();
        int length = position - 4;
        buffer[0] = (byte) (length >>> 24);
        buffer[1] = (byte) (length >>> 16);
        buffer[2] = (byte) (length >>> 8);
        buffer[3] = (byte) length;
        tables.commit();
    }

    /** Takes back a frame that will not be sent, so that the next one may be. */
    public void abandon() {
        tables.rollback();
    }

    public byte[] array() {
        return buffer;
    }

    /** Bytes of the frame including its length field. */
    public int size() {
        return position;
    }

    /** Ends a stand-alone stream and returns it. */
    public byte[] toByteArray() {
        closeBlock();
        return Arrays.copyOf(buffer, position);
    }

    public void writeRepetitive(@Nullable String value) {
        if (!connection) {
            writeString(value);
            return;
        }
        if (value == null) {
            writeInt(0);
            return;
        }
        int code = descriptors == Descriptors.NUMBERED ? tables.repetitive(value) : -1;
        if (code == 0) {
            writeInt(tables.addRepetitive(value));
            writeObject(value);
        } else {
            writeInt(code);
            if (code == -1) {
                writeObject(value);
            }
        }
    }

    // ---- smart form -------------------------------------------------------------------------------------------

    /** Writes an argument whose parameter is declared as a SmartExternalizable (docs/protocol.md, "Smart form"). */
    public void writeArgument(WireMessage message) {
        if (isSmart(message)) {
            writeSmart(message);
            return;
        }
        if (version.isAtLeast(ProtocolVersion.V16_0_0)) {
            writeInt(-1);
        }
        writeObject(message);
    }

    @Override
    boolean isSmart(WireMessage message) {
        return descriptors == Descriptors.NUMBERED
                && message.wireClass().isSmart()
                && version.isAtLeast(ProtocolVersion.V16_0_0);
    }

    @Override
    void writeSmart(WireMessage message) {
        WireClass type = message.wireClass();
        int code = tables.smart(type);
        if (code == 0) {
            writeInt(tables.addSmart(type));
            writeObject(new WireNode.Type(type));
        } else {
            writeInt(code);
        }
        // Among the data around it: the form has no end.
        message.write(this);
    }

    // ---- objects ----------------------------------------------------------------------------------------------

    /**
     * Writes null, a {@code String}, a {@link WireMessage} or a {@link WireNode}.
     *
     * @throws IllegalArgumentException for anything else; {@link ValueCodec#toWire} makes nodes of Java values
     */
    @Override
    public void writeObject(@Nullable Object value) {
        closeBlock();
        boolean outerBlocks = blocks;
        int outerRoom = room;
        if (value == null) {
            rawByte(WireTag.NULL);
        } else if (value instanceof WireMessage message) {
            writeMessage(message);
        } else if (value instanceof String text) {
            writeStringObject(text);
        } else if (value instanceof WireNode node) {
            writeNode(node);
        } else {
            throw new IllegalArgumentException(
                    "No wire form for " + value.getClass().getName());
        }
        blocks = outerBlocks;
        room = outerBlocks ? 0 : outerRoom;
    }

    private void writeMessage(WireMessage message) {
        if (message instanceof WireStructured structured) {
            writeNode(structured.toNode());
            return;
        }
        rawByte(WireTag.OBJECT);
        writeDescriptor(message.wireClass());
        handleCount++;
        startBlocks();
        message.write(this);
        closeBlock();
        rawByte(WireTag.END_BLOCK);
    }

    private void writeStringObject(String text) {
        if (!writeReference(handleByIdentity.get(text))) {
            writeNewString(text);
        }
    }

    private void writeNewString(String text) {
        handleByIdentity.put(text, handleCount++);
        int length = ModifiedUtf8.length(text);
        if (length <= 0xffff) {
            rawByte(WireTag.STRING);
            rawUtf(text, length);
        } else {
            rawByte(WireTag.LONG_STRING);
            rawLong(length);
            ensure(length);
            position = ModifiedUtf8.encode(text, buffer, position);
        }
    }

    private void writeNode(WireNode node) {
        if (node instanceof WireNode.Type type) {
            writeClassObject(type.type());
            return;
        }
        if (writeReference(handleByIdentity.get(node))) {
            return;
        }
        if (node instanceof WireNode.Instance instance) {
            rawByte(WireTag.OBJECT);
            writeDescriptor(node.type());
            handleByIdentity.put(node, handleCount++);
            for (WireNode.Part part : instance.parts()) {
                writePart(part);
            }
        } else if (node instanceof WireNode.Array array) {
            rawByte(WireTag.ARRAY);
            writeDescriptor(node.type());
            handleByIdentity.put(node, handleCount++);
            startFields();
            if (array.elements() instanceof Object[] objects) {
                rawInt(objects.length);
                for (Object element : objects) {
                    writeObject(element);
                }
            } else {
                WireArrays.write(this, array.elements());
            }
        } else if (node instanceof WireNode.Constant constant) {
            rawByte(WireTag.ENUM);
            writeDescriptor(node.type());
            handleByIdentity.put(node, handleCount++);
            // A reader takes no reference to a string for the name of a constant.
            writeNewString(constant.name());
        } else {
            throw new IllegalArgumentException("A dynamic proxy cannot be written: " + node);
        }
    }

    private void writePart(WireNode.Part part) {
        WireClass declaring = part.declaring();
        if (!declaring.isExternalizable()) {
            startFields();
            WireField[] fields = declaring.fields();
            @Nullable Object[] values = part.fieldValues();
            // There are none for a class that writes other data in place of its fields.
            for (int i = 0; i < values.length; i++) {
                writeFieldValue(fields[i], values[i]);
            }
            if (!declaring.hasCustomData()) {
                return;
            }
        }
        startBlocks();
        for (Object item : part.customData()) {
            if (item instanceof byte[] bytes) {
                writeBytes(bytes);
            } else {
                writeObject(item);
            }
        }
        closeBlock();
        rawByte(WireTag.END_BLOCK);
    }

    private void writeFieldValue(WireField field, @Nullable Object value) {
        if (!field.isPrimitive()) {
            writeObject(value);
            return;
        }
        if (value == null) {
            throw new IllegalArgumentException("No value for primitive field " + field.name());
        }
        switch (field.typeCode()) {
            case 'B' -> writeByte((Byte) value);
            case 'C' -> writeShort((Character) value);
            case 'D' -> writeLong(Double.doubleToLongBits((Double) value));
            case 'F' -> writeInt(Float.floatToIntBits((Float) value));
            case 'I' -> writeInt((Integer) value);
            case 'J' -> writeLong((Long) value);
            case 'S' -> writeShort((Short) value);
            case 'Z' -> writeBoolean((Boolean) value);
            default -> throw new IllegalArgumentException("Field type '" + field.typeCode() + "'");
        }
    }

    private void writeClassObject(WireClass type) {
        if (writeReference(handleByClassObject.get(type.name()))) {
            return;
        }
        rawByte(WireTag.CLASS);
        writeDescriptor(type);
        handleByClassObject.put(type.name(), handleCount++);
    }

    private boolean writeReference(@Nullable Integer handle) {
        if (handle == null) {
            return false;
        }
        rawByte(WireTag.REFERENCE);
        rawInt(WireTag.FIRST_HANDLE + handle);
        return true;
    }

    // ---- class descriptors ------------------------------------------------------------------------------------

    private void writeDescriptor(@Nullable WireClass type) {
        if (type == null) {
            rawByte(WireTag.NULL);
            return;
        }
        if (writeDescriptorReference(type)) {
            return;
        }
        rawByte(WireTag.CLASS_DESC);
        int known = 0;
        if (descriptors == Descriptors.NUMBERED) {
            known = tables.classId(type);
            rawInt(known != 0 ? known : tables.addClass(type));
        } else if (descriptors == Descriptors.DETACHED) {
            rawInt(-1);
        }
        if (known == 0) {
            writeFullDescriptor(type);
            if (annotated) {
                rawByte(WireTag.NULL);
            }
        } else {
            rememberDescriptor(type);
        }
        rawByte(WireTag.END_BLOCK);
        writeDescriptor(type.superClass());
    }

    private boolean writeDescriptorReference(WireClass type) {
        int ordinal = type.ordinal();
        if (ordinal < 0 || !connection) {
            return writeReference(handleByClassName.get(type.name()));
        }
        if (ordinal >= frameByOrdinal.length || frameByOrdinal[ordinal] != frame) {
            return false;
        }
        rawByte(WireTag.REFERENCE);
        rawInt(WireTag.FIRST_HANDLE + handleByOrdinal[ordinal]);
        return true;
    }

    private void rememberDescriptor(WireClass type) {
        int ordinal = type.ordinal();
        if (ordinal < 0 || !connection) {
            handleByClassName.put(type.name(), handleCount++);
            return;
        }
        if (ordinal >= frameByOrdinal.length) {
            int size = Math.max(WireClass.ordinalCount(), ordinal + 1);
            frameByOrdinal = Arrays.copyOf(frameByOrdinal, size);
            handleByOrdinal = Arrays.copyOf(handleByOrdinal, size);
        }
        frameByOrdinal[ordinal] = frame;
        handleByOrdinal[ordinal] = handleCount++;
    }

    private void writeFullDescriptor(WireClass type) {
        rawUtf(type.name(), ModifiedUtf8.length(type.name()));
        rawLong(type.serialVersion());
        rawByte(type.flags());
        rememberDescriptor(type);
        WireField[] fields = type.fields();
        rawShort(fields.length);
        for (WireField field : fields) {
            rawByte(field.typeCode());
            rawUtf(field.name(), ModifiedUtf8.length(field.name()));
            if (field.signature() != null) {
                writeStringObject(field.signature().intern());
            }
        }
    }
}
