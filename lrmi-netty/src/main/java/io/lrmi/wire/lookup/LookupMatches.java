package io.lrmi.wire.lookup;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.ArrayList;
import java.util.List;

/** The registrations a lookup found; their order has no meaning. */
public record LookupMatches(int total, List<ServiceItem> items) implements WireStructured {

    static final WireClass TYPE = WireClass.serializable(
            "com.sun.jini.reggie.Matches", 2, 2, null, "I totalMatches", "Ljava/util/ArrayList; items");

    public LookupMatches {
        items = List.copyOf(items);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        return new WireNode.Instance(TYPE).part(TYPE, new Object[] {total, JavaTypes.list(items)});
    }

    static LookupMatches convert(WireNode.Instance node) {
        List<ServiceItem> items = new ArrayList<>();
        Object list = node.field("items");
        if (list != null) {
            for (Object element : JavaTypes.elements(list)) {
                if (!(element instanceof ServiceItem item)) {
                    throw new WireFormatException("Lookup result with " + element);
                }
                items.add(item);
            }
        }
        return new LookupMatches((int) Fields.number(node, "totalMatches"), items);
    }
}
