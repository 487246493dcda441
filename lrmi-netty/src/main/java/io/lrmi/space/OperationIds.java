package io.lrmi.space;

import io.lrmi.transport.Identities;
import io.lrmi.wire.space.OperationId;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers the operations of one client, so that the grid recognises one that is sent again. */
final class OperationIds {

    private final long client = Identities.next();
    private final AtomicLong counter = new AtomicLong();

    OperationId next() {
        return new OperationId(client, counter.getAndIncrement());
    }
}
