package io.lrmi.wire;

import io.lrmi.failure.RequestTooLargeException;
import java.util.Arrays;

/**
 * Primitive data of an object stream, which go into blocks except inside the fields of an object; the counterpart of
 * {@link BlockInput}.
 */
abstract class BlockOutput {

    private static final int MAX_CHUNK = 1024;
    private static final int NO_BLOCK = -1;
    private static final int INITIAL_SIZE = 1024;
    /** A buffer that grew beyond this for one large request is not kept. */
    private static final int RETAINED_SIZE = 256 * 1024;

    private final int maxSize;
    byte[] buffer = new byte[INITIAL_SIZE];
    int position;
    /** Position of the header of the open block, or {@link #NO_BLOCK}. */
    private int block = NO_BLOCK;
    /** Position up to which primitive data may be written without a new block. */
    int room;
    /** Whether primitive data come in blocks; false inside default field data. */
    boolean blocks = true;

    BlockOutput(int maxSize) {
        this.maxSize = maxSize;
    }

    /** Starts again with this many bytes left free. */
    final void restart(int reserved) {
        if (buffer.length > RETAINED_SIZE) {
            buffer = new byte[INITIAL_SIZE];
        }
        position = reserved;
        block = NO_BLOCK;
        blocks = true;
        room = 0;
    }

    public final void writeByte(int value) {
        if (position >= room) {
            openBlock();
        }
        ensure(1);
        buffer[position++] = (byte) value;
    }

    public final void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    public final void writeShort(int value) {
        writeByte(value >>> 8);
        writeByte(value);
    }

    public final void writeInt(int value) {
        if (position + 4 <= room) {
            rawInt(value);
        } else {
            writeByte(value >>> 24);
            writeByte(value >>> 16);
            writeByte(value >>> 8);
            writeByte(value);
        }
    }

    public final void writeLong(long value) {
        writeInt((int) (value >>> 32));
        writeInt((int) value);
    }

    public final void writeBytes(byte[] bytes) {
        writeBytes(bytes, 0, bytes.length);
    }

    final void writeBytes(byte[] bytes, int offset, int length) {
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
    public final void writeUtf(String text) {
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
    public final void writeVarLong(long number) {
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

    // ---- blocks and raw bytes ---------------------------------------------------------------------------------

    final void startBlocks() {
        blocks = true;
        room = 0;
    }

    final void startFields() {
        blocks = false;
        room = Integer.MAX_VALUE;
    }

    final void openBlock() {
        closeBlock();
        ensure(2);
        block = position;
        position += 2;
        room = position + MAX_CHUNK;
    }

    final void closeBlock() {
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

    final void rawByte(int value) {
        ensure(1);
        buffer[position++] = (byte) value;
    }

    final void rawShort(int value) {
        ensure(2);
        buffer[position++] = (byte) (value >>> 8);
        buffer[position++] = (byte) value;
    }

    final void rawInt(int value) {
        ensure(4);
        byte[] b = buffer;
        int p = position;
        b[p] = (byte) (value >>> 24);
        b[p + 1] = (byte) (value >>> 16);
        b[p + 2] = (byte) (value >>> 8);
        b[p + 3] = (byte) value;
        position = p + 4;
    }

    final void rawLong(long value) {
        rawInt((int) (value >>> 32));
        rawInt((int) value);
    }

    final void rawUtf(String text, int length) {
        rawShort(length);
        ensure(length);
        position = ModifiedUtf8.encode(text, buffer, position);
    }

    final void ensure(int count) {
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
