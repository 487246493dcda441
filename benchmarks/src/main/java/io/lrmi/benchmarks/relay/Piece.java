package io.lrmi.benchmarks.relay;

import java.nio.ByteBuffer;

/**
 * What goes to one side of a connection.
 *
 * @param due {@link System#nanoTime} from which on it may be sent
 */
record Piece(Side to, Kind kind, ByteBuffer bytes, long due) {

    enum Kind {
        DATA,
        /** The other side sends nothing any more. */
        END,
        /** The other side is gone. */
        ABORT
    }
}
