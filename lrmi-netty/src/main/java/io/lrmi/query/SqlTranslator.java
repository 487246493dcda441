package io.lrmi.query;

import com.j_spaces.core.client.SQLQuery;
import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.wire.aggregate.OrderPath;
import io.lrmi.wire.query.CompoundQuery;
import io.lrmi.wire.query.CustomQuery;
import io.lrmi.wire.query.RangeQuery;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.QueryPacket;
import io.lrmi.wire.space.QueryTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Translates queries of the application into templates (docs/protocol.md, "Queries"). Immutable and safe for use by many
 * threads.
 */
public final class SqlTranslator {

    private final EntryMapper mapper;

    public SqlTranslator(EntryMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The template of a query.
     *
     * @param documents whether results are wanted as documents
     * @param operation null for operations that change nothing
     * @throws QuerySyntaxException if the text is no query
     * @throws IllegalArgumentException if it does not fit the type or its parameters
     * @throws UnsupportedOperationException if servers cannot carry it out
     */
    public Selection translate(SQLQuery<?> query, EntryType type, boolean documents, @Nullable OperationId operation) {
        if (query.isStoredProcedure()) {
            throw new UnsupportedOperationException(
                    "Procedures cannot be called with a query; execute a task in the space instead");
        }
        Statement statement = Parser.parse(query.getQuery());
        Conditions conditions = new Conditions(type, terms(query, type), mapper);
        Condition where = statement.where() == null ? null : Normal.of(statement.where());
        statement.groupBy().forEach(path -> {
            conditions.requireKnown(path);
            type.requireMatchable(path);
        });
        List<OrderPath> order = new ArrayList<>();
        for (Statement.Order path : statement.orderBy()) {
            conditions.requireKnown(path.path());
            type.requireMatchable(path.path());
            order.add(new OrderPath(path.path(), path.descending(), path.nullsLast()));
        }
        TemplateBuilder builder = new TemplateBuilder(type, conditions);
        boolean union = where instanceof Condition.Or;
        if (where instanceof Condition.Or or) {
            builder.union(or);
        } else if (where != null) {
            builder.all(where instanceof Condition.And and ? and.parts() : List.of(where));
        }
        int entryType = where == null ? PacketHeader.NO_ENTRY_TYPE : PacketHeader.DOCUMENT;
        EntryPacket content = EntryPacket.builder(new PacketHeader(operation, null, type.checksum(), entryType))
                .typeName(type.name())
                .template(true)
                .fixedValues(builder.values())
                .customQuery(builder.customQuery())
                .build();
        QueryTemplate template = new QueryTemplate(
                union,
                content,
                builder.slots(),
                documents ? QueryPacket.DOCUMENT_RESULT : QueryPacket.ANY_RESULT,
                Projections.of(query.getProjections(), type));
        Statement.Rows rows = statement.rows();
        return new Selection(
                template,
                routing(query.getRouting(), builder.routing(), type),
                statement.groupBy(),
                order,
                rows == null ? 1 : rows.first(),
                rows == null ? Integer.MAX_VALUE : rows.last());
    }

    private Terms terms(SQLQuery<?> query, EntryType type) {
        @Nullable Object[] parameters = query.getParameters();
        Object object = query.getObject();
        boolean given = parameters != null && parameters.length > 0;
        Function<String, @Nullable Object> byPath =
                given || object == null ? null : path -> mapper.valueOf(type, object, path);
        return new Terms(parameters == null ? List.of() : Arrays.asList(parameters), byPath);
    }

    private static @Nullable Object routing(@Nullable Object given, @Nullable Object derived, EntryType type) {
        if (type.broadcast()) {
            return 0;
        }
        if (given != null && derived != null && !Objects.equals(given, derived)) {
            throw new IllegalArgumentException("The query sets '"
                    + type.descriptor().routingProperty() + "' to " + derived + ", but its routing value to " + given
                    + "; they lead to different places. Set only one of them.");
        }
        return given != null ? given : derived;
    }

    /** Puts conditions where servers look for them: comparisons of properties beside their values, all else apart. */
    private static final class TemplateBuilder {

        private final EntryType type;
        private final Conditions conditions;
        private final @Nullable Object[] values;
        private final QueryTemplate.Slot[] slots;
        /** Of the conditions in the slots. */
        private final @Nullable Object[] limits;

        private final boolean[] taken;
        private final List<CustomQuery> custom = new ArrayList<>();
        private @Nullable Object routing;
        private @Nullable CustomQuery alternatives;

        TemplateBuilder(EntryType type, Conditions conditions) {
            this.type = type;
            this.conditions = conditions;
            this.values = new Object[type.propertyCount()];
            this.slots = new QueryTemplate.Slot[type.propertyCount()];
            this.limits = new Object[type.propertyCount()];
            this.taken = new boolean[type.propertyCount()];
            Arrays.fill(slots, QueryTemplate.Slot.EQUAL);
        }

        void all(List<Condition> parts) {
            for (Condition part : parts) {
                if (part instanceof Condition.Or || part instanceof Condition.Element) {
                    custom.add(conditions.custom(part));
                    continue;
                }
                Object equal = conditions.routingValue(part);
                routing = equal == null ? routing : equal;
                RangeQuery range = conditions.range(part);
                int position = type.descriptor().position(range.path());
                if (position < 0 || !Slots.canHold(range) || conditions.isUid(range.path())) {
                    custom.add(range);
                } else if (!taken[position]) {
                    values[position] = Slots.value(range);
                    slots[position] = Slots.of(range);
                    limits[position] = conditions.limit(part);
                    taken[position] = true;
                } else {
                    QueryTemplate.Slot both = Conditions.inOrder(limits[position], conditions.limit(part))
                            ? Slots.merge(slots[position], range)
                            : null;
                    if (both == null) {
                        custom.add(range);
                    } else {
                        slots[position] = both;
                    }
                }
            }
        }

        void union(Condition.Or or) {
            alternatives = conditions.custom(or);
            Object common = null;
            for (Condition part : or.parts()) {
                Object value = conditions.routingValue(part);
                if (value == null || (common != null && !common.equals(value))) {
                    return;
                }
                common = value;
            }
            routing = common;
            int position = type.routingPosition();
            if (common != null && position >= 0 && !type.autoGenerateRouting()) {
                values[position] = conditions.toWire(common);
            }
        }

        @Nullable
        Object[] values() {
            return values;
        }

        List<QueryTemplate.Slot> slots() {
            return List.of(slots);
        }

        @Nullable
        CustomQuery customQuery() {
            return alternatives != null ? alternatives : custom.isEmpty() ? null : CompoundQuery.and(custom);
        }

        @Nullable
        Object routing() {
            return routing;
        }
    }
}
