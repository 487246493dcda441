package io.lrmi.wire.lookup;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registration.
 *
 * @param service the marshalled service, see {@link MarshalledService}
 */
public record ServiceItem(@Nullable ServiceId id, List<Attribute> attributes, MarshalledService service)
        implements WireStructured {

    static final WireClass TYPE = WireClass.serializable(
            "com.sun.jini.reggie.Item",
            2,
            2,
            null,
            "[Lcom/sun/jini/reggie/EntryRep; attributeSets",
            "Ljava/lang/String; codebase",
            "Lcom/sun/jini/proxy/MarshalledWrapper; service",
            "Lnet/jini/core/lookup/ServiceID; serviceID",
            "Lcom/sun/jini/reggie/ServiceType; serviceType");

    public ServiceItem {
        attributes = List.copyOf(attributes);
    }

    /** First field of the attribute of this type, or null. */
    public @Nullable String text(AttributeType type) {
        for (Attribute attribute : attributes) {
            if (attribute.className().equals(type.className())) {
                return attribute.text(0);
            }
        }
        return null;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        return new WireNode.Instance(TYPE).part(TYPE, new @Nullable Object[] {
            JavaTypes.array(Attribute.ARRAY, attributes.toArray()), null, service, id, null
        });
    }

    static ServiceItem convert(WireNode.Instance node) {
        List<Attribute> attributes = new ArrayList<>();
        WireNode.Array entries = Fields.optional(node, "attributeSets", WireNode.Array.class);
        if (entries != null) {
            for (Object entry : entries.objects()) {
                if (entry instanceof Attribute attribute) {
                    attributes.add(attribute);
                }
            }
        }
        return new ServiceItem(
                Fields.optional(node, "serviceID", ServiceId.class),
                attributes,
                Fields.message(node, "service", MarshalledService.class));
    }
}
