package io.lrmi.embedded.engine;

/**
 * How much a matcher can do at most between two characters of a text. It looks at none while it tries places of a pattern that match no
 * text, such as {@code ^}, an alternative that is empty, or a reference to an empty group: with each of them the ways to match may double,
 * and repetitions of them are counted out. Patterns that read text only weigh 1. Errs on the side of more.
 */
final class PatternWeight {

    private static final long MAX = 1L << 40;
    private static final String WITHOUT_TEXT = "bBAZzGkQ123456789";

    private final String pattern;
    private int places;
    private long repetitions = 1;
    private boolean comments;

    private PatternWeight(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        PatternWeight weight = new PatternWeight(pattern);
        weight.scan();
        if (weight.comments) {
            // Numbers may be interrupted by comments.
            return MAX;
        }
        return weight.places == 0 ? 1 : times(1L << Math.min(weight.places, 40), weight.repetitions);
    }

    private static long times(long left, long right) {
        return left >= MAX / right ? MAX : left * right;
    }

    private void scan() {
        char before = '(';
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\\' && at + 1 < pattern.length()) {
                at++;
                boolean withoutText = WITHOUT_TEXT.indexOf(pattern.charAt(at)) >= 0;
                places += withoutText ? 1 : 0;
                before = withoutText ? '^' : 'a';
                continue;
            }
            switch (c) {
                // Both ends of the whole pattern are there once.
                case '^' -> places += before == '[' || at == 0 ? 0 : 1;
                case '$' -> places += at == pattern.length() - 1 ? 0 : 1;
                case '|', ')' -> places += "(|:>".indexOf(before) >= 0 ? 1 : 0;
                case '?' -> group(at, before);
                case '{' -> repetition(at + 1, before);
                default -> {}
            }
            before = c;
        }
        places += before == '|' ? 1 : 0;
    }

    /** All that begins with a question mark but plain groups. */
    private void group(int at, char before) {
        if (before != '(' || at == 0 || pattern.startsWith(":", at + 1)) {
            return;
        }
        places++;
        for (int flag = at + 1; flag < pattern.length() && Character.isLetter(pattern.charAt(flag)); flag++) {
            comments |= pattern.charAt(flag) == 'x';
        }
    }

    /** What is repeated matters if it may match no text: a group, or such a place. */
    private void repetition(int from, char before) {
        long least = 0;
        int at = from;
        for (; at < pattern.length() && Character.digit(pattern.charAt(at), 10) >= 0 && least < MAX; at++) {
            least = least * 10 + Character.digit(pattern.charAt(at), 10);
        }
        if (at > from) {
            places += least == 0 ? 1 : 0;
            repetitions = ")^$}".indexOf(before) < 0 ? repetitions : times(repetitions, Math.max(1, least));
        }
    }
}
