package io.lrmi.wire.golden;

import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;

/** Compares bytes and shows both sides where they differ. */
final class Hex {

    private static final int WIDTH = 16;
    private static final int LINES = 12;

    private Hex() {}

    static void assertSame(String what, byte[] expected, byte[] actual) {
        int at = Arrays.mismatch(expected, actual);
        if (at >= 0) {
            fail(what + " differs at byte " + at + "\ncaptured, " + expected.length + " bytes:\n" + dump(expected, at)
                    + "written, " + actual.length + " bytes:\n" + dump(actual, at));
        }
    }

    /** A hex dump around {@code mark}; that byte is in brackets, and its line starts with an arrow. */
    static String dump(byte[] bytes, int mark) {
        StringBuilder out = new StringBuilder();
        int first = Math.max(0, mark / WIDTH - LINES) * WIDTH;
        int last = Math.min(bytes.length, (mark / WIDTH + LINES) * WIDTH);
        for (int line = first; line <= last; line += WIDTH) {
            out.append(mark >= line && mark < line + WIDTH ? "-> " : "   ").append(String.format("%06x ", line));
            StringBuilder text = new StringBuilder();
            for (int i = line; i < line + WIDTH; i++) {
                if (i >= bytes.length) {
                    out.append(i == mark ? "[  ]" : "    ");
                    continue;
                }
                out.append(String.format(i == mark ? "[%02x]" : " %02x ", bytes[i]));
                text.append(bytes[i] >= 0x20 && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            out.append(' ').append(text).append('\n');
        }
        return out.toString();
    }
}
