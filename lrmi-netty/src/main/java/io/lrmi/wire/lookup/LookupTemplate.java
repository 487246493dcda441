package io.lrmi.wire.lookup;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lookup asks for.
 *
 * @param serviceId null for any
 * @param serviceTypes names of interfaces or classes the service has; empty for any
 * @param attributes attributes the registration has; empty for any
 */
public record LookupTemplate(@Nullable ServiceId serviceId, List<String> serviceTypes, List<Attribute> attributes)
        implements WireStructured {

    /** The interface every space is registered under. */
    public static final String SPACE_SERVICE = "com.j_spaces.core.service.Service";

    static final WireClass SERVICE_TYPE = WireClass.serializable(
            "com.sun.jini.reggie.ServiceType",
            2,
            2,
            null,
            "J hash",
            "[Lcom/sun/jini/reggie/ServiceType; interfaces",
            "Ljava/lang/String; name",
            "Lcom/sun/jini/reggie/ServiceType; superclass");
    static final WireClass SERVICE_TYPES =
            WireClass.plain("[Lcom.sun.jini.reggie.ServiceType;", 0xbd82a4a9dbb7cc54L, 2);
    static final WireClass TYPE = WireClass.serializable(
            "com.sun.jini.reggie.Template",
            2,
            2,
            null,
            "[Lcom/sun/jini/reggie/EntryRep; attributeSetTemplates",
            "Lnet/jini/core/lookup/ServiceID; serviceID",
            "[Lcom/sun/jini/reggie/ServiceType; serviceTypes");

    public LookupTemplate {
        serviceTypes = List.copyOf(serviceTypes);
        attributes = List.copyOf(attributes);
    }

    /** Every member of the named space, or of all spaces if the name is null. */
    public static LookupTemplate space(@Nullable String name) {
        return new LookupTemplate(
                null,
                List.of(SPACE_SERVICE),
                name == null ? List.of() : List.of(Attribute.of(AttributeType.NAME, name)));
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        Object entries = attributes.isEmpty() ? null : JavaTypes.array(Attribute.ARRAY, attributes.toArray());
        Object types = serviceTypes.isEmpty()
                ? null
                : JavaTypes.array(
                        SERVICE_TYPES,
                        serviceTypes.stream().map(LookupTemplate::serviceType).toArray());
        return new WireNode.Instance(TYPE).part(TYPE, new @Nullable Object[] {entries, serviceId, types});
    }

    /** Hash 0: the lookup service computes it from the name. */
    private static WireNode serviceType(String name) {
        return new WireNode.Instance(SERVICE_TYPE).part(SERVICE_TYPE, new @Nullable Object[] {0L, null, name, null});
    }

    static LookupTemplate convert(WireNode.Instance node) {
        List<Attribute> attributes = new ArrayList<>();
        WireNode.Array entries = Fields.optional(node, "attributeSetTemplates", WireNode.Array.class);
        if (entries != null) {
            for (Object entry : entries.objects()) {
                if (!(entry instanceof Attribute attribute)) {
                    throw new WireFormatException("Lookup template with attribute " + entry);
                }
                attributes.add(attribute);
            }
        }
        List<String> types = new ArrayList<>();
        WireNode.Array serviceTypes = Fields.optional(node, "serviceTypes", WireNode.Array.class);
        if (serviceTypes != null) {
            for (Object type : serviceTypes.objects()) {
                if (!(type instanceof WireNode.Instance instance)) {
                    throw new WireFormatException("Lookup template with service type " + type);
                }
                types.add(Fields.requiredText(instance, "name"));
            }
        }
        return new LookupTemplate(Fields.optional(node, "serviceID", ServiceId.class), types, attributes);
    }
}
