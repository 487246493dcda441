package io.lrmi.wire.space;

import io.lrmi.wire.WireMessage;
import io.lrmi.wire.type.TypeDescriptor;
import org.jspecify.annotations.Nullable;

/** An entry or a query inside a request. */
public sealed interface Packet extends WireMessage permits EntryPacket, QueryPacket {

    PacketHeader header();

    /** Name of the type, null for packets that match every type. */
    @Nullable
    String typeName();

    /** The same packet with another header. */
    Packet withHeader(PacketHeader newHeader);

    /** The same packet with the descriptor of its type, for a server that does not know it. */
    default Packet withDescriptor(TypeDescriptor descriptor) {
        return withHeader(header().withDescriptor(descriptor));
    }

    /** The same packet for another operation, null for one that does no harm when it is repeated. */
    default Packet withOperation(@Nullable OperationId operation) {
        return withHeader(header().withOperation(operation));
    }
}
