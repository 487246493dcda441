package io.lrmi.boot.kubernetes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Puts lines of UTF-8 together from pieces that end anywhere. For use by one thread at a time. */
final class LineSplitter {

    /** An object in the API has 1.5 MB at most. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    void accept(ByteBuffer piece) {
        while (piece.hasRemaining()) {
            accept(piece.get());
        }
    }

    void accept(byte next) {
        if (next != '\n') {
            if (line.size() >= LIMIT) {
                throw new IllegalStateException("A line of more than " + LIMIT + " bytes");
            }
            line.write(next);
            return;
        }
        String complete = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!complete.isBlank()) {
            lines.accept(complete);
        }
    }
}
