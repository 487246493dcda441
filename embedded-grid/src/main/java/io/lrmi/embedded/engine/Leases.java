package io.lrmi.embedded.engine;

import io.lrmi.wire.space.UpdateLeaseRequest;
import io.lrmi.wire.space.UpdateLeaseResult;

/** How long entries live. */
final class Leases {

    private static final long ANY = -1;

    private Leases() {}

    /** When an entry written with a lease expires; no lease and any lease both mean never. */
    static long expiration(long lease, long now) {
        return lease == 0 || lease == ANY ? Long.MAX_VALUE : after(lease, now);
    }

    static UpdateLeaseResult update(UpdateLeaseRequest request, Operation operation) {
        boolean cancel = request.duration() == UpdateLeaseRequest.CANCEL;
        StoredEntry entry = operation.data().entries().find(request.uid(), operation.now());
        if (entry == null) {
            throw Failures.unknownLease(cancel ? "cancel" : "renew", request.typeName(), request.uid());
        }
        if (cancel) {
            operation.remove(entry);
        } else {
            operation.replication().put(entry.expiringAt(after(request.duration(), operation.now())));
        }
        return new UpdateLeaseResult(null);
    }

    static long after(long duration, long now) {
        return duration > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + duration;
    }
}
