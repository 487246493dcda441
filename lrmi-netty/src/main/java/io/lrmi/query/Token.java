package io.lrmi.query;

import java.util.Locale;

/**
 * The smallest part of a query.
 *
 * @param text of a string without the apostrophes around it
 * @param position of its first character, from 0
 */
record Token(Kind kind, String text, int position) {

    /** What it looks like. */
    enum Kind {
        /** A name with dots, or a key word. */
        NAME,
        /** A name between back quotes, which is no key word. */
        QUOTED_NAME,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    boolean isWord(String keyWord) {
        return kind == Kind.NAME && text.toLowerCase(Locale.ROOT).equals(keyWord);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    String describe() {
        return switch (kind) {
            case END -> "the end";
            case STRING -> "text '" + text + "'";
            default -> "'" + text + "'";
        };
    }
}
