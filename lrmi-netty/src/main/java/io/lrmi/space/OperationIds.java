package io.lrmi.space;

import io.lrmi.wire.space.OperationId;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers the operations of one client, so that the grid recognises one that is sent again. */
final class OperationIds {

    private final long client = new SecureRandom().nextLong();
    private final AtomicLong counter = new AtomicLong();

    OperationId next() {
        return new OperationId(client, counter.getAndIncrement());
    }
}
