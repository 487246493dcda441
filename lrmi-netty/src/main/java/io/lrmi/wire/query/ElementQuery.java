package io.lrmi.wire.query;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.PropertiesQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds for an entry if one element of a collection in it fulfils several conditions.
 *
 * @param path of the collection, which ends with {@code [*]}; from the entry, or from the element of the query around this
 * @param top whether no such query is around this
 * @param parts which must all hold for the element: {@link RangeQuery} with an {@link ElementPredicate}, or queries like this
 */
public record ElementQuery(String path, boolean top, List<CustomQuery> parts) implements CustomQuery {

    static final WireClass TYPE = WireClass.smart(
            "com.gigaspaces.internal.query.CompoundContainsItemsCustomQuery", 1, PropertiesQuery.CUSTOM_QUERY);

    public ElementQuery {
        parts = List.copyOf(parts);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        CustomQuery.writeBase(out);
        out.writeByte(FORMAT);
        out.writeBoolean(true);
        out.writeString(path);
        out.writeBoolean(top);
        out.writeObject(JavaTypes.linkedList(parts));
    }

    static ElementQuery read(WireInput in) {
        CustomQuery.readBase(in);
        CustomQuery.readFormat(in);
        String path = in.readBoolean() ? in.readRequiredString() : "";
        boolean top = in.readBoolean();
        List<CustomQuery> parts = new ArrayList<>();
        for (Object part : JavaTypes.elements(in.readObject())) {
            boolean known = part instanceof ElementQuery
                    || (part instanceof RangeQuery range && range.predicate() instanceof ElementPredicate);
            if (!known) {
                throw new WireFormatException("Condition on an element that is none: " + part);
            }
            parts.add((CustomQuery) part);
        }
        return new ElementQuery(path, top, parts);
    }
}
