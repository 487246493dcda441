package io.lrmi.space;

import io.lrmi.routing.Operation;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.UpdateLeaseRequest;
import io.lrmi.wire.space.UpdateLeaseResult;
import org.jspecify.annotations.Nullable;

/** Renews and ends leases. */
final class Leases {

    private final Sender sender;
    private final @Nullable SpaceContext context;

    Leases(Sender sender, @Nullable SpaceContext context) {
        this.sender = sender;
        this.context = context;
    }

    void cancel(String uid, String typeName, int partition) {
        update("the end of the lease", uid, typeName, partition, UpdateLeaseRequest.CANCEL);
    }

    void renew(String uid, String typeName, int partition, long duration) {
        if (duration <= 0) {
            throw new IllegalArgumentException("A lease cannot be renewed for " + duration + " ms");
        }
        update("the renewal of the lease", uid, typeName, partition, duration);
    }

    private void update(String verb, String uid, String typeName, int partition, long duration) {
        var unused = sender.execute(
                partition,
                Operation.of(verb, typeName, new UpdateLeaseRequest(context, uid, typeName, duration)),
                UpdateLeaseResult.class);
    }
}
