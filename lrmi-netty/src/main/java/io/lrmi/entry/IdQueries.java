package io.lrmi.entry;

import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.QueryPacket;
import io.lrmi.wire.space.UidQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds queries by id for one type. Immutable. */
public final class IdQueries {

    /** Entries that every partition holds are asked for in the first. */
    static final Integer BROADCAST_ROUTING = 0;

    private final EntryType type;
    private final Values values;
    private final @Nullable Object projection;

    IdQueries(EntryType type, Values values) {
        this(type, values, null);
    }

    private IdQueries(EntryType type, Values values, @Nullable Object projection) {
        this.type = type;
        this.values = values;
        this.projection = projection;
    }

    /**
     * The same queries for a part of each entry.
     *
     * @param wanted in wire form, null for whole entries
     */
    public IdQueries projecting(@Nullable Object wanted) {
        return new IdQueries(type, values, wanted);
    }

    /**
     * The value that decides the partition of the entry with an id.
     *
     * @return null if the id does not say
     */
    public @Nullable Object routingValue(Object id) {
        return type.broadcast() ? BROADCAST_ROUTING : packetRouting(id);
    }

    /** The value of the routing property, which entries that every partition holds have as others do. */
    private @Nullable Object packetRouting(Object id) {
        if (type.autoGenerateRouting()) {
            return Uids.partition(id.toString());
        }
        return type.idPosition() >= 0 && type.idPosition() == type.routingPosition() ? id : null;
    }

    /** The value that decides the partition of entries with a given value of the routing property. */
    public @Nullable Object queryRouting(Object value) {
        return type.autoGenerateRouting() ? Uids.partition(value.toString()) : value;
    }

    /**
     * The entry with an id.
     *
     * @param routing given by the application; null to derive it from the id where the type routes by id
     * @param version 0 for any
     * @param operation null for reads
     * @throws IllegalArgumentException if ids of the type are generated and the id is no string
     */
    public QueryPacket one(
            Object id, @Nullable Object routing, int version, QueryResultType result, @Nullable OperationId operation) {
        Object actualRouting =
                routing == null || type.autoGenerateRouting() || type.broadcast() ? packetRouting(id) : routing;
        if (type.idIsUid()) {
            return new UidQuery(
                    header(operation),
                    resultType(result),
                    requireUid(id),
                    null,
                    version,
                    values.toWire(actualRouting),
                    type.name(),
                    projection);
        }
        return new IdQueryPacket(
                header(operation),
                resultType(result),
                type.name(),
                version,
                type.propertyCount(),
                type.idPosition(),
                values.toWire(id),
                type.routingPosition(),
                values.toWire(actualRouting),
                projection);
    }

    /**
     * The entries with some ids.
     *
     * @param routings one for all ids, one for each, or empty to derive them where the type routes by id
     * @param operation null for reads
     * @throws IllegalArgumentException if the number of routing values is none of these, or ids of the type are
     *     generated and one is no string
     */
    public IdsQueryPacket several(
            List<?> ids, List<?> routings, QueryResultType result, @Nullable OperationId operation) {
        List<@Nullable Object> wireIds = new ArrayList<>(ids.size());
        for (Object id : ids) {
            wireIds.add(type.idIsUid() ? requireUid(id) : values.toWire(id));
        }
        if (routings.size() > 1 && routings.size() != ids.size()) {
            throw new IllegalArgumentException("There are " + ids.size() + " ids, but " + routings.size()
                    + " routing values; give one for each id, one for all, or none");
        }
        List<@Nullable Object> wireRoutings = new ArrayList<>(ids.size());
        for (Object routing : routings.isEmpty() || type.broadcast() ? derivedRoutings(ids) : routings) {
            wireRoutings.add(values.toWire(routing));
        }
        boolean multiple = wireRoutings.size() > 1;
        return new IdsQueryPacket(
                header(operation),
                resultType(result),
                type.name(),
                wireIds,
                0,
                projection,
                wireRoutings.size() == 1 ? wireRoutings.get(0) : null,
                multiple ? wireRoutings : null);
    }

    private List<@Nullable Object> derivedRoutings(List<?> ids) {
        List<@Nullable Object> derived = new ArrayList<>(ids.size());
        if (!type.broadcast() && type.idPosition() >= 0 && type.idPosition() == type.routingPosition()) {
            for (Object id : ids) {
                derived.add(routingValue(id));
            }
        }
        return derived;
    }

    private String requireUid(Object id) {
        if (id instanceof String uid) {
            return uid;
        }
        throw new IllegalArgumentException("Ids of type " + type.name()
                + " are generated by the grid and are strings, but " + id + " is a "
                + id.getClass().getName());
    }

    private PacketHeader header(@Nullable OperationId operation) {
        return operation == null
                ? type.queryHeader()
                : new PacketHeader(operation, null, type.checksum(), PacketHeader.NO_ENTRY_TYPE);
    }

    private static int resultType(QueryResultType result) {
        return result == QueryResultType.DOCUMENT ? QueryPacket.DOCUMENT_RESULT : QueryPacket.ANY_RESULT;
    }
}
