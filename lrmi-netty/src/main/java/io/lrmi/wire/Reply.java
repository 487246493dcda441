package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A reply frame.
 *
 * @param result null for none
 * @param exception what the call threw, null if it succeeded
 */
public record Reply(@Nullable Object result, @Nullable Object exception) {

    private static final int FORMAT = 0x81;

    /** Writes the form that endpoints before 16.0 understand. */
    public static void write(WireOutput out, @Nullable Object result, @Nullable Object exception) {
        out.begin();
        writeBody(out, result, exception);
    }

    /** As {@link #write}, with the stream reset that starts a reply to a request object. */
    public static void writeDetached(WireOutput out, @Nullable Object result, @Nullable Object exception) {
        out.beginDetached();
        writeBody(out, result, exception);
    }

    private static void writeBody(WireOutput out, @Nullable Object result, @Nullable Object exception) {
        out.writeByte(FORMAT);
        out.writeObject(result);
        out.writeObject(exception);
        out.finish();
    }

    /** Reads the current frame; the form tells itself apart, see docs/protocol.md, "Replies". */
    public static Reply read(WireInput in) {
        int format = in.readUnsignedByte();
        if (format != FORMAT) {
            throw new WireFormatException("Unknown format " + format + " of a reply; the peer does not speak LRMI");
        }
        if (in.hasPrimitiveData()) {
            return new Reply(in.readCoded(), in.readCoded());
        }
        return new Reply(in.readObject(), in.readObject());
    }
}
