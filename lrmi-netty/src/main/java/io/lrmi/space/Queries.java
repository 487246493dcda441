package io.lrmi.space;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.entry.IdQueries;
import io.lrmi.query.Projections;
import io.lrmi.query.Selection;
import io.lrmi.query.SqlTranslator;
import io.lrmi.spi.EntryClass;
import io.lrmi.wire.space.OperationId;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.BadSqlQueryException;

/** Turns templates and queries of the application into packets. */
final class Queries {

    private final EntryMapper mapper;
    private final TypeCatalog catalog;
    private final boolean versioned;
    private final SqlTranslator sql;

    Queries(EntryMapper mapper, TypeCatalog catalog, boolean versioned) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.versioned = versioned;
        this.sql = new SqlTranslator(mapper);
    }

    /**
     * A template object, a document, a query, or null for everything.
     *
     * @param operation null for operations that change nothing
     */
    Query of(@Nullable Object template, @Nullable OperationId operation) {
        if (template == null || template.getClass() == Object.class) {
            return everything(operation);
        }
        if (template instanceof PreparedQuery<?> prepared) {
            return prepared.query().of(operation);
        }
        if (template instanceof IdQuery<?> query) {
            return ofId(query, operation);
        }
        if (template instanceof SQLQuery<?> query) {
            return ofSql(query, operation);
        }
        if (template instanceof ISpaceQuery<?>) {
            throw new UnsupportedOperationException("Queries of class "
                    + template.getClass().getName() + " are not supported here. Use a template, an SQLQuery, an"
                    + " IdQuery, or readByIds and takeByIds with an IdsQuery.");
        }
        EntryType type = catalog.ofEntry(template);
        boolean document = template instanceof SpaceDocument;
        return new Query(
                type,
                mapper.toTemplate(type, template, operation, versioned),
                mapper.routingValue(type, template),
                document ? QueryResultType.DOCUMENT : QueryResultType.OBJECT,
                document ? SpaceDocument.class : template.getClass());
    }

    private Query everything(@Nullable OperationId operation) {
        return new Query(
                mapper.types().ofClass(Object.class),
                mapper.all(operation),
                null,
                QueryResultType.DEFAULT,
                Object.class);
    }

    private Query ofSql(SQLQuery<?> query, @Nullable OperationId operation) {
        EntryType type = catalog.ofQuery(EntryClass.of(query), query.getTypeName());
        QueryResultType result = resultType(type, query.getQueryResultType());
        Selection selection;
        try {
            selection = sql.translate(query, type, result == QueryResultType.DOCUMENT, operation);
        } catch (IllegalArgumentException e) {
            throw new BadSqlQueryException("Query '" + query + "': " + e.getMessage(), e);
        }
        return new Query(
                type,
                selection.template(),
                selection.routing(),
                result,
                elementClass(type, query.getQueryResultType()),
                selection.isPlain() ? null : selection);
    }

    private Query ofId(IdQuery<?> query, @Nullable OperationId operation) {
        EntryType type = catalog.ofQuery(EntryClass.of(query), query.getTypeName());
        IdQueries ids = mapper.byId();
        Object routing = query.getRouting();
        return new Query(
                type,
                ids.one(
                        type,
                        query.getId(),
                        routing,
                        query.getVersion(),
                        query.getQueryResultType(),
                        Projections.of(query.getProjections(), type),
                        operation),
                routing != null && !type.autoGenerateRouting() && !type.broadcast()
                        ? routing
                        : ids.routingValue(type, query.getId()),
                resultType(type, query.getQueryResultType()),
                elementClass(type, query.getQueryResultType()));
    }

    EntryType ofClass(Class<?> entryClass) {
        return mapper.types().ofClass(entryClass);
    }

    IdQueries byId() {
        return mapper.byId();
    }

    /** Previous versions come in the form of what was written. */
    static QueryResultType resultTypeOf(Object entry) {
        return entry instanceof SpaceDocument ? QueryResultType.DOCUMENT : QueryResultType.OBJECT;
    }

    static QueryResultType resultType(EntryType type, QueryResultType asked) {
        return asked == QueryResultType.OBJECT || asked == QueryResultType.DOCUMENT
                ? asked
                : type.javaClass() == null ? QueryResultType.DOCUMENT : QueryResultType.OBJECT;
    }

    static Class<?> elementClass(EntryType type, QueryResultType asked) {
        Class<?> javaClass = type.javaClass();
        return resultType(type, asked) == QueryResultType.DOCUMENT || javaClass == null
                ? SpaceDocument.class
                : javaClass;
    }
}
