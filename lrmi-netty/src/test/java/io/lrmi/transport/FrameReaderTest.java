package io.lrmi.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameReaderTest {

    private static final int MAX_FRAME_SIZE = 1 << 20;
    private static final int[] SIZES = {10, 150_000, 200_000, 5, 8_188, 8_189, 400_000, 400_000, 1, 300_000, 70_000};

    private static byte[] frames(int... sizes) {
        ByteBuffer stream =
                ByteBuffer.allocate(Arrays.stream(sizes).map(size -> size + 4).sum());
        for (int i = 0; i < sizes.length; i++) {
            byte[] content = new byte[sizes[i]];
            Arrays.fill(content, (byte) i);
            stream.putInt(sizes[i]).put(content);
        }
        return stream.array();
    }

    /** Delivers no more than so many bytes at a time. */
    private static InputStream inPieces(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, most));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 65_536, Integer.MAX_VALUE})
    void framesOfAnySizeFollowEachOther(int most) throws IOException {
        FrameReader reader = new FrameReader(inPieces(frames(SIZES), most), MAX_FRAME_SIZE);

        for (int i = 0; i < SIZES.length; i++) {
            reader.readFrame();

            byte[] content = Arrays.copyOfRange(reader.array(), reader.offset(), reader.offset() + reader.length());
            assertThat(content).hasSize(SIZES[i]).containsOnly(i);
        }
        assertThatThrownBy(reader::readFrame).isInstanceOf(EOFException.class);
    }

    @Test
    void impossibleLengthsAreRefused() {
        for (int length : new int[] {0, -1, MAX_FRAME_SIZE + 1}) {
            byte[] stream = ByteBuffer.allocate(4).putInt(length).array();

            assertThatThrownBy(() -> new FrameReader(inPieces(stream, 4), MAX_FRAME_SIZE).readFrame())
                    .isInstanceOf(WireFormatException.class);
        }
    }

    @Test
    void anEndWithinAFrameIsNoticed() {
        byte[] stream = Arrays.copyOf(frames(100), 50);

        assertThatThrownBy(() -> new FrameReader(inPieces(stream, 50), MAX_FRAME_SIZE).readFrame())
                .isInstanceOf(EOFException.class)
                .hasMessageContaining("mid-reply");
    }
}
