package io.lrmi.wire;

/** Codes of the compact value form (docs/protocol.md, "Coded values"). */
final class ValueCode {

    static final int NULL = 0;
    static final int OBJECT = -1;
    static final int STRING = -2;
    static final int SMART = -3;
    static final int BYTE = -11;
    static final int SHORT = -12;
    static final int INTEGER = -13;
    static final int LONG = -14;
    static final int FLOAT = -15;
    static final int DOUBLE = -16;
    static final int BOOLEAN = -17;
    static final int CHARACTER = -18;
    static final int BYTE_ARRAY = -21;

    private ValueCode() {}
}
