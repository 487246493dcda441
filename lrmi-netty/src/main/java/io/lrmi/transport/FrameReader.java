package io.lrmi.transport;

import io.lrmi.failure.WireFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads length-prefixed frames from a blocking stream into a buffer that is reused. Owned by the reading thread. */
final class FrameReader {

    private static final int INITIAL_SIZE = 8 * 1024;
    /** Where a buffer that is too small goes to at once. */
    private static final int GROWN_SIZE = 64 * 1024;
    /** A buffer that grew beyond this for one large reply is not kept. */
    private static final int RETAINED_SIZE = 256 * 1024;

    private final InputStream in;
    private final int maxFrameSize;
    private byte[] buffer = new byte[INITIAL_SIZE];
    private int start;
    private int end;
    private int length;

    FrameReader(InputStream in, int maxFrameSize) {
        this.in = in;
        this.maxFrameSize = maxFrameSize;
    }

    /**
     * Blocks until the next frame is complete; it is in {@link #array()} from {@link #offset()}.
     *
     * @throws EOFException if the peer closed the connection
     * @throws WireFormatException if the announced length is impossible
     */
    void readFrame() throws IOException {
        start += length;
        length = 0;
        if (start == end) {
            start = 0;
            end = 0;
            if (buffer.length > RETAINED_SIZE) {
                buffer = new byte[INITIAL_SIZE];
            }
        }
        require(4);
        byte[] b = buffer;
        int announced =
                (b[start] << 24) | ((b[start + 1] & 0xff) << 16) | ((b[start + 2] & 0xff) << 8) | (b[start + 3] & 0xff);
        checkLength(announced, maxFrameSize);
        require(4 + announced);
        start += 4;
        length = announced;
    }

    static void checkLength(int announced, int maxFrameSize) {
        if (announced < 1 || announced > maxFrameSize) {
            throw new WireFormatException("a reply of " + Integer.toUnsignedString(announced) + " bytes (0x"
                    + Integer.toHexString(announced) + ") is announced; between 1 and " + maxFrameSize
                    + " are possible. Either the peer does not speak LRMI, or gigaspaces.lrmi.max-frame-size"
                    + " (LrmiClientOptions.maxFrameSize) is too small for the result");
        }
    }

    byte[] array() {
        return buffer;
    }

    int offset() {
        return start;
    }

    int length() {
        return length;
    }

    private void require(int count) throws IOException {
        if (end - start >= count) {
            return;
        }
        if (start + count > buffer.length) {
            int available = end - start;
            System.arraycopy(buffer, start, buffer, 0, available);
            start = 0;
            end = available;
        }
        while (end - start < count) {
            if (end == buffer.length) {
                // Grows with what has arrived, so that an announced length alone takes no memory.
                buffer = Arrays.copyOf(buffer, (int) Math.min(Math.max(buffer.length * 2L, GROWN_SIZE), count));
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                throw new EOFException(
                        end == start
                                ? "the peer closed the connection"
                                : "the peer closed the connection in mid-reply");
            }
            end += read;
        }
    }
}
