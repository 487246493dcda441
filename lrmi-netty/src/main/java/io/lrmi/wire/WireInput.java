package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of one direction of a connection, or one stand-alone object stream. Class-descriptor ids and
 * repetitive objects are remembered between frames, object handles within one frame only (docs/protocol.md, "Object
 * streams").
 *
 * <p>Not for use by several threads at once: its owner is whoever reads the connection. After any
 * {@link WireFormatException} its tables are undefined and the connection must be closed.
 */
public final class WireInput extends CodedInput {

    /** A descriptor with the code that reads its instances, resolved once per connection. */
    record ReadClass(
            WireClass type,
            WireRegistry.@Nullable Decoder decoder,
            WireRegistry.@Nullable Converter converter,
            boolean proxy) {}

    private static final int STREAM_MAGIC_AND_VERSION = 0xaced0005;

    private final WireRegistry registry;
    private final WireLimits limits;
    private ProtocolVersion version;

    private final List<String> unregistered = new ArrayList<>();

    private int depth;
    private @Nullable Object[] handles = new Object[64];
    /** Bytes that the object of each handle has when it is written out; while it is being read, -1 less than where it began. */
    private long[] sizes = new long[64];

    private int handleCount;

    /** Made when something is written out for the first time, which most frames never do. */
    private @Nullable Expansion expansion;

    private int frameLength;
    private boolean skipsUids;
    /** By how much what was read of the frame grows when its references are written out. */
    private long grown;

    private WireInput(WireRegistry registry, WireLimits limits, ProtocolVersion version, boolean numberedClasses) {
        super(limits, numberedClasses);
        this.registry = registry;
        this.limits = limits;
        this.version = version;
    }

    /** For the frames of a connection whose layouts are those of {@code version}. */
    public static WireInput forConnection(WireRegistry registry, WireLimits limits, ProtocolVersion version) {
        return new WireInput(registry, limits, version, true);
    }

    /**
     * For one object stream with a header and standard class descriptors.
     *
     * @throws WireFormatException if the header is missing
     */
    public static WireInput forStream(
            WireRegistry registry, WireLimits limits, ProtocolVersion version, byte[] bytes, int offset, int length) {
        WireInput in = new WireInput(registry, limits, version, false);
        in.begin(bytes, offset, length);
        in.readHeader();
        return in;
    }

    /** For an object stream that came in a frame, and that takes part in what that frame may become. */
    static WireInput forStream(
            WireRegistry registry, WireLimits limits, ProtocolVersion version, byte[] bytes, Expansion expansion) {
        WireInput in = new WireInput(registry, limits, version, false);
        in.begin(bytes, 0, bytes.length);
        in.expansion = expansion;
        in.readHeader();
        return in;
    }

    private void readHeader() {
        int start = position;
        if (limit - position < 4 || rawInt() != STREAM_MAGIC_AND_VERSION) {
            throw new WireFormatException("Not an object stream: " + hexAround(buffer, start, limit, start));
        }
        end = position;
    }

    /** Version whose layouts the current frame follows. */
    public ProtocolVersion version() {
        return version;
    }

    /** Sets the version of the following frames: the older of both ends. */
    public void version(ProtocolVersion effective) {
        this.version = effective;
    }

    /** Starts the frame in {@code bytes[offset, offset + length)}; the array is read until the next call. */
    public void begin(byte[] bytes, int offset, int length) {
        beginBlocks(bytes, offset, length);
        depth = 0;
        unregistered.clear();
        Arrays.fill(handles, 0, handleCount, null);
        handleCount = 0;
        expansion = null;
        frameLength = length;
        skipsUids = false;
        grown = 0;
    }

    /** Nobody will ask for the UIDs of the entries in the current frame. */
    public void skipUids() {
        skipsUids = true;
    }

    /** Whether UIDs of entries are passed over. */
    public boolean skipsUids() {
        return skipsUids;
    }

    /** What the objects of the current frame may become; for values that grow after they were read. */
    public Expansion expansion() {
        Expansion current = expansion;
        if (current == null) {
            current = Expansion.of(frameLength);
            expansion = current;
        }
        return current;
    }

    /** Names of classes that the current frame introduced and that stay a structure. */
    public List<String> unregisteredClasses() {
        return List.copyOf(unregistered);
    }

    // ---- smart form -------------------------------------------------------------------------------------------

    /** An argument whose parameter is declared as a SmartExternalizable (docs/protocol.md, "Smart form"). */
    public <T> T readArgument(Class<T> kind) {
        return require(version.isAtLeast(ProtocolVersion.V16_0_0) ? readSmart() : readObject(), kind);
    }

    @Override
    @Nullable
    Object readSmart() {
        if (!numbered || !version.isAtLeast(ProtocolVersion.V16_0_0)) {
            throw malformed(
                    "value code " + ValueCode.SMART + ", the smart form of 16.0, between endpoints of " + version);
        }
        int code = readInt();
        if (code == 0) {
            return null;
        }
        if (code == -1) {
            return readObject();
        }
        WireRegistry.Decoder decoder = tables.smart(code);
        if (decoder == null) {
            decoder = readSmartClass();
            tables.putSmart(code, decoder);
        }
        requireDepth();
        depth++;
        Object result = decoder.read(this);
        depth--;
        return result;
    }

    private void requireDepth() {
        if (depth >= limits.depth()) {
            throw malformed("objects nested deeper than " + limits.depth());
        }
    }

    private WireRegistry.Decoder readSmartClass() {
        Object type = readObject();
        if (!(type instanceof WireNode.Type node)) {
            throw malformed((type == null ? "null" : describe(type))
                    + " where the class of an object in the smart form is expected");
        }
        String name = node.type().name();
        WireRegistry.Decoder decoder = registry.decoder(name);
        if (decoder == null) {
            // Its end cannot be found, unlike that of an object in the common form.
            throw malformed("an object of the unknown class " + name
                    + " in the form that endpoints of 16.0 use; one that announces 15.8.0 gets another");
        }
        return decoder;
    }

    // ---- objects ----------------------------------------------------------------------------------------------

    /** An object that must be a message of the given kind. */
    public <T> T readMessage(Class<T> kind) {
        return require(readObject(), kind);
    }

    /** A coded value that must be a message of the given kind. */
    public <T> T readCodedMessage(Class<T> kind) {
        return require(readCoded(), kind);
    }

    public <T> @Nullable T readOptionalMessage(Class<T> kind) {
        Object value = readCoded();
        return value == null ? null : require(value, kind);
    }

    private <T> T require(@Nullable Object value, Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw malformed(
                    (value == null ? "null" : describe(value)) + " where " + kind.getSimpleName() + " is expected");
        }
        return kind.cast(value);
    }

    /**
     * An object: null, a {@code String}, a registered message, or a {@link WireNode}.
     *
     * @throws WireFormatException if the stream is malformed or exceeds a limit
     */
    @Override
    public @Nullable Object readObject() {
        if (blocks && position < end) {
            throw malformed((end - position) + " bytes of primitive data where an object is expected");
        }
        requireDepth();
        boolean outerBlocks = blocks;
        int outerEnd = end;
        depth++;
        Object result = readTagged();
        depth--;
        blocks = outerBlocks;
        end = outerBlocks ? position : outerEnd;
        return result;
    }

    private @Nullable Object readTagged() {
        while (true) {
            int tag = nextTag();
            switch (tag) {
                case WireTag.NULL -> {
                    return null;
                }
                case WireTag.RESET -> {
                    depth--;
                    reset();
                    depth++;
                }
                case WireTag.REFERENCE -> {
                    Object target = reference();
                    if (target instanceof ReadClass) {
                        throw malformed("reference to a class descriptor where an object is expected");
                    }
                    return target;
                }
                case WireTag.STRING -> {
                    return registerString(rawUtf(rawShort()));
                }
                case WireTag.LONG_STRING -> {
                    return registerString(rawUtf(longLength()));
                }
                case WireTag.OBJECT -> {
                    return readInstance();
                }
                case WireTag.ARRAY -> {
                    return readArray();
                }
                case WireTag.CLASS -> {
                    ReadClass readClass = requireClass(readClassDescriptor(), "class object");
                    return register(new WireNode.Type(readClass.type()));
                }
                case WireTag.ENUM -> {
                    return readConstant();
                }
                default -> throw malformed("tag 0x" + Integer.toHexString(tag) + " where an object is expected");
            }
        }
    }

    private Object readInstance() {
        ReadClass readClass = requireClass(readClassDescriptor(), "object");
        int handle = reserve();
        WireClass type = readClass.type();
        WireRegistry.Decoder decoder = readClass.decoder();
        if (decoder != null && type.isExternalizable()) {
            blocks = true;
            end = position;
            Object message = decoder.read(this);
            skipToEndOfBlock();
            return complete(handle, message);
        }
        WireNode.Instance instance = new WireNode.Instance(type);
        handles[handle] = instance;
        if (type.isExternalizable()) {
            instance.parts().add(readExternalPart(type));
        } else {
            readSerializableParts(type, instance);
        }
        WireRegistry.Converter converter = readClass.converter();
        if (converter == null && readClass.proxy()) {
            return complete(handle, new WireNode.Proxy(type, instance.field("h")));
        }
        return complete(handle, converter == null ? instance : converter.convert(instance));
    }

    private WireNode.Part readExternalPart(WireClass type) {
        if ((type.flags() & 0x08) == 0) {
            throw malformed("external data of " + type + " without block mode cannot be delimited");
        }
        WireNode.Part part = new WireNode.Part(type, new Object[0], new ArrayList<>());
        readCustomData(part);
        return part;
    }

    private void readSerializableParts(WireClass type, WireNode.Instance instance) {
        if (type.superClass() != null) {
            readSerializableParts(type.superClass(), instance);
        }
        if (!type.isSerializable()) {
            return;
        }
        blocks = false;
        end = limit;
        boolean withoutFields = type.hasCustomData() && registry.isWithoutFields(type.name());
        WireField[] fields = withoutFields ? WireClass.NO_FIELDS : type.fields();
        @Nullable Object[] values = new Object[fields.length];
        WireNode.Part part = new WireNode.Part(type, values, new ArrayList<>(2));
        instance.parts().add(part);
        for (int i = 0; i < fields.length; i++) {
            values[i] = readFieldValue(fields[i].typeCode());
        }
        if (type.hasCustomData()) {
            readCustomData(part);
        }
    }

    private @Nullable Object readFieldValue(char typeCode) {
        return switch (typeCode) {
            case 'B' -> readByte();
            case 'C' -> readChar();
            case 'D' -> readDouble();
            case 'F' -> readFloat();
            case 'I' -> readInt();
            case 'J' -> readLong();
            case 'S' -> readShort();
            case 'Z' -> readBoolean();
            case 'L', '[' -> readObject();
            default -> throw malformed("field type '" + typeCode + "'");
        };
    }

    private void readCustomData(WireNode.Part part) {
        blocks = true;
        end = position;
        while (true) {
            int tag = peek();
            switch (tag) {
                case WireTag.END_BLOCK -> {
                    position++;
                    return;
                }
                case WireTag.BLOCK, WireTag.LONG_BLOCK -> {
                    nextBlock();
                    part.customData().add(Arrays.copyOfRange(buffer, position, end));
                    position = end;
                }
                default -> part.customData().add(readObject());
            }
        }
    }

    /** Skips what a newer peer added behind the data that was read. */
    private void skipToEndOfBlock() {
        while (true) {
            position = end;
            int tag = peek();
            switch (tag) {
                case WireTag.END_BLOCK -> {
                    position++;
                    return;
                }
                case WireTag.BLOCK, WireTag.LONG_BLOCK -> nextBlock();
                default -> readObject();
            }
        }
    }

    private Object readConstant() {
        ReadClass readClass = requireClass(readClassDescriptor(), "enum");
        int handle = reserve();
        String name = requireString(readObject());
        return complete(handle, new WireNode.Constant(readClass.type(), name));
    }

    private Object readArray() {
        ReadClass readClass = requireClass(readClassDescriptor(), "array");
        int handle = reserve();
        String name = readClass.type().name();
        if (name.length() < 2 || name.charAt(0) != '[') {
            throw malformed("array of class " + name);
        }
        char element = name.charAt(1);
        blocks = false;
        end = limit;
        int length = rawInt4();
        requireAvailable(length, WireArrays.elementSize(element), "elements of " + name);
        if (element == 'L' || element == '[') {
            @Nullable Object[] values = new Object[length];
            WireNode.Array array = new WireNode.Array(readClass.type(), values);
            handles[handle] = array;
            for (int i = 0; i < length; i++) {
                values[i] = readObject();
            }
            return complete(handle, array);
        }
        return complete(handle, new WireNode.Array(readClass.type(), WireArrays.read(this, element, length)));
    }

    // ---- class descriptors ------------------------------------------------------------------------------------

    private @Nullable ReadClass readClassDescriptor() {
        if (++depth > limits.depth()) {
            throw malformed("class descriptors nested deeper than " + limits.depth());
        }
        try {
            int tag = nextTag();
            return switch (tag) {
                case WireTag.NULL -> null;
                case WireTag.REFERENCE -> {
                    Object target = reference();
                    if (!(target instanceof ReadClass readClass)) {
                        throw malformed("reference to something else where a class descriptor is expected");
                    }
                    yield readClass;
                }
                case WireTag.CLASS_DESC -> numbered ? readNumberedDescriptor() : readFullDescriptor(-1);
                case WireTag.PROXY_CLASS_DESC -> readProxyDescriptor();
                default ->
                    throw malformed("tag 0x" + Integer.toHexString(tag) + " where a class descriptor is expected");
            };
        } finally {
            depth--;
        }
    }

    private ReadClass readNumberedDescriptor() {
        int id = rawInt4();
        ReadClass known = id == -1 ? null : tables.readClass(id);
        if (known == null) {
            return readFullDescriptor(id);
        }
        register(known);
        skipAnnotation();
        readClassDescriptor();
        return known;
    }

    private ReadClass readFullDescriptor(int id) {
        String name = rawUtf(rawShort());
        long serialVersion = rawLong8();
        // The handle of a descriptor precedes those of its field type strings.
        int handle = reserve();
        int flags = rawByte();
        WireField[] fields = readFields();
        skipAnnotation();
        ReadClass superClass = readClassDescriptor();
        WireClass type =
                new WireClass(name, serialVersion, flags, fields, superClass == null ? null : superClass.type());
        requireShallow(type);
        ReadClass readClass = new ReadClass(type, registry.decoder(name), registry.converter(name), false);
        handles[handle] = readClass;
        sizes[handle] = 0;
        if (readClass.decoder() == null && readClass.converter() == null && !name.startsWith("[")) {
            unregistered.add(name);
        }
        if (id != -1) {
            tables.putClass(id, readClass);
        }
        return readClass;
    }

    /** Bounds what is read class by class; a known super class makes a deep hierarchy out of flat data. */
    private void requireShallow(WireClass type) {
        int classes = 0;
        for (WireClass c = type; c != null; c = c.superClass()) {
            if (++classes > limits.depth()) {
                throw malformed("class with more than " + limits.depth() + " super classes");
            }
        }
    }

    private WireField[] readFields() {
        int count = rawShort();
        requireAvailable(count, 4, "fields");
        WireField[] fields = new WireField[count];
        for (int i = 0; i < count; i++) {
            char code = (char) rawByte();
            String name = rawUtf(rawShort());
            String signature = null;
            if (code == 'L' || code == '[') {
                boolean outerBlocks = blocks;
                int outerEnd = end;
                blocks = false;
                signature = requireString(readObject());
                blocks = outerBlocks;
                end = outerEnd;
            }
            fields[i] = new WireField(code, name, signature);
        }
        return fields;
    }

    private ReadClass readProxyDescriptor() {
        int handle = reserve();
        int count = rawInt4();
        requireAvailable(count, 2, "proxy interfaces");
        StringBuilder name = new StringBuilder("proxy of");
        for (int i = 0; i < count; i++) {
            name.append(' ').append(rawUtf(rawShort()));
        }
        skipAnnotation();
        ReadClass superClass = readClassDescriptor();
        WireClass type = new WireClass(
                name.toString(),
                0,
                WireClass.SERIALIZABLE,
                WireClass.NO_FIELDS,
                superClass == null ? null : superClass.type());
        ReadClass readClass = new ReadClass(type, null, null, true);
        handles[handle] = readClass;
        sizes[handle] = 0;
        return readClass;
    }

    /** Annotations are null or a codebase string; neither is of use, since no class is ever loaded from one. */
    private void skipAnnotation() {
        boolean outerBlocks = blocks;
        int outerEnd = end;
        blocks = true;
        end = position;
        skipToEndOfBlock();
        blocks = outerBlocks;
        end = outerEnd;
    }

    private ReadClass requireClass(@Nullable ReadClass readClass, String what) {
        if (readClass == null) {
            throw malformed(what + " without a class");
        }
        return readClass;
    }

    // ---- handles ----------------------------------------------------------------------------------------------

    @Override
    void reset() {
        if (depth > 0) {
            throw malformed("stream reset inside an object");
        }
        Arrays.fill(handles, 0, handleCount, null);
        handleCount = 0;
    }

    private int reserve() {
        if (handleCount == handles.length) {
            handles = Arrays.copyOf(handles, handleCount * 2);
            sizes = Arrays.copyOf(sizes, handleCount * 2);
        }
        sizes[handleCount] = -1 - writtenOut();
        return handleCount++;
    }

    @Override
    long writtenOut() {
        return position + grown;
    }

    private <T> T complete(int handle, T value) {
        handles[handle] = value;
        sizes[handle] += writtenOut() + 1;
        return value;
    }

    private String registerString(String value) {
        int handle = reserve();
        handles[handle] = value;
        sizes[handle] = value.length();
        return value;
    }

    private <T> T register(T value) {
        // Classes, which are not written out again. In two steps: reserving may replace the array.
        int handle = reserve();
        handles[handle] = value;
        sizes[handle] = 0;
        return value;
    }

    private @Nullable Object reference() {
        int handle = rawInt4() - WireTag.FIRST_HANDLE;
        if (handle < 0 || handle >= handleCount) {
            throw malformed("reference to handle " + handle + " of " + handleCount);
        }
        Object target = handles[handle];
        if (target == null) {
            throw malformed("reference to an object that is still being read");
        }
        writeOut(sizes[handle]);
        return target;
    }

    @Override
    void writeOut(long size) {
        // An object that contains itself is still being read, and cannot be written out.
        if (size > 0) {
            grown += size;
            expansion().take(size);
        }
    }
}
