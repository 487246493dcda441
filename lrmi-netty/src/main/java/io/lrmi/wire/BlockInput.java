package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;

/**
 * Primitive data of an object stream, which come in blocks except inside the fields of an object (docs/protocol.md,
 * "Object streams"). Every length is checked against what is left of the frame before memory is taken.
 */
abstract class BlockInput {

    private static final byte[] NO_BYTES = {};

    byte[] buffer = NO_BYTES;
    int position;
    /** End of the frame. */
    int limit;
    /** End of the primitive data that may be read without looking at a tag. */
    int end;
    /** Whether primitive data come in blocks; false inside default field data. */
    boolean blocks;

    /** Forgets the objects of the stream so far, which may happen between objects only. */
    abstract void reset();

    final void beginBlocks(byte[] bytes, int offset, int length) {
        buffer = bytes;
        position = offset;
        limit = offset + length;
        end = offset;
        blocks = true;
    }

    /** Whether nothing of the frame is left but stream resets. */
    public final boolean atEnd() {
        while (position == end && position < limit && peek() == WireTag.RESET) {
            position++;
            end = position;
            reset();
        }
        return position >= limit;
    }

    /** Whether primitive data follow directly (as opposed to an object or the end). */
    public final boolean hasPrimitiveData() {
        if (position < end) {
            return true;
        }
        if (!blocks || atEnd()) {
            return false;
        }
        int tag = peek();
        return tag == WireTag.BLOCK || tag == WireTag.LONG_BLOCK;
    }

    public final byte readByte() {
        if (position >= end) {
            nextBlock();
        }
        return buffer[position++];
    }

    public final int readUnsignedByte() {
        return readByte() & 0xff;
    }

    public final boolean readBoolean() {
        return readByte() != 0;
    }

    public final short readShort() {
        return (short) ((readUnsignedByte() << 8) | readUnsignedByte());
    }

    public final char readChar() {
        return (char) readShort();
    }

    public final int readInt() {
        if (end - position >= 4) {
            return rawInt();
        }
        return (readUnsignedByte() << 24) | (readUnsignedByte() << 16) | (readUnsignedByte() << 8) | readUnsignedByte();
    }

    public final long readLong() {
        if (end - position >= 8) {
            return rawLong();
        }
        return ((long) readInt() << 32) | (readInt() & 0xffffffffL);
    }

    public final float readFloat() {
        return Float.intBitsToFloat(readInt());
    }

    public final double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    public final byte[] readBytes(int length) {
        requireAvailable(length, 1, "bytes");
        byte[] result = new byte[length];
        int done = 0;
        while (done < length) {
            int chunk = available(length - done);
            System.arraycopy(buffer, position, result, done, chunk);
            position += chunk;
            done += chunk;
        }
        return result;
    }

    final void skipBytes(int length) {
        requireAvailable(length, 1, "bytes");
        int left = length;
        while (left > 0) {
            int chunk = available(left);
            position += chunk;
            left -= chunk;
        }
    }

    /** How many of the bytes that are wanted follow without a tag, at least one. */
    private int available(int wanted) {
        if (position >= end) {
            nextBlock();
        }
        return Math.min(wanted, end - position);
    }

    /** A string with an unsigned 16-bit length in modified UTF-8. */
    public final String readUtf() {
        int length = readShort() & 0xffff;
        if (end - position >= length) {
            String value = ModifiedUtf8.decode(buffer, position, length);
            position += length;
            return value;
        }
        byte[] bytes = readBytes(length);
        return ModifiedUtf8.decode(bytes, 0, length);
    }

    /** A variable-length integer: six bits and sign in the first byte, then seven bits each, low groups first. */
    public final long readVarLong() {
        int first = readUnsignedByte();
        long value = first & 0x3f;
        boolean negative = (first & 0x40) != 0;
        int shift = 6;
        boolean more = (first & 0x80) != 0;
        while (more) {
            if (shift > 62) {
                throw malformed("variable-length integer of more than 64 bits");
            }
            int next = readUnsignedByte();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
            more = (next & 0x80) != 0;
        }
        return negative ? ~value : value;
    }

    /**
     * Length of an array whose elements take at least {@code minimumSize} bytes each; -1 stands for null.
     *
     * @throws WireFormatException if the frame cannot hold that many
     */
    public final int readArrayLength(int minimumSize) {
        int length = readInt();
        if (length == -1) {
            return -1;
        }
        requireAvailable(length, minimumSize, "elements");
        return length;
    }

    // ---- raw bytes --------------------------------------------------------------------------------------------

    final int peek() {
        if (position >= limit) {
            throw malformed("end of data");
        }
        return buffer[position] & 0xff;
    }

    final int nextTag() {
        int tag = peek();
        position++;
        return tag;
    }

    final void nextBlock() {
        if (!blocks) {
            throw malformed("end of data");
        }
        while (true) {
            int tag = peek();
            if (tag == WireTag.RESET) {
                position++;
                reset();
                continue;
            }
            int length;
            if (tag == WireTag.BLOCK) {
                position++;
                length = rawByte();
            } else if (tag == WireTag.LONG_BLOCK) {
                position++;
                length = rawInt4();
            } else {
                throw malformed("tag 0x" + Integer.toHexString(tag) + " where primitive data are expected");
            }
            if (length < 0 || length > limit - position) {
                throw malformed("block of " + length + " bytes");
            }
            end = position + length;
            if (length > 0) {
                return;
            }
        }
    }

    final int rawByte() {
        return nextTag();
    }

    final int rawShort() {
        requireAvailable(2, 1, "bytes");
        int value = ((buffer[position] & 0xff) << 8) | (buffer[position + 1] & 0xff);
        position += 2;
        return value;
    }

    final int rawInt4() {
        requireAvailable(4, 1, "bytes");
        return rawInt();
    }

    final long rawLong8() {
        requireAvailable(8, 1, "bytes");
        return rawLong();
    }

    final int rawInt() {
        byte[] b = buffer;
        int p = position;
        position = p + 4;
        return (b[p] << 24) | ((b[p + 1] & 0xff) << 16) | ((b[p + 2] & 0xff) << 8) | (b[p + 3] & 0xff);
    }

    final long rawLong() {
        return ((long) rawInt() << 32) | (rawInt() & 0xffffffffL);
    }

    final int longLength() {
        long length = rawLong8();
        if (length < 0 || length > limit - position) {
            throw malformed("string of " + length + " bytes");
        }
        return (int) length;
    }

    final String rawUtf(int length) {
        requireAvailable(length, 1, "characters");
        String value = ModifiedUtf8.decode(buffer, position, length);
        position += length;
        return value;
    }

    final void requireAvailable(int count, int minimumSize, String what) {
        if (count < 0 || (long) count * minimumSize > limit - position) {
            throw malformed(count + " " + what + " announced, " + (limit - position) + " bytes left");
        }
    }

    /** An exception that shows where the stream went wrong. */
    final WireFormatException malformed(String what) {
        return new WireFormatException("Malformed data: " + what + " at byte " + position + " of " + limit + "; near "
                + hexAround(buffer, 0, limit, position));
    }

    static String hexAround(byte[] bytes, int from, int to, int at) {
        StringBuilder hex = new StringBuilder();
        int start = Math.max(from, at - 16);
        int stop = Math.min(Math.min(to, bytes.length), at + 16);
        for (int i = start; i < stop; i++) {
            hex.append(i == at ? "[" : i == start ? "" : " ");
            hex.append(Character.forDigit((bytes[i] >> 4) & 0xf, 16)).append(Character.forDigit(bytes[i] & 0xf, 16));
            hex.append(i == at ? "]" : "");
        }
        return hex.toString();
    }
}
