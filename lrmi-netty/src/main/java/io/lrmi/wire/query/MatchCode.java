package io.lrmi.wire.query;

/** How a value is compared, by the number that templates and conditions on collections carry. */
public final class MatchCode {

    public static final short EQUAL = 0;
    public static final short NOT_EQUAL = 1;
    public static final short GREATER = 2;
    public static final short GREATER_OR_EQUAL = 3;
    public static final short LESS = 4;
    public static final short LESS_OR_EQUAL = 5;
    public static final short IS_NULL = 6;
    public static final short NOT_NULL = 7;
    public static final short REGEX = 8;
    public static final short NOT_REGEX = 10;
    public static final short IN = 11;

    private MatchCode() {}
}
