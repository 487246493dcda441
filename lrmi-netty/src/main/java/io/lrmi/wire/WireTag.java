package io.lrmi.wire;

/** Tags of the Java object serialization stream protocol, and its first handle. */
final class WireTag {

    static final int NULL = 0x70;
    static final int REFERENCE = 0x71;
    static final int CLASS_DESC = 0x72;
    static final int OBJECT = 0x73;
    static final int STRING = 0x74;
    static final int ARRAY = 0x75;
    static final int CLASS = 0x76;
    static final int BLOCK = 0x77;
    static final int END_BLOCK = 0x78;
    static final int RESET = 0x79;
    static final int LONG_BLOCK = 0x7a;
    static final int LONG_STRING = 0x7c;
    static final int PROXY_CLASS_DESC = 0x7d;
    static final int ENUM = 0x7e;

    static final int FIRST_HANDLE = 0x7e0000;

    private WireTag() {}
}
