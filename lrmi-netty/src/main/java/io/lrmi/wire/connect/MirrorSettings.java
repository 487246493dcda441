package io.lrmi.wire.connect;

import io.lrmi.wire.WireInput;

/** Settings of the mirror service of a cluster. A client has no use for them; they are read only to get past them. */
final class MirrorSettings {

    private static final int URL = 1;
    private static final int MEMBER_NAME = 2;
    private static final int BULK_SIZE = 4;
    private static final int INTERVAL_MILLIS = 8;
    private static final int INTERVAL_OPERATIONS = 16;
    private static final int CAPACITY_POLICY = 32;
    private static final int CAPACITY = 64;

    private MirrorSettings() {}

    static void skip(WireInput in) {
        int flags = in.readByte();
        if ((flags & URL) != 0) {
            SpaceUrl.read(in);
        }
        if ((flags & MEMBER_NAME) != 0) {
            in.readUtf();
        }
        if ((flags & BULK_SIZE) != 0) {
            in.readInt();
        }
        if ((flags & INTERVAL_MILLIS) != 0) {
            in.readLong();
        }
        if ((flags & INTERVAL_OPERATIONS) != 0) {
            in.readInt();
        }
        if ((flags & CAPACITY_POLICY) != 0) {
            in.readObject();
        }
        if ((flags & CAPACITY) != 0) {
            in.readObject();
        }
        in.readBoolean();
        if (in.readBoolean()) {
            in.readStrings();
        }
    }
}
