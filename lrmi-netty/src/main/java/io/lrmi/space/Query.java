package io.lrmi.space;

import com.gigaspaces.query.QueryResultType;
import io.lrmi.entry.EntryType;
import io.lrmi.query.Selection;
import io.lrmi.wire.query.Projection;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.Packet;
import io.lrmi.wire.space.QueryTemplate;
import io.lrmi.wire.space.UidQuery;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, ready to be sent.
 *
 * @param type of the entries wanted
 * @param routing decides the partition; null if all have to be asked
 * @param elementClass component type of arrays of results
 * @param selection the order and rows that are wanted; null for any order and all of them
 */
record Query(
        EntryType type,
        Packet packet,
        @Nullable Object routing,
        QueryResultType result,
        Class<?> elementClass,
        @Nullable Selection selection) {

    Query(EntryType type, Packet packet, @Nullable Object routing, QueryResultType result, Class<?> elementClass) {
        this(type, packet, routing, result, elementClass, null);
    }

    /** The same for another operation, null for one that changes nothing. */
    Query of(@Nullable OperationId operation) {
        return new Query(type, packet.withOperation(operation), routing, result, elementClass, selection);
    }

    /** What of the entries is wanted; null for all. */
    @Nullable
    Projection projection() {
        Object projection = null;
        if (packet instanceof QueryTemplate template) {
            projection = template.projection();
        } else if (packet instanceof IdQueryPacket byId) {
            projection = byId.form().projection();
        } else if (packet instanceof UidQuery byUid) {
            projection = byUid.projection();
        }
        return projection instanceof Projection wanted ? wanted : null;
    }

    /** Name of the type for messages; null if all types match. */
    @Nullable
    String typeName() {
        return packet.typeName();
    }
}
