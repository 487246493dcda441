package io.lrmi.space;

import io.lrmi.routing.Operation;
import io.lrmi.routing.Outcome;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.UpdateLeaseRequest;
import io.lrmi.wire.space.UpdateLeaseResult;
import net.jini.core.lease.UnknownLeaseException;

/** Renews and ends leases. */
final class Leases {

    private final Sender sender;

    Leases(Sender sender) {
        this.sender = sender;
    }

    void cancel(String uid, String typeName, Object routing) throws UnknownLeaseException {
        update("the end of the lease", uid, typeName, routing, UpdateLeaseRequest.CANCEL);
    }

    void renew(String uid, String typeName, Object routing, long duration) throws UnknownLeaseException {
        if (duration <= 0) {
            throw new IllegalArgumentException("A lease cannot be renewed for " + duration + " ms");
        }
        update("the renewal of the lease", uid, typeName, routing, duration);
    }

    private void update(String verb, String uid, String typeName, Object routing, long duration)
            throws UnknownLeaseException {
        Operation operation =
                Operation.of(verb, typeName, new UpdateLeaseRequest(sender.context(), uid, typeName, duration));
        Outcome outcome = sender.attempt(sender.router().partitionOf(routing), operation);
        WireThrowable failure = outcome.failure();
        if (failure != null && failure.isKindOf(UnknownLeaseException.class.getName())) {
            throw new UnknownLeaseException(operation.name() + ": the entry " + uid
                    + " is no longer in the space; its lease ended, or it was taken or removed");
        }
        var unused = Sender.result(outcome, operation, UpdateLeaseResult.class);
    }
}
