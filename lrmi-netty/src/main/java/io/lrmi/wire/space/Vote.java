package io.lrmi.wire.space;

/** What a member says about a transaction that is to be committed. */
public final class Vote {

    /** It can commit and will. */
    public static final int PREPARED = 3;
    /** It has nothing to commit and has forgotten the transaction. */
    public static final int NOT_CHANGED = 4;

    public static final int COMMITTED = 5;
    public static final int ABORTED = 6;

    private Vote() {}
}
