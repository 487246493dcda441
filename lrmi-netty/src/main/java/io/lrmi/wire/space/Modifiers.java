package io.lrmi.wire.space;

/** Bits of the modifiers of operations. */
public final class Modifiers {

    public static final int ONE_WAY = 1;
    public static final int NO_RETURN_VALUE = 1 << 1;
    public static final int WRITE_ONLY = 1 << 2;
    public static final int UPDATE_ONLY = 1 << 3;
    public static final int PARTIAL_UPDATE = 1 << 4;
    public static final int DIRTY_READ = 1 << 5;
    public static final int IF_EXISTS = 1 << 8;
    public static final int EXCLUSIVE_READ_LOCK = 1 << 9;
    public static final int FIFO = 1 << 11;
    public static final int UPDATE_OR_WRITE = 1 << 12;
    public static final int READ_COMMITTED = 1 << 13;
    public static final int IGNORE_PARTIAL_FAILURE = 1 << 16;
    public static final int EVICT_ONLY = 1 << 17;
    public static final int NO_WRITE_LEASE = 1 << 18;
    public static final int FIFO_GROUPING_POLL = 1 << 20;
    public static final int RETURN_PREVIOUS = 1 << 23;
    public static final int RETURN_DETAILED_CHANGES = 1 << 25;

    private Modifiers() {}
}
