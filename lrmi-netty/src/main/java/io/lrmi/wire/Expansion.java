package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How large the objects of one frame, or of one stand-alone stream, may become. References let a few bytes stand for an object that
 * arrived before, and that one for others: written out, thirty levels of two references each are a thousand million objects, and
 * whoever restores, hashes or prints them meets every one. Compressed values are another way to say much with little. Both count here, so that
 * nobody downstream has to.
 *
 * <p>Safe for use by many threads.
 */
public final class Expansion {

    /** For small frames, which often refer to the same value from each entry. */
    private static final long BASE = 64L << 20;

    private static final int PER_BYTE = 20;

    private final long limit;
    private final AtomicLong left;

    private Expansion(long limit) {
        this.limit = limit;
        this.left = new AtomicLong(limit);
    }

    /** For the objects in so many bytes. */
    public static Expansion of(int length) {
        return new Expansion(BASE + (long) PER_BYTE * length);
    }

    /**
     * Notes that something becomes larger than the bytes it arrived in.
     *
     * @param bytes by which it grows, not negative
     * @throws WireFormatException if that is more than the rest of what is allowed
     */
    public void take(long bytes) {
        if (left.addAndGet(-bytes) < 0) {
            throw new WireFormatException("More than " + limit + " bytes when references and compressed values are"
                    + " written out. Nobody writes such objects by accident; find out who did.");
        }
    }

    /** Bytes that may still be taken. */
    public long left() {
        return Math.max(0, left.get());
    }
}
