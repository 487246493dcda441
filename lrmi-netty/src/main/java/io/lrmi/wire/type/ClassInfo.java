package io.lrmi.wire.type;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireInput;

/**
 * What a server tells about the Java class behind a type that was introduced by one. The names are repeated in the
 * descriptor itself, so it is read only to get past it.
 */
final class ClassInfo {

    private static final int MAX_DEPTH = 100;

    private ClassInfo() {}

    static void skip(WireInput in) {
        skip(in, 0);
    }

    private static void skip(WireInput in, int depth) {
        if (depth > MAX_DEPTH) {
            throw new WireFormatException("Class with more than " + MAX_DEPTH + " super classes");
        }
        in.readString();
        if (in.readBoolean()) {
            skip(in, depth + 1);
        }
        in.readBoolean();
        in.readBoolean();
        in.readBoolean();
        in.readByte();
        in.readCoded();
        in.readString();
        in.readBoolean();
        for (int i = 0; i < 5; i++) {
            in.readString();
        }
        int properties = in.readArrayLength(2);
        for (int i = 0; i < properties; i++) {
            in.readString();
            in.readString();
        }
        int indexes = in.readArrayLength(1);
        for (int i = 0; i < indexes; i++) {
            in.readCoded();
        }
        in.readBoolean();
        in.readString();
    }
}
