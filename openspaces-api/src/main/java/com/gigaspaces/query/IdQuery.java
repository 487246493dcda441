package com.gigaspaces.query;

import io.lrmi.spi.OfClass;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Selects the one entry of a type that has a given id. Without a routing value the id is taken as such if the type routes
 * by id; otherwise every partition is asked. Only the projections can change after construction.
 *
 * @param <T> the type the entry is returned as
 */
public class IdQuery<T> extends OfClass implements ISpaceQuery<T> {

    private final @Nullable Class<?> entryClass;
    private final String typeName;
    private final Object id;
    private final @Nullable Object routing;
    private final QueryResultType queryResultType;
    private final int version;
    private String @Nullable [] projections;

    /** The entry of the given class with the given id, in any partition. */
    public IdQuery(Class<T> type, Object id) {
        this(type, id, null, QueryResultType.DEFAULT, 0);
    }

    /** The entry in the partition that the routing value leads to; null stands for no routing value. */
    public IdQuery(Class<T> type, Object id, @Nullable Object routing) {
        this(type, id, routing, QueryResultType.DEFAULT, 0);
    }

    /** The entry if it has the given version; 0 stands for any version. */
    public IdQuery(Class<T> type, Object id, @Nullable Object routing, int version) {
        this(type, id, routing, QueryResultType.DEFAULT, version);
    }

    /** The entry in the given form. */
    public IdQuery(Class<T> type, Object id, QueryResultType queryResultType) {
        this(type, id, null, queryResultType, 0);
    }

    /** The entry in the given form, in the partition that the routing value leads to. */
    public IdQuery(Class<T> type, Object id, @Nullable Object routing, QueryResultType queryResultType) {
        this(type, id, routing, queryResultType, 0);
    }

    /** Everything above at once. */
    public IdQuery(Class<T> type, Object id, @Nullable Object routing, QueryResultType queryResultType, int version) {
        this(QueryArguments.present(type, "type"), type.getName(), id, routing, queryResultType, version);
    }

    /** The entry of the named type with the given id, in any partition. */
    public IdQuery(String typeName, Object id) {
        this(typeName, id, null, QueryResultType.DEFAULT, 0);
    }

    /** The entry in the partition that the routing value leads to; null stands for no routing value. */
    public IdQuery(String typeName, Object id, @Nullable Object routing) {
        this(typeName, id, routing, QueryResultType.DEFAULT, 0);
    }

    /** The entry if it has the given version; 0 stands for any version. */
    public IdQuery(String typeName, Object id, @Nullable Object routing, int version) {
        this(typeName, id, routing, QueryResultType.DEFAULT, version);
    }

    /** The entry in the given form. */
    public IdQuery(String typeName, Object id, QueryResultType queryResultType) {
        this(typeName, id, null, queryResultType, 0);
    }

    /** The entry in the given form, in the partition that the routing value leads to. */
    public IdQuery(String typeName, Object id, @Nullable Object routing, QueryResultType queryResultType) {
        this(typeName, id, routing, queryResultType, 0);
    }

    /**
     * Everything above at once.
     *
     * @throws IllegalArgumentException if the type name, id or result type is missing or the version negative
     */
    public IdQuery(String typeName, Object id, @Nullable Object routing, QueryResultType queryResultType, int version) {
        this(null, typeName, id, routing, queryResultType, version);
    }

    private IdQuery(
            @Nullable Class<?> entryClass,
            String typeName,
            Object id,
            @Nullable Object routing,
            QueryResultType queryResultType,
            int version) {
        if (version < 0) {
            throw new IllegalArgumentException("The version of an id query must not be negative, but is " + version);
        }
        this.entryClass = entryClass;
        this.typeName = QueryArguments.typeName(typeName);
        this.id = QueryArguments.present(id, "id");
        this.routing = routing;
        this.queryResultType = QueryArguments.present(queryResultType, "result type");
        this.version = version;
    }

    @Override
    protected @Nullable Class<?> entryClass() {
        return entryClass;
    }

    public String getTypeName() {
        return typeName;
    }

    public Object getId() {
        return id;
    }

    /** The value that decides the partition, or null if none was given. */
    public @Nullable Object getRouting() {
        return routing;
    }

    public QueryResultType getQueryResultType() {
        return queryResultType;
    }

    /** The version the entry must have, or 0 for any. */
    public int getVersion() {
        return version;
    }

    /** Limits the result to the given properties, the others come back as null; returns this query. */
    public IdQuery<T> setProjections(String... properties) {
        this.projections = properties.clone();
        return this;
    }

    /** The properties the result is limited to, or null if it has all of them. */
    public String @Nullable [] getProjections() {
        return projections == null ? null : projections.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdQuery<?> that
                && typeName.equals(that.typeName)
                && id.equals(that.id)
                && Objects.equals(routing, that.routing)
                && queryResultType == that.queryResultType
                && version == that.version
                && Arrays.equals(projections, that.projections);
    }

    /** Leaves the projections out, because they may change while the query is held in a collection. */
    @Override
    public int hashCode() {
        return Objects.hash(typeName, id, routing, queryResultType, version);
    }

    @Override
    public String toString() {
        return "IdQuery[type=" + typeName + ", id=" + id + ", routing=" + routing + ", resultType=" + queryResultType
                + ", version=" + version + ", projections=" + Arrays.toString(projections) + "]";
    }
}
