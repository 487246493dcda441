package io.lrmi.wire.space;

/** A query other than by template. */
public sealed interface QueryPacket extends Packet
        permits AllQuery, IdQueryPacket, UidQuery, IdsQueryPacket, QueryTemplate {

    /** The server chooses the form of the results. */
    int ANY_RESULT = 0;

    /** Results as documents. */
    int DOCUMENT_RESULT = 1;

    /** {@link #ANY_RESULT} or {@link #DOCUMENT_RESULT}; the packets that come back have the same layout. */
    int resultType();
}
