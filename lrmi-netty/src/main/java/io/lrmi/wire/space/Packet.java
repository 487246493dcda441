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

    /** The same packet with the descriptor of its type, for a server that does not know it. */
    Packet withDescriptor(TypeDescriptor descriptor);
}
