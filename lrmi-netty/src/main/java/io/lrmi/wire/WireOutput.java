package io.lrmi.wire;

import io.lrmi.failure.RequestTooLargeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the frames of one direction of a connection, or one stand-alone object stream; the counterpart of
 * {@link WireInput}.
 *
 * <p>Frames must reach the peer in the order in which they were written, because each may rely on class-descriptor ids
 * an earlier one introduced. Not for use by several threads at once.
 */
public final class WireOutput {

    private static final int MAX_CHUNK = 1024;
    private static final int NO_BLOCK = -1;
    private static final int INITIAL_SIZE = 1024;
    /** A buffer that grew beyond this for one large request is not kept. */
    private static final int RETAINED_SIZE = 256 * 1024;

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
    private final int maxSize;
    private final OutputTables tables = new OutputTables();
    private ProtocolVersion version;

    private byte[] buffer = new byte[INITIAL_SIZE];
    private int position;
    private Descriptors descriptors;
    /** Position of the header of the open block, or {@link #NO_BLOCK}. */
    private int block = NO_BLOCK;
    /** Position up to which primitive data may be written without a new block. */
    private int room;
    /** Whether primitive data come in blocks; false inside default field data. */
    private boolean blocks = true;

    private int handleCount;
    private int frame;
    private int[] frameByOrdinal = new int[WireClass.ordinalCount()];
    private int[] handleByOrdinal = new int[WireClass.ordinalCount()];
    private final Map<String, Integer> handleByClassName = new HashMap<>();
    private final Map<String, Integer> handleByClassObject = new HashMap<>();
    private final IdentityHashMap<Object, Integer> handleByIdentity = new IdentityHashMap<>();

    private WireOutput(boolean connection, boolean annotated, int maxSize, ProtocolVersion version) {
        this.connection = connection;
        this.annotated = annotated;
        this.maxSize = maxSize;
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
        if (buffer.length > RETAINED_SIZE) {
            buffer = new byte[INITIAL_SIZE];
        }
        descriptors = Descriptors.NUMBERED;
        position = 4;
        block = NO_BLOCK;
        blocks = true;
        room = 0;
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

    // ---- primitives -------------------------------------------------------------------------------------------

    public void writeByte(int value) {
        if (position >= room) {
            openBlock();
        }
        ensure(1);
        buffer[position++] = (byte) value;
    }

    public void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    public void writeShort(int value) {
        writeByte(value >>> 8);
        writeByte(value);
    }

    public void writeInt(int value) {
        if (position + 4 <= room) {
            rawInt(value);
        } else {
            writeByte(value >>> 24);
            writeByte(value >>> 16);
            writeByte(value >>> 8);
            writeByte(value);
        }
    }

    public void writeLong(long value) {
        writeInt((int) (value >>> 32));
        writeInt((int) value);
    }

    public void writeBytes(byte[] bytes) {
        writeBytes(bytes, 0, bytes.length);
    }

    private void writeBytes(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (position >= room) {
                openBlock();
            }
            int chunk = Math.min(length - done, room - position);
            ensure(chunk);
            System.arraycopy(bytes, offset + done, buffer, position, chunk);
            position += chunk;
            done += chunk;
        }
    }

    /**
     * Writes a string of at most 65,535 encoded bytes.
     *
     * @throws IllegalArgumentException if it is longer
     */
    public void writeUtf(String text) {
        int length = ModifiedUtf8.length(text);
        if (length > 0xffff) {
            throw new IllegalArgumentException("String of " + length + " bytes where at most 65535 are possible");
        }
        writeShort(length);
        if (position + length <= room) {
            ensure(length);
            position = ModifiedUtf8.encode(text, buffer, position);
        } else {
            byte[] bytes = new byte[length];
            ModifiedUtf8.encode(text, bytes, 0);
            writeBytes(bytes, 0, length);
        }
    }

    /** See {@link WireInput#readVarLong()}. */
    public void writeVarLong(long number) {
        boolean negative = number < 0;
        long value = negative ? ~number : number;
        int first = (int) (value & 0x3f) | (negative ? 0x40 : 0);
        value >>>= 6;
        while (value != 0) {
            writeByte(first | 0x80);
            first = (int) (value & 0x7f);
            value >>>= 7;
        }
        writeByte(first);
    }

    // ---- composite forms --------------------------------------------------------------------------------------

    public void writeString(@Nullable String text) {
        if (text == null) {
            writeByte(0);
        } else if (text.length() < 0x7fff && ModifiedUtf8.length(text) <= 0xffff) {
            writeByte(1);
            writeUtf(text);
        } else {
            writeByte(2);
            writeObject(text);
        }
    }

    public void writeStrings(@Nullable String @Nullable [] values) {
        if (values == null) {
            writeInt(-1);
            return;
        }
        writeInt(values.length);
        for (String value : values) {
            writeString(value);
        }
    }

    public void writeStrings(List<String> values) {
        writeInt(values.size());
        for (String value : values) {
            writeString(value);
        }
    }

    public void writeCoded(@Nullable Object value) {
        if (value == null) {
            writeByte(ValueCode.NULL);
        } else if (value instanceof String text) {
            writeByte(ValueCode.STRING);
            writeString(text);
        } else if (value instanceof Integer number) {
            writeByte(ValueCode.INTEGER);
            writeInt(number);
        } else if (value instanceof Long number) {
            writeByte(ValueCode.LONG);
            writeLong(number);
        } else if (value instanceof Boolean flag) {
            writeByte(ValueCode.BOOLEAN);
            writeBoolean(flag);
        } else if (value instanceof Double number) {
            writeByte(ValueCode.DOUBLE);
            writeLong(Double.doubleToLongBits(number));
        } else if (value instanceof byte[] bytes) {
            writeByte(ValueCode.BYTE_ARRAY);
            writeInt(bytes.length);
            writeBytes(bytes);
        } else if (value instanceof Float number) {
            writeByte(ValueCode.FLOAT);
            writeInt(Float.floatToIntBits(number));
        } else if (value instanceof Short number) {
            writeByte(ValueCode.SHORT);
            writeShort(number);
        } else if (value instanceof Byte number) {
            writeByte(ValueCode.BYTE);
            writeByte(number);
        } else if (value instanceof Character character) {
            writeByte(ValueCode.CHARACTER);
            writeShort(character);
        } else {
            writeByte(ValueCode.OBJECT);
            writeObject(value);
        }
    }

    public void writeCodedArray(@Nullable Object @Nullable [] values) {
        if (values == null) {
            writeInt(-1);
            return;
        }
        writeInt(values.length);
        for (Object value : values) {
            writeCoded(value);
        }
    }

    /** See {@link WireInput#readCompressedArray()}; the sparse form is chosen when fewer than half are set. */
    public void writeCompressedArray(@Nullable Object[] values) {
        int set = 0;
        for (Object value : values) {
            if (value != null) {
                set++;
            }
        }
        boolean sparse = set < values.length / 2;
        writeBoolean(sparse);
        if (!sparse) {
            writeCodedArray(values);
            return;
        }
        writeInt(values.length);
        writeInt(set);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                writeInt(i);
                writeCoded(values[i]);
            }
        }
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

    // ---- objects ----------------------------------------------------------------------------------------------

    /**
     * Writes null, a {@code String}, a {@link WireMessage} or a {@link WireNode}.
     *
     * @throws IllegalArgumentException for anything else; {@link ValueCodec#toWire} makes nodes of Java values
     */
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

    private void startBlocks() {
        blocks = true;
        room = 0;
    }

    private void startFields() {
        blocks = false;
        room = Integer.MAX_VALUE;
    }

    private void writeStringObject(String text) {
        if (writeReference(handleByIdentity.get(text))) {
            return;
        }
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
            writeStringObject(constant.name());
        } else {
            throw new IllegalArgumentException("A dynamic proxy cannot be written: " + node);
        }
    }

    private void writePart(WireNode.Part part) {
        WireClass declaring = part.declaring();
        if (!declaring.isExternalizable()) {
            startFields();
            WireField[] fields = declaring.fields();
            for (int i = 0; i < fields.length; i++) {
                writeFieldValue(fields[i], part.fieldValues()[i]);
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

    // ---- blocks and raw bytes ---------------------------------------------------------------------------------

    private void openBlock() {
        closeBlock();
        ensure(2);
        block = position;
        position += 2;
        room = position + MAX_CHUNK;
    }

    private void closeBlock() {
        if (block == NO_BLOCK) {
            return;
        }
        int data = block + 2;
        int length = position - data;
        if (length <= 255) {
            buffer[block] = WireTag.BLOCK;
            buffer[block + 1] = (byte) length;
        } else {
            ensure(3);
            System.arraycopy(buffer, data, buffer, data + 3, length);
            position = block;
            rawByte(WireTag.LONG_BLOCK);
            rawInt(length);
            position += length;
        }
        block = NO_BLOCK;
        room = 0;
    }

    private void rawByte(int value) {
        ensure(1);
        buffer[position++] = (byte) value;
    }

    private void rawShort(int value) {
        ensure(2);
        buffer[position++] = (byte) (value >>> 8);
        buffer[position++] = (byte) value;
    }

    private void rawInt(int value) {
        ensure(4);
        byte[] b = buffer;
        int p = position;
        b[p] = (byte) (value >>> 24);
        b[p + 1] = (byte) (value >>> 16);
        b[p + 2] = (byte) (value >>> 8);
        b[p + 3] = (byte) value;
        position = p + 4;
    }

    private void rawLong(long value) {
        rawInt((int) (value >>> 32));
        rawInt((int) value);
    }

    private void rawUtf(String text, int length) {
        rawShort(length);
        ensure(length);
        position = ModifiedUtf8.encode(text, buffer, position);
    }

    private void ensure(int count) {
        int needed = position + count;
        if (needed <= buffer.length) {
            return;
        }
        if (needed > maxSize || needed < 0) {
            throw new RequestTooLargeException(maxSize - 4);
        }
        buffer = Arrays.copyOf(buffer, (int) Math.min(Math.max(buffer.length * 2L, needed), maxSize));
    }
}
