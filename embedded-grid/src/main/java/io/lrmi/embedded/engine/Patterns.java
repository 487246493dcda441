package io.lrmi.embedded.engine;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Matches text with the regular expressions of requests, and gives up on those that try too many ways to match. What is counted are the
 * characters that are looked at, so that the same request always fares alike. The count is that of the thread, which carries out one
 * operation at a time.
 */
final class Patterns {

    /** Characters that one operation may look at beyond what is usual; well below a second. */
    private static final long SPARE = 30_000_000;

    /** Enough for patterns that look at each character a few times in each of their parts. */
    private static final long USUAL_PER_CHARACTER = 200;

    private static final int SHOWN = 100;

    private static final ThreadLocal<long[]> LEFT = ThreadLocal.withInitial(() -> new long[] {SPARE});

    private Patterns() {}

    /** An operation begins on this thread. */
    static void begin() {
        LEFT.get()[0] = SPARE;
    }

    /**
     * Whether the whole text matches.
     *
     * @throws OperationFailure if the pattern is none, or takes too long
     */
    static boolean matches(String pattern, String text) {
        long usual = USUAL_PER_CHARACTER * (text.length() + 1L);
        try {
            Counted counted = new Counted(text, LEFT.get(), usual, PatternWeight.of(pattern));
            return Pattern.compile(pattern).matcher(counted).matches();
        } catch (PatternSyntaxException e) {
            throw Failures.illegalArgument("Not a regular expression: " + e.getDescription() + " in " + shown(pattern));
        } catch (StackOverflowError | Exhausted e) {
            throw tooLong(pattern, text);
        }
    }

    private static OperationFailure tooLong(String pattern, String text) {
        return Failures.illegalArgument("The regular expression " + shown(pattern) + " takes too long on a text of "
                + text.length() + " characters; let its parts match in fewer ways, such as a+ in place of (a+)+");
    }

    private static String shown(String pattern) {
        return "'" + (pattern.length() > SHOWN ? pattern.substring(0, SHOWN) + "…" : pattern) + "'";
    }

    /** Ends a match from within the text. */
    private static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("exhausted", null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private final long[] spare;
        private final long weight;
        private long usual;

        Counted(String text, long[] spare, long usual, long weight) {
            this.text = text;
            this.spare = spare;
            this.usual = usual;
            this.weight = weight;
            // Before the first character is looked at there may already be something to try.
            count();
        }

        private void count() {
            usual -= weight;
            if (usual < 0) {
                spare[0] += usual;
                usual = 0;
                if (spare[0] < 0) {
                    throw new Exhausted();
                }
            }
        }

        @Override
        public char charAt(int index) {
            count();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
