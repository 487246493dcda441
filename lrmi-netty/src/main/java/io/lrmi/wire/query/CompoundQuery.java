package io.lrmi.wire.query;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.PropertiesQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Custom queries of which all or at least one must hold.
 *
 * @param all whether all must hold
 * @param parts {@link CustomQuery}, {@link PropertiesQuery}, or the structure of a kind this client does not know
 */
public record CompoundQuery(boolean all, List<Object> parts) implements CustomQuery {

    private static final WireClass COMPOUND = WireClass.externalizable(
            "com.gigaspaces.internal.query.AbstractCompundCustomQuery", 1, PropertiesQuery.CUSTOM_QUERY);
    static final WireClass AND = WireClass.smart("com.gigaspaces.internal.query.CompoundAndCustomQuery", 1, COMPOUND);
    static final WireClass OR = WireClass.smart("com.gigaspaces.internal.query.CompoundOrCustomQuery", 1, COMPOUND);

    public CompoundQuery {
        parts = List.copyOf(parts);
    }

    public static CompoundQuery and(List<? extends CustomQuery> parts) {
        return new CompoundQuery(true, List.copyOf(parts));
    }

    public static CompoundQuery or(List<? extends CustomQuery> parts) {
        return new CompoundQuery(false, List.copyOf(parts));
    }

    @Override
    public WireClass wireClass() {
        return all ? AND : OR;
    }

    @Override
    public void write(WireOutput out) {
        CustomQuery.writeBase(out);
        out.writeByte(FORMAT);
        out.writeInt(parts.size());
        for (Object part : parts) {
            out.writeObject(part);
        }
        if (all) {
            out.writeByte(FORMAT);
        }
    }

    static CompoundQuery readAnd(WireInput in) {
        List<Object> parts = readParts(in);
        CustomQuery.readFormat(in);
        return new CompoundQuery(true, parts);
    }

    static CompoundQuery readOr(WireInput in) {
        return new CompoundQuery(false, readParts(in));
    }

    private static List<Object> readParts(WireInput in) {
        CustomQuery.readBase(in);
        CustomQuery.readFormat(in);
        int count = in.readArrayLength(1);
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object part = in.readObject();
            if (part == null) {
                throw new WireFormatException("Query with a part that is null");
            }
            parts.add(part);
        }
        return parts;
    }
}
