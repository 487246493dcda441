package io.lrmi.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Composes object streams byte by byte, independently of {@link WireOutput}. */
final class RawStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    /** What goes over a connection for some content, without its length. */
    static byte[] frame(WireOutput out, Runnable content) {
        out.begin();
        content.run();
        out.finish();
        return payload(out);
    }

    /** The frame that was just finished, without its length. */
    static byte[] payload(WireOutput out) {
        return Arrays.copyOfRange(out.array(), 4, out.size());
    }

    private interface Write {
        void to(DataOutputStream out) throws IOException;
    }

    private RawStream write(Write write) {
        try {
            write.to(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Hex digits, with spaces where they help. */
    RawStream hex(String digits) {
        return bytes(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    RawStream bytes(byte[] value) {
        return write(out -> out.write(value));
    }

    RawStream integer(int value) {
        return write(out -> out.writeInt(value));
    }

    RawStream longInteger(long value) {
        return write(out -> out.writeLong(value));
    }

    RawStream utf(String text) {
        return write(out -> out.writeUTF(text));
    }

    /** A string object. */
    RawStream string(String text) {
        return hex("74").utf(text);
    }

    /** A descriptor without fields, up to where its annotation starts. */
    RawStream descriptor(int id, String name, int flags) {
        return hex("72").integer(id).utf(name).longInteger(1).hex(String.format("%02x 0000", flags));
    }

    /** A descriptor the reader knows, up to where its annotation starts. */
    RawStream knownDescriptor(int id) {
        return hex("72").integer(id);
    }

    RawStream reference(int handle) {
        return hex("71").integer(0x7e0000 + handle);
    }

    RawStream block(byte[] content) {
        return content.length < 256
                ? hex(String.format("77 %02x", content.length)).bytes(content)
                : hex("7a").integer(content.length).bytes(content);
    }

    /** The content in blocks of random lengths, some of them empty and some in the long form. */
    RawStream blocks(byte[] content, Random random) {
        int position = 0;
        while (position < content.length) {
            int length = Math.min(content.length - position, random.nextInt(random.nextBoolean() ? 4 : 600));
            byte[] chunk = Arrays.copyOfRange(content, position, position + length);
            if (random.nextInt(3) == 0) {
                hex("7a").integer(length).bytes(chunk);
            } else {
                block(chunk);
            }
            position += length;
        }
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** Starts reading this as the next frame. */
    WireInput beginOn(WireInput in) {
        byte[] frame = toByteArray();
        in.begin(frame, 0, frame.length);
        return in;
    }

    WireInput open() {
        return beginOn(connection());
    }

    static WireInput connection() {
        return connection(WireLimits.DEFAULT);
    }

    static WireInput connection(WireLimits limits) {
        return WireInput.forConnection(new WireRegistry.Builder().build(), limits, ProtocolVersion.V15_8_0);
    }
}
