package io.lrmi.entry;

import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.QueryPacket;
import io.lrmi.wire.space.UidQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds queries by id. Immutable. */
public final class IdQueries {

    /** Entries that every partition holds are asked for in the first. */
    static final Integer BROADCAST_ROUTING = 0;

    private final Values values;

    IdQueries(Values values) {
        this.values = values;
    }

    /**
     * The value that decides the partition of the entry with an id.
     *
     * @return null if the id does not say
     */
    public @Nullable Object routingValue(EntryType type, Object id) {
        return type.broadcast() ? BROADCAST_ROUTING : packetRouting(type, id);
    }

    /** The value of the routing property, which entries that every partition holds have as others do. */
    private static @Nullable Object packetRouting(EntryType type, Object id) {
        if (type.autoGenerateRouting()) {
            return Uids.partition(id.toString());
        }
        return type.idPosition() >= 0 && type.idPosition() == type.routingPosition() ? id : null;
    }

    /** The value that decides the partition of entries with a given value of the routing property. */
    public @Nullable Object queryRouting(EntryType type, Object value) {
        return type.autoGenerateRouting() ? Uids.partition(value.toString()) : value;
    }

    /**
     * The entry with an id.
     *
     * @param routing given by the application; null to derive it from the id where the type routes by id
     * @param version 0 for any
     * @param projection in wire form, null for whole entries
     * @param operation null for reads
     * @throws IllegalArgumentException if ids of the type are generated and the id is no string
     */
    public QueryPacket one(
            EntryType type,
            Object id,
            @Nullable Object routing,
            int version,
            QueryResultType result,
            @Nullable Object projection,
            @Nullable OperationId operation) {
        Object actualRouting =
                routing == null || type.autoGenerateRouting() || type.broadcast() ? packetRouting(type, id) : routing;
        if (type.idIsUid()) {
            return new UidQuery(
                    type.queryHeader().withOperation(operation),
                    resultType(result),
                    requireUid(type, id),
                    null,
                    version,
                    values.toWire(actualRouting),
                    type.name(),
                    projection);
        }
        return new IdQueryPacket(
                type.idQuery(resultType(result)).projecting(projection),
                operation,
                version,
                values.toWire(id),
                values.toWire(actualRouting));
    }

    /**
     * The entries with some ids.
     *
     * @param routings one for all ids, one for each, or empty to derive them where the type routes by id
     * @param projection in wire form, null for whole entries
     * @param operation null for reads
     * @throws IllegalArgumentException if the number of routing values is none of these, or ids of the type are
     *     generated and one is no string
     */
    public IdsQueryPacket several(
            EntryType type,
            List<?> ids,
            List<?> routings,
            QueryResultType result,
            @Nullable Object projection,
            @Nullable OperationId operation) {
        List<@Nullable Object> wireIds = new ArrayList<>(ids.size());
        for (Object id : ids) {
            wireIds.add(type.idIsUid() ? requireUid(type, id) : values.toWire(id));
        }
        if (routings.size() > 1 && routings.size() != ids.size()) {
            throw new IllegalArgumentException("There are " + ids.size() + " ids, but " + routings.size()
                    + " routing values; give one for each id, one for all, or none");
        }
        List<@Nullable Object> wireRoutings = new ArrayList<>(ids.size());
        for (Object routing : routings.isEmpty() || type.broadcast() ? derivedRoutings(type, ids) : routings) {
            wireRoutings.add(values.toWire(routing));
        }
        boolean multiple = wireRoutings.size() > 1;
        return new IdsQueryPacket(
                type.queryHeader().withOperation(operation),
                resultType(result),
                type.name(),
                wireIds,
                0,
                projection,
                wireRoutings.size() == 1 ? wireRoutings.get(0) : null,
                multiple ? wireRoutings : null);
    }

    private static List<@Nullable Object> derivedRoutings(EntryType type, List<?> ids) {
        List<@Nullable Object> derived = new ArrayList<>(ids.size());
        if (!type.broadcast() && type.idPosition() >= 0 && type.idPosition() == type.routingPosition()) {
            for (Object id : ids) {
                derived.add(packetRouting(type, id));
            }
        }
        return derived;
    }

    private static String requireUid(EntryType type, Object id) {
        if (id instanceof String uid) {
            return uid;
        }
        throw new IllegalArgumentException("Ids of type " + type.name()
                + " are generated by the grid and are strings, but " + id + " is a "
                + id.getClass().getName());
    }

    private static int resultType(QueryResultType result) {
        return result == QueryResultType.DOCUMENT ? QueryPacket.DOCUMENT_RESULT : QueryPacket.ANY_RESULT;
    }
}
