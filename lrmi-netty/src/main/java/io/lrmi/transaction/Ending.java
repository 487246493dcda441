package io.lrmi.transaction;

import org.jspecify.annotations.Nullable;

/**
 * What a branch said when the transaction was about to end.
 *
 * @param detail why it is not committed, for messages; null if it is
 */
public record Ending(
        Kind kind, @Nullable String detail, @Nullable Throwable cause) {

    /** How it ended. */
    public enum Kind {
        PREPARED,
        /** There was nothing to commit. */
        NOT_CHANGED,
        COMMITTED,
        ABORTED,
        /** The member does not know the transaction. */
        NOT_KNOWN,
        /** There was no answer: it may be committed or not. */
        UNKNOWN
    }

    /** An ending that needs no explanation. */
    public static Ending of(Kind kind) {
        return new Ending(kind, null, null);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
