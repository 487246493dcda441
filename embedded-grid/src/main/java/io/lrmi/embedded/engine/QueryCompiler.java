package io.lrmi.embedded.engine;

import io.lrmi.wire.query.Projection;
import io.lrmi.wire.space.AllQuery;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.Packet;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.QueryPacket;
import io.lrmi.wire.space.QueryTemplate;
import io.lrmi.wire.space.UidQuery;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the packets of clients into queries. */
final class QueryCompiler {

    private QueryCompiler() {}

    /**
     * The query of a packet other than {@link IdsQueryPacket}.
     *
     * @throws OperationFailure if the type is unknown or the query is not supported
     */
    static EntryQuery compile(Packet packet, Operation operation) {
        EntryType type = operation.resolve(packet);
        if (packet instanceof EntryPacket template) {
            return template(template, type, List.of(), template.header().entryType(), null);
        }
        if (packet instanceof IdQueryPacket byId) {
            Object[] values =
                    new Object[Math.max(type.propertyCount(), byId.form().propertyCount())];
            return byId(
                    type,
                    values,
                    byId.form().idIndex(),
                    byId.id(),
                    byId.form().routingIndex(),
                    byId.routing(),
                    byId.version(),
                    entryType(byId),
                    projection(byId.form().projection()));
        }
        if (packet instanceof UidQuery byUid) {
            return new EntryQuery(
                    type,
                    List.of(),
                    List.of(),
                    null,
                    uids(byUid),
                    byUid.version(),
                    entryType(byUid),
                    projection(byUid.projection()));
        }
        if (packet instanceof AllQuery all) {
            return new EntryQuery(type, List.of(), List.of(), null, null, 0, entryType(all), null);
        }
        if (packet instanceof QueryTemplate template) {
            return template(
                    template.content(),
                    type,
                    template.slots(),
                    template.resultType() == QueryPacket.DOCUMENT_RESULT
                            ? PacketHeader.DOCUMENT
                            : template.header().entryType(),
                    projection(template.projection()));
        }
        throw Failures.unsupported("queries of class " + packet.wireClass().name());
    }

    /** The query for one of several ids; a routing value takes its place in the template like any other. */
    static EntryQuery compile(IdsQueryPacket packet, int index, EntryType type) {
        List<@Nullable Object> routings = packet.routings();
        Object routing = routings == null ? packet.routing() : routings.get(index);
        Object id = packet.ids().get(index);
        Object[] values = new Object[type.propertyCount()];
        return byId(
                type,
                values,
                type.idPosition(),
                id,
                type.routingPosition(),
                routing,
                packet.version(),
                entryType(packet),
                projection(packet.projection()));
    }

    private static EntryQuery template(
            EntryPacket template,
            EntryType type,
            List<QueryTemplate.Slot> slots,
            int entryType,
            @Nullable Projection projection) {
        @Nullable Object[] values = template.fixedValues();
        CustomQueries.check(template.customQuery());
        String uid = template.uid();
        return new EntryQuery(
                type,
                values == null ? List.of() : Arrays.asList(values),
                slots,
                template.customQuery(),
                uid == null ? null : Set.of(uid),
                template.version(),
                entryType,
                projection);
    }

    private static EntryQuery byId(
            EntryType type,
            @Nullable Object[] values,
            int idPosition,
            @Nullable Object id,
            int routingPosition,
            @Nullable Object routing,
            int version,
            int entryType,
            @Nullable Projection projection) {
        Set<String> uids = null;
        if (type.generatesIds() && idPosition == type.idPosition() && id instanceof String uid) {
            uids = Set.of(uid);
        } else {
            set(values, idPosition, id);
        }
        if (routingPosition != idPosition || !type.generatesIds()) {
            set(values, routingPosition, routing);
        }
        return new EntryQuery(type, Arrays.asList(values), List.of(), null, uids, version, entryType, projection);
    }

    private static void set(@Nullable Object[] values, int position, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (position < 0 || position >= values.length) {
            throw Failures.illegalArgument("Query by id with property " + position + " of " + values.length);
        }
        values[position] = value;
    }

    private static Set<String> uids(UidQuery query) {
        List<String> uids = query.uids();
        if (uids != null) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(uids));
        }
        String uid = query.uid();
        return uid == null ? Set.of() : Set.of(uid);
    }

    private static int entryType(QueryPacket query) {
        return switch (query.resultType()) {
            case QueryPacket.DOCUMENT_RESULT -> PacketHeader.DOCUMENT;
            case 2 -> PacketHeader.OBJECT;
            default -> PacketHeader.NO_ENTRY_TYPE;
        };
    }

    private static @Nullable Projection projection(@Nullable Object wanted) {
        if (wanted == null) {
            return null;
        }
        if (!(wanted instanceof Projection projection)
                || !projection.paths().isEmpty()
                || !projection.dynamicPaths().isEmpty()) {
            throw Failures.unsupported("projections of paths");
        }
        return projection;
    }
}
