package io.lrmi.contract;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Names and numbers no other test, run or client uses. */
final class Unique {

    private static final AtomicLong NUMBERS = new AtomicLong(new SecureRandom().nextLong() >>> 16);

    private Unique() {}

    static String text() {
        return Long.toString(number(), 36);
    }

    /** Consecutive, so that the entries of one test spread over all partitions. */
    static long number() {
        return NUMBERS.incrementAndGet();
    }

    static int integer() {
        return (int) number();
    }
}
