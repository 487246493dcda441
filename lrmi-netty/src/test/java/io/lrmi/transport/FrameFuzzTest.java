package io.lrmi.transport;

import io.lrmi.failure.WireFormatException;
import io.lrmi.fuzz.Fuzzer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lengths that do not fit what follows. */
class FrameFuzzTest {

    private static final int MAX_FRAME = 64 << 20;

    @Test
    void frames() {
        List<byte[]> corpus = new ArrayList<>();
        for (int length : new int[] {1, 10, 1000, 5000}) {
            corpus.add(ByteBuffer.allocate(2 * (4 + length))
                    .putInt(length)
                    .put(new byte[length])
                    .putInt(length)
                    .array());
        }
        new Fuzzer(corpus)
                .run(
                        bytes -> {
                            FrameReader reader = new FrameReader(new ByteArrayInputStream(bytes), MAX_FRAME);
                            for (int frame = 0; frame < 100; frame++) {
                                reader.readFrame();
                            }
                        },
                        WireFormatException.class,
                        EOFException.class);
    }
}
