package com.gigaspaces.query;

import io.lrmi.spi.OfClass;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Selects entries of a type by their ids. The ids either share one routing value, or have one each, or have none. Only the
 * projections can change after construction.
 *
 * @param <T> the type the entries are returned as
 */
public class IdsQuery<T> extends OfClass implements ISpaceQuery<T> {

    private final @Nullable Class<?> entryClass;
    private final String typeName;
    private final Object[] ids;
    private final @Nullable Object routing;
    private final Object @Nullable [] routings;
    private final QueryResultType queryResultType;
    private String @Nullable [] projections;

    /** The entries of the given class with the given ids. */
    public IdsQuery(Class<T> type, Object[] ids) {
        this(type, nameOf(type), ids, null, null, QueryResultType.DEFAULT);
    }

    /** The entries in the given form. */
    public IdsQuery(Class<T> type, Object[] ids, QueryResultType queryResultType) {
        this(type, nameOf(type), ids, null, null, queryResultType);
    }

    /** The entries in the one partition that the routing value leads to. */
    public IdsQuery(Class<T> type, Object[] ids, @Nullable Object routing) {
        this(type, nameOf(type), ids, routing, null, QueryResultType.DEFAULT);
    }

    /** The entries in the given form, in the one partition that the routing value leads to. */
    public IdsQuery(Class<T> type, Object[] ids, @Nullable Object routing, QueryResultType queryResultType) {
        this(type, nameOf(type), ids, routing, null, queryResultType);
    }

    /** The entries in the partitions that the routing values lead to, the first for the first id and so on. */
    public IdsQuery(Class<T> type, Object[] ids, Object @Nullable [] routings) {
        this(type, nameOf(type), ids, null, routings, QueryResultType.DEFAULT);
    }

    /** The entries in the given form, with one routing value for each id. */
    public IdsQuery(Class<T> type, Object[] ids, Object @Nullable [] routings, QueryResultType queryResultType) {
        this(type, nameOf(type), ids, null, routings, queryResultType);
    }

    /** The entries of the named type with the given ids. */
    public IdsQuery(String typeName, Object[] ids) {
        this(null, typeName, ids, null, null, QueryResultType.DEFAULT);
    }

    /** The entries in the given form. */
    public IdsQuery(String typeName, Object[] ids, QueryResultType queryResultType) {
        this(null, typeName, ids, null, null, queryResultType);
    }

    /** The entries in the one partition that the routing value leads to. */
    public IdsQuery(String typeName, Object[] ids, @Nullable Object routing) {
        this(null, typeName, ids, routing, null, QueryResultType.DEFAULT);
    }

    /** The entries in the given form, in the one partition that the routing value leads to. */
    public IdsQuery(String typeName, Object[] ids, @Nullable Object routing, QueryResultType queryResultType) {
        this(null, typeName, ids, routing, null, queryResultType);
    }

    /** The entries in the partitions that the routing values lead to, the first for the first id and so on. */
    public IdsQuery(String typeName, Object[] ids, Object @Nullable [] routings) {
        this(null, typeName, ids, null, routings, QueryResultType.DEFAULT);
    }

    /** The entries in the given form, with one routing value for each id. */
    public IdsQuery(String typeName, Object[] ids, Object @Nullable [] routings, QueryResultType queryResultType) {
        this(null, typeName, ids, null, routings, queryResultType);
    }

    private IdsQuery(
            @Nullable Class<?> entryClass,
            String typeName,
            Object[] ids,
            @Nullable Object routing,
            Object @Nullable [] routings,
            QueryResultType queryResultType) {
        this.entryClass = entryClass;
        this.typeName = QueryArguments.typeName(typeName);
        this.ids = QueryArguments.present(ids, "ids").clone();
        for (Object id : this.ids) {
            QueryArguments.present(id, "ids' elements");
        }
        if (routings != null && routings.length != ids.length) {
            throw new IllegalArgumentException("An ids query needs one routing value for each id, but has "
                    + routings.length + " routing values for " + ids.length + " ids");
        }
        this.routing = routing;
        this.routings = routings == null ? null : routings.clone();
        this.queryResultType = QueryArguments.present(queryResultType, "result type");
    }

    private static String nameOf(Class<?> type) {
        return QueryArguments.present(type, "type").getName();
    }

    @Override
    protected @Nullable Class<?> entryClass() {
        return entryClass;
    }

    public String getTypeName() {
        return typeName;
    }

    /** The ids in the order in which the results are returned. */
    public Object[] getIds() {
        return ids.clone();
    }

    /** The routing value shared by all ids, or null if there is none. */
    public @Nullable Object getRouting() {
        return routing;
    }

    /** One routing value for each id, or null if there are none. */
    public Object @Nullable [] getRoutings() {
        return routings == null ? null : routings.clone();
    }

    public QueryResultType getQueryResultType() {
        return queryResultType;
    }

    /** Limits the results to the given properties, the others come back as null; returns this query. */
    public IdsQuery<T> setProjections(String... properties) {
        this.projections = properties.clone();
        return this;
    }

    /** The properties the results are limited to, or null if they have all of them. */
    public String @Nullable [] getProjections() {
        return projections == null ? null : projections.clone();
    }

    @Override
    public String toString() {
        return "IdsQuery[type=" + typeName + ", ids=" + Arrays.toString(ids) + ", routing=" + routing + ", routings="
                + Arrays.toString(routings) + ", resultType=" + queryResultType + ", projections="
                + Arrays.toString(projections) + "]";
    }
}
