package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Start of every request frame (docs/protocol.md, "Requests").
 *
 * @param flags see the constants
 * @param callerId runtime id of the caller
 * @param objectId target; {@link #KEEP_ALIVE_TARGET} for none
 * @param method index from the stub of the target
 * @param classLoaderId {@link #NO_CLASS_LOADER} if the caller serves no classes
 * @param request a message that is addressed to the connection itself; then nothing else is present
 */
public record CallHeader(
        int flags,
        long callerId,
        long objectId,
        int method,
        long classLoaderId,
        @Nullable Object request) {

    /** The frame carries one request object for the connection instead of a call. */
    public static final int REQUEST_OBJECT = 0x01;
    /** No reply is expected. */
    public static final int ONE_WAY = 0x02;
    /** The server may answer later from another thread. */
    public static final int CALLBACK = 0x04;

    /** The server executes it beside the short requests, in a pool for tasks. */
    public static final int TASK = 0x20;

    /** Object id of a call that only keeps the connection alive; it has no arguments. */
    public static final long KEEP_ALIVE_TARGET = -1;

    private static final int FORMAT = 0x82;
    private static final int PRIORITY = 0x38;
    /** Tells the server that this client serves no classes. */
    public static final long NO_CLASS_LOADER = -1;

    /** Writes a frame with a request object, in a detached stream. */
    public static void writeRequestObject(WireOutput out, WireMessage request) {
        out.beginDetached();
        out.writeByte(FORMAT);
        out.writeByte(REQUEST_OBJECT);
        out.writeObject(request);
        out.finish();
    }

    /**
     * Writes the answer to a question of the server.
     *
     * @param answer null for nothing to offer
     */
    public static void writeAnswer(WireOutput out, @Nullable WireMessage answer) {
        out.begin();
        out.writeByte(FORMAT);
        out.writeByte(REQUEST_OBJECT);
        out.writeObject(answer);
        out.finish();
    }

    /** Starts a call of a client that serves no classes; the arguments follow. */
    public static void write(WireOutput out, int flags, long callerId, long objectId, int method) {
        write(out, flags, callerId, objectId, method, NO_CLASS_LOADER);
    }

    /**
     * Starts a call; the arguments follow.
     *
     * @param classLoaderId by which the server tells apart where it asks for classes
     */
    public static void write(WireOutput out, int flags, long callerId, long objectId, int method, long classLoaderId) {
        out.begin();
        out.writeByte(FORMAT);
        out.writeByte(flags);
        out.writeLong(callerId);
        out.writeLong(objectId);
        out.writeInt(method);
        out.writeLong(classLoaderId);
        if ((flags & PRIORITY) == TASK) {
            // Where the original may name a pool.
            out.writeRepetitive("");
        }
    }

    /** Reads up to the arguments. */
    public static CallHeader read(WireInput in) {
        int format = in.readUnsignedByte();
        if (format != FORMAT) {
            throw new WireFormatException("Unknown format " + format + " of a request");
        }
        int flags = in.readUnsignedByte();
        if ((flags & REQUEST_OBJECT) != 0) {
            return new CallHeader(flags, 0, 0, 0, NO_CLASS_LOADER, in.readObject());
        }
        long callerId = in.readLong();
        long objectId = in.readLong();
        int method = in.readInt();
        long classLoaderId = in.readLong();
        if ((flags & PRIORITY) == TASK) {
            in.readRepetitive();
        }
        return new CallHeader(flags, callerId, objectId, method, classLoaderId, null);
    }

    public boolean isOneWay() {
        return (flags & ONE_WAY) != 0;
    }

    public boolean isRequestObject() {
        return (flags & REQUEST_OBJECT) != 0;
    }
}
