package io.lrmi.lookup;

import io.lrmi.transport.Endpoint;
import io.lrmi.wire.lookup.RemoteStub;
import java.util.UUID;

/**
 * A member of a space as the lookup service knows it.
 *
 * @param spaceId id of the space the member belongs to
 * @param registered where it says it listens, the part of it that is meant for this client
 * @param endpoint reachable from here, already translated
 * @param active whether it said that it is the active member of its partition; a hint, the member itself decides
 */
public record SpaceMember(
        MemberName name,
        String clusterName,
        UUID spaceId,
        RemoteStub stub,
        Endpoint registered,
        Endpoint endpoint,
        boolean active) {

    /** Whether this is the same member in the same process as the other, wherever it is reached. */
    public boolean isSameInstance(SpaceMember other) {
        return name.equals(other.name)
                && stub.runtimeId() == other.stub.runtimeId()
                && stub.objectId() == other.stub.objectId();
    }
}
