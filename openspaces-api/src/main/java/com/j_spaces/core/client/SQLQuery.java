package com.j_spaces.core.client;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.QueryResultType;
import com.gigaspaces.query.explainplan.ExplainPlan;
import io.lrmi.spi.OfClass;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Selects entries by a condition such as {@code "age > ? and address.city = 'Oslo' order by name"}: what would follow
 * {@code WHERE} in SQL. Parameters are set in the order of the question marks. Names of properties are case-sensitive,
 * key words are not.
 *
 * <p>A query may be used again with other parameters, but not by two threads at once.
 *
 * @param <T> the type the entries are returned as
 */
public class SQLQuery<T> extends OfClass implements ISpaceQuery<T>, Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern CALL = Pattern.compile("call\\s+.*", Pattern.DOTALL);
    private static final Pattern NO_CONDITION = Pattern.compile("(group|order)\\s+by\\s+.*", Pattern.DOTALL);

    private final @Nullable Class<?> entryClass;
    private final String typeName;
    private final @Nullable String expression;
    private final transient @Nullable T template;
    private final QueryResultType queryResultType;
    private transient @Nullable Object @Nullable [] parameters;
    private transient @Nullable Object routing;
    private transient String @Nullable [] projections;

    /** Selects everything. */
    public SQLQuery() {
        this(QueryResultType.NOT_SET, Object.class, Object.class.getName(), "", null, null);
    }

    /** Selects entries of the named type. */
    public SQLQuery(String typeName, String sqlExpression) {
        this(QueryResultType.NOT_SET, null, typeName, sqlExpression, null, null);
    }

    /** Selects entries of the named type, in the given form. */
    public SQLQuery(String typeName, String sqlExpression, QueryResultType queryResultType) {
        this(queryResultType, null, typeName, sqlExpression, null, null);
    }

    /** Selects entries of the named type, with values for the question marks. */
    public SQLQuery(String typeName, String sqlExpression, @Nullable Object... parameters) {
        this(QueryResultType.NOT_SET, null, typeName, sqlExpression, null, parameters);
    }

    /** Selects entries of the named type in the given form, with values for the question marks. */
    public SQLQuery(
            String typeName, String sqlExpression, QueryResultType queryResultType, @Nullable Object... parameters) {
        this(queryResultType, null, typeName, sqlExpression, null, parameters);
    }

    /** Selects entries of the class. */
    public SQLQuery(Class<T> type, String sqlExpression) {
        this(QueryResultType.NOT_SET, type, type.getName(), sqlExpression, null, null);
    }

    /** Selects entries of the class, in the given form. */
    public SQLQuery(Class<T> type, String sqlExpression, QueryResultType queryResultType) {
        this(queryResultType, type, type.getName(), sqlExpression, null, null);
    }

    /** Selects entries of the class, with values for the question marks. */
    public SQLQuery(Class<T> type, String sqlExpression, @Nullable Object... parameters) {
        this(QueryResultType.NOT_SET, type, type.getName(), sqlExpression, null, parameters);
    }

    /** Selects entries of the class in the given form, with values for the question marks. */
    public SQLQuery(
            Class<T> type, String sqlExpression, QueryResultType queryResultType, @Nullable Object... parameters) {
        this(queryResultType, type, type.getName(), sqlExpression, null, parameters);
    }

    /**
     * Selects entries of the object's type. Each question mark stands for the value that the object has in the property
     * it is compared with, unless {@link #setParameters parameters} are set.
     */
    public SQLQuery(T object, String sqlQuery) {
        this(
                QueryResultType.NOT_SET,
                object instanceof SpaceDocument ? null : object.getClass(),
                object instanceof SpaceDocument document
                        ? document.getTypeName()
                        : object.getClass().getName(),
                sqlQuery,
                object,
                null);
    }

    private SQLQuery(
            QueryResultType queryResultType,
            @Nullable Class<?> entryClass,
            String typeName,
            @Nullable String expression,
            @Nullable T template,
            @Nullable Object @Nullable [] parameters) {
        if (queryResultType == null) {
            throw new IllegalArgumentException("The result type of a query must not be null");
        }
        this.entryClass = entryClass;
        this.typeName = typeName;
        this.expression = expression;
        this.template = template;
        this.queryResultType = queryResultType;
        this.parameters = parameters != null && parameters.length > 0 ? parameters.clone() : initial(template == null);
    }

    private @Nullable Object @Nullable [] initial(boolean wanted) {
        long count = getQuery().chars().filter(c -> c == '?').count();
        return wanted && count > 0 ? new Object[(int) count] : null;
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always: servers describe plans with classes that differ between releases. Look
     *     at the indexes of the type instead.
     */
    public SQLQuery<T> withExplainPlan() {
        throw new UnsupportedOperationException("Plans of queries cannot be shown: servers describe them with classes"
                + " that differ between releases. Compare the condition with the indexes of the type instead.");
    }

    /** Null: {@link #withExplainPlan} is not supported. */
    public @Nullable ExplainPlan getExplainPlan() {
        return null;
    }

    @Override
    protected @Nullable Class<?> entryClass() {
        return entryClass;
    }

    /** The object the query was made with, null if it was made with a type. */
    public @Nullable T getObject() {
        return template;
    }

    public String getTypeName() {
        return typeName;
    }

    /** Whether null was given instead of a condition. */
    public boolean isNullExpression() {
        return expression == null;
    }

    /** The condition; empty if there is none. */
    public String getQuery() {
        return expression == null ? "" : expression;
    }

    /** The query as SQL from {@code FROM} on. */
    public String getFromQuery() {
        return "FROM " + typeName + (hasWhereClause() ? " WHERE " : " ") + getQuery();
    }

    /** The query as SQL that selects entries. */
    public String getSelectAllQuery() {
        return "SELECT * " + getFromQuery();
    }

    /** The query as SQL that counts entries. */
    public String getSelectCountQuery() {
        return "SELECT count(*) " + getFromQuery();
    }

    /** Whether it calls a procedure rather than selecting entries. */
    public boolean isStoredProcedure() {
        return CALL.matcher(getQuery().trim()).matches();
    }

    /** Whether there is a condition, and not only an order. */
    public boolean hasWhereClause() {
        String trimmed = getQuery().trim();
        return !trimmed.isEmpty() && !NO_CONDITION.matcher(trimmed).matches();
    }

    /** Values for the question marks, null if there are none. */
    public @Nullable Object @Nullable [] getParameters() {
        return parameters;
    }

    public boolean hasParameters() {
        return parameters != null && parameters.length > 0;
    }

    /** Sets values for all question marks. */
    public void setParameters(@Nullable Object... parameters) {
        this.parameters = parameters;
    }

    /**
     * Sets the value for one question mark; returns this query.
     *
     * @param index of the question mark, from 1
     */
    public SQLQuery<T> setParameter(int index, @Nullable Object value) {
        @Nullable Object[] values = parameters == null ? initial(true) : parameters;
        if (values == null || index < 1 || index > values.length) {
            throw new IllegalArgumentException("Parameter " + index + " cannot be set: the query has "
                    + (values == null ? 0 : values.length) + " parameters");
        }
        values[index - 1] = value;
        parameters = values;
        return this;
    }

    public QueryResultType getQueryResultType() {
        return queryResultType;
    }

    /** Limits the query to the partition that the value leads to; null asks all unless the condition says. */
    public void setRouting(@Nullable Object routing) {
        this.routing = routing;
    }

    /** The value that decides the partition, or null if none was set. */
    public @Nullable Object getRouting() {
        return routing;
    }

    /** Limits the results to the given properties and paths, the others come back as null; returns this query. */
    public SQLQuery<T> setProjections(String... properties) {
        this.projections = properties;
        return this;
    }

    /** The properties the results are limited to, or null if they have all of them. */
    public String @Nullable [] getProjections() {
        return projections;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SQLQuery<?> that
                && getQuery().equals(that.getQuery())
                && Objects.equals(typeName, that.typeName)
                && Arrays.equals(parameters, that.parameters)
                && Arrays.equals(projections, that.projections);
    }

    /** Of the condition alone, because all else may change while the query is held in a collection. */
    @Override
    public int hashCode() {
        return getQuery().hashCode();
    }

    @Override
    public String toString() {
        return getSelectAllQuery();
    }
}
