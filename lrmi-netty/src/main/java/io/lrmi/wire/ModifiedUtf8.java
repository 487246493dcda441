package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import java.nio.charset.StandardCharsets;

/** The encoding of strings in {@code DataOutput}: like UTF-8, but NUL takes two bytes and surrogates three each. */
final class ModifiedUtf8 {

    private ModifiedUtf8() {}

    static String decode(byte[] bytes, int offset, int length) {
        int stop = offset + length;
        for (int i = offset; i < stop; i++) {
            if (bytes[i] < 0) {
                return decodeSlowly(bytes, offset, stop);
            }
        }
        return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }

    private static String decodeSlowly(byte[] bytes, int offset, int stop) {
        StringBuilder text = new StringBuilder(stop - offset);
        int i = offset;
        while (i < stop) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) {
                text.append((char) b);
                i++;
            } else if ((b & 0xe0) == 0xc0 && i + 1 < stop) {
                text.append((char) (((b & 0x1f) << 6) | continuation(bytes[i + 1])));
                i += 2;
            } else if ((b & 0xf0) == 0xe0 && i + 2 < stop) {
                text.append(
                        (char) (((b & 0x0f) << 12) | (continuation(bytes[i + 1]) << 6) | continuation(bytes[i + 2])));
                i += 3;
            } else {
                throw new WireFormatException("Malformed data: string byte 0x" + Integer.toHexString(b));
            }
        }
        return text.toString();
    }

    private static int continuation(byte b) {
        if ((b & 0xc0) != 0x80) {
            throw new WireFormatException(
                    "Malformed data: string continuation byte 0x" + Integer.toHexString(b & 0xff));
        }
        return b & 0x3f;
    }

    /** Number of bytes of the encoded form. */
    static int length(String text) {
        int length = text.length();
        int bytes = length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == 0) {
                bytes += c < 0x800 ? 1 : 2;
            }
        }
        return bytes;
    }

    /** Encodes into {@code target} from {@code position}, which has room for {@link #length(String)} bytes. */
    static int encode(String text, byte[] target, int position) {
        int length = text.length();
        int p = position;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != 0) {
                target[p++] = (byte) c;
            } else if (c < 0x800) {
                target[p++] = (byte) (0xc0 | (c >> 6));
                target[p++] = (byte) (0x80 | (c & 0x3f));
            } else {
                target[p++] = (byte) (0xe0 | (c >> 12));
                target[p++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                target[p++] = (byte) (0x80 | (c & 0x3f));
            }
        }
        return p;
    }
}
