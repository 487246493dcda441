package io.lrmi.wire.lookup;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/**
 * The network settings of a server inside its stub. A client needs none of them.
 *
 * @param flags which settings differ from their defaults, and the two boolean ones
 */
public record NetworkConfiguration(int flags, String bindHost) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.gigaspaces.config.lrmi.nio.NIOConfiguration", 1);

    private static final int BIND_PORT = 1 << 4;
    private static final int BIND_HOST = 1 << 5;
    private static final int BLOCKING_CONNECTION = 1 << 6;
    private static final int SLOW_CONSUMER_THROUGHPUT = 1 << 8;
    private static final int FIRST_LONG = 11;
    private static final int LAST_LONG = 15;
    private static final int PROTOCOL_VALIDATION = 1 << 17;

    /** What a server on the given host announces. */
    public static NetworkConfiguration of(String host) {
        return new NetworkConfiguration(
                BIND_HOST | BLOCKING_CONNECTION | SLOW_CONSUMER_THROUGHPUT | PROTOCOL_VALIDATION, host);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(flags);
        out.writeUtf(bindHost);
        out.writeInt(0);
    }

    static NetworkConfiguration read(WireInput in) {
        int flags = in.readInt();
        String host = "";
        for (int bit = 0; bit <= 16; bit++) {
            if ((flags & (1 << bit)) == 0 || 1 << bit == BLOCKING_CONNECTION) {
                continue;
            }
            if (1 << bit == BIND_PORT) {
                in.readUtf();
            } else if (1 << bit == BIND_HOST) {
                host = in.readUtf();
            } else if (bit >= FIRST_LONG && bit <= LAST_LONG) {
                in.readLong();
            } else {
                in.readInt();
            }
        }
        // Only what write() writes is kept.
        int kept = flags & (BLOCKING_CONNECTION | PROTOCOL_VALIDATION);
        return new NetworkConfiguration(kept | BIND_HOST | SLOW_CONSUMER_THROUGHPUT, host);
    }
}
