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
        if (out.version().isAtLeast(ProtocolVersion.V16_0_0)) {
            out.writeCoded(JavaTypes.unbox(result));
            out.writeCoded(exception);
        } else {
            out.writeObject(result);
            out.writeObject(exception);
        }
        out.finish();
    }

    /**
     * Reads the current frame, for callers that come by so often that an object more counts.
     *
     * @return the result, or a whole reply if the call threw something
     */
    public static @Nullable Object readResult(WireInput in) {
        requireFormat(in);
        boolean coded = in.hasPrimitiveData();
        Object result = coded ? in.readCoded() : in.readObject();
        Object exception = coded ? in.readCoded() : in.readObject();
        return exception == null ? result : new Reply(result, exception);
    }

    /** What {@link #readResult} returns for this. */
    public @Nullable Object resultOrThis() {
        return exception == null ? result : this;
    }

    /** The reply that {@link #readResult} returned. */
    public static Reply of(@Nullable Object result) {
        return result instanceof Reply reply ? reply : new Reply(result, null);
    }

    /** Reads the current frame; the form tells itself apart, see docs/protocol.md, "Replies". */
    public static Reply read(WireInput in) {
        return of(readResult(in));
    }

    private static void requireFormat(WireInput in) {
        int format = in.readUnsignedByte();
        if (format != FORMAT) {
            throw new WireFormatException("Unknown format " + format + " of a reply; the peer does not speak LRMI");
        }
    }
}
