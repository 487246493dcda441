package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.Expansion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A value that the space holds as bytes and never looks into (docs/protocol.md, "Values held as bytes"). Immutable. */
public final class BinaryValue implements WireMessage {

    static final WireClass PLAIN = WireClass.smart("com.gigaspaces.internal.io.MarshObject", 1);
    static final WireClass COMPRESSED = WireClass.smart("com.gigaspaces.internal.io.CompressedMarshObject", 1, PLAIN);

    private static final int HASH_FACTOR = 31;

    private final byte[] bytes;
    private final boolean compressed;
    /** Of the frame it came in, null if it came in none. */
    private final @Nullable Expansion frame;

    /**
     * A value.
     *
     * @param bytes an object stream without its header, or a zip entry with one; not to be changed afterwards
     */
    public BinaryValue(byte[] bytes, boolean compressed) {
        this(bytes, compressed, null);
    }

    private BinaryValue(byte[] bytes, boolean compressed, @Nullable Expansion frame) {
        this.bytes = bytes;
        this.compressed = compressed;
        this.frame = frame;
    }

    /** How large it may become when it is restored, together with all that came in the same frame. */
    public Expansion expansion() {
        return frame == null ? Expansion.of(bytes.length) : frame;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public boolean compressed() {
        return compressed;
    }

    @Override
    public WireClass wireClass() {
        return compressed ? COMPRESSED : PLAIN;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(bytes.length);
        out.writeBytes(bytes);
        out.writeInt(hash());
    }

    /** As servers compute it, by which they compare values first. */
    private int hash() {
        int hash = 0;
        for (byte b : bytes) {
            hash = HASH_FACTOR * hash + b;
        }
        return hash;
    }

    static BinaryValue readPlain(WireInput in) {
        return read(in, false);
    }

    static BinaryValue readCompressed(WireInput in) {
        return read(in, true);
    }

    private static BinaryValue read(WireInput in, boolean compressed) {
        byte[] bytes = in.readByteArray();
        if (bytes == null) {
            throw new WireFormatException("Value held as bytes without bytes");
        }
        in.readInt();
        return new BinaryValue(bytes, compressed, in.expansion());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryValue value
                && compressed == value.compressed
                && Arrays.equals(bytes, value.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "BinaryValue[" + bytes.length + (compressed ? " bytes, compressed]" : " bytes]");
    }
}
