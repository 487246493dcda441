package io.lrmi.entry;

import com.gigaspaces.document.DocumentProperties;
import com.gigaspaces.document.SpaceDocument;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.Expansion;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.space.BinaryValue;
import io.lrmi.wire.type.PropertyDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/** The form in which the space holds the values of a property (docs/protocol.md, "Values held as bytes"). */
enum Storage {
    /** As they are. */
    OBJECT(null),
    /** As an object stream. */
    BINARY("com.gigaspaces.client.storage_adapters.BinaryAdapter"),
    /** As an object stream in a zip entry. */
    COMPRESSED("com.gigaspaces.client.storage_adapters.ZipAdapter");

    private static final int BINARY_CODE = 1;
    private static final int COMPRESSED_CODE = 3;
    private static final byte[] HEADER = {(byte) 0xac, (byte) 0xed, 0, 5};
    private static final byte RESET = 0x79;
    private static final String ENTRY_NAME = "0";
    /** Bytes that a value may have when it is expanded, so that a few of them cannot fill the memory. */
    private static final int MAX_EXPANDED = 64 << 20;

    private final @Nullable String adapter;

    Storage(@Nullable String adapter) {
        this.adapter = adapter;
    }

    /** The class by which clients of the vendor's tell it, null for {@link #OBJECT}. */
    @Nullable
    String adapter() {
        return adapter;
    }

    static Storage ofCode(int code) {
        return switch (code) {
            case BINARY_CODE -> BINARY;
            case COMPRESSED_CODE -> COMPRESSED;
            default -> OBJECT;
        };
    }

    /**
     * How the values of a property are held.
     *
     * @throws SpaceMetadataException if code of an application does it
     */
    static Storage of(String typeName, PropertyDescriptor property) {
        String name = property.storageAdapter();
        if (name == null) {
            return ofCode(property.storageType());
        }
        for (Storage storage : values()) {
            if (name.equals(storage.adapter)) {
                return storage;
            }
        }
        throw new SpaceMetadataException("Property '" + property.name() + "' of type " + typeName
                + " is held in a form that only " + name + " knows, which this client does not have; it can be"
                + " used by clients with that class only");
    }

    /**
     * The wire form of a value.
     *
     * @throws IllegalArgumentException if it cannot be serialized
     */
    @Nullable
    Object toWire(@Nullable Object value, ValueCodec codec) {
        if (value == null) {
            return null;
        }
        if (value instanceof SpaceDocument || value instanceof DocumentProperties) {
            throw new IllegalArgumentException("A document cannot be held as bytes (storage type " + this
                    + "), because it has no serialized form of its own here; use storage type OBJECT or a map");
        }
        byte[] stream = codec.toStream(value);
        byte[] bytes = new byte[stream.length - HEADER.length + 1];
        // Every value was written to a stream that had been reset, and is read from one.
        bytes[0] = RESET;
        System.arraycopy(stream, HEADER.length, bytes, 1, bytes.length - 1);
        return this == COMPRESSED ? new BinaryValue(deflate(bytes), true) : new BinaryValue(bytes, false);
    }

    private static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length / 2 + 128);
        ZipEntry entry = new ZipEntry(ENTRY_NAME);
        // The same value always has the same bytes.
        entry.setTime(0);
        try (ZipOutputStream zip = new ZipOutputStream(result)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
            // What closing adds is a directory, which is no part of the value.
            return result.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The value of a wire form.
     *
     * @throws io.lrmi.failure.RefusedClassException if it contains a class that is not allowed
     * @throws WireFormatException if it cannot be restored
     */
    static @Nullable Object toJava(BinaryValue value, ValueCodec codec, ClassLoader loader) {
        Expansion expansion = value.expansion();
        byte[] bytes = value.compressed() ? inflate(value.bytes(), expansion) : value.bytes();
        byte[] stream = Arrays.copyOf(HEADER, HEADER.length + bytes.length);
        System.arraycopy(bytes, 0, stream, HEADER.length, bytes.length);
        return codec.fromStream(stream, loader, expansion);
    }

    private static byte[] inflate(byte[] bytes, Expansion expansion) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            if (zip.getNextEntry() == null) {
                throw new WireFormatException("Compressed value without an entry");
            }
            int most = (int) Math.min(MAX_EXPANDED, expansion.left());
            byte[] result = zip.readNBytes(most);
            if (zip.read() >= 0) {
                throw new WireFormatException("Compressed value of " + bytes.length + " bytes has more than " + most
                        + " bytes when it is expanded"
                        + (most < MAX_EXPANDED ? ", which is all that others in the same answer left" : ""));
            }
            expansion.take(result.length);
            return result;
        } catch (IOException | IllegalArgumentException e) {
            // The latter for the name of an entry that is no text.
            throw new WireFormatException("Compressed value cannot be expanded: " + e.getMessage(), e);
        }
    }
}
