package io.lrmi.embedded;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.lookup.Attribute;
import io.lrmi.wire.lookup.AttributeType;
import io.lrmi.wire.lookup.LookupTemplate;
import io.lrmi.wire.lookup.MarshalledService;
import io.lrmi.wire.lookup.ProxyPivot;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.ServiceId;
import io.lrmi.wire.lookup.ServiceItem;
import io.lrmi.wire.lookup.SpaceReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running member as the lookup service knows it. Immutable but for the state of the election, which is asked for at
 * each lookup.
 */
final class Registration {

    private final ServiceId id;
    private final MarshalledService service;
    private final EmbeddedMember member;
    private final MemberNames names;
    private final ServerIdentity server;

    Registration(
            ServiceId id, RemoteReference reference, EmbeddedMember member, MemberNames names, ServerIdentity server) {
        this.id = id;
        this.service = MarshalledService.of(new ProxyPivot(new SpaceReference(reference)), ProtocolVersion.V15_8_0);
        this.member = member;
        this.names = names;
        this.server = server;
    }

    ServiceItem item() {
        return new ServiceItem(id, attributes(), service);
    }

    MarshalledService service() {
        return service;
    }

    boolean matches(LookupTemplate template) {
        if (template.serviceId() != null && !template.serviceId().equals(id)) {
            return false;
        }
        if (!SpaceObject.INTERFACES.containsAll(template.serviceTypes())) {
            return false;
        }
        List<Attribute> attributes = attributes();
        return template.attributes().stream()
                .allMatch(wanted -> attributes.stream().anyMatch(attribute -> matches(wanted, attribute)));
    }

    private static boolean matches(Attribute wanted, Attribute attribute) {
        if (wanted.hash() != attribute.hash()) {
            return false;
        }
        for (int i = 0; i < wanted.values().size(); i++) {
            Object value = wanted.values().get(i);
            if (value != null && !value.equals(valueOf(attribute, i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object valueOf(Attribute attribute, int index) {
        return index < attribute.values().size() ? attribute.values().get(index) : null;
    }

    private List<Attribute> attributes() {
        String container = names.container(member.partition(), member.backupIndex());
        Attribute group = names.isClustered()
                ? Attribute.of(
                        AttributeType.CLUSTER_GROUP,
                        names.member(member.partition(), 0),
                        "LB_FO_Backup",
                        "replGroup" + names.space() + "_" + member.partition())
                : Attribute.of(AttributeType.CLUSTER_GROUP, "NONE", null, null);
        return List.of(
                Attribute.of(AttributeType.NAME, names.space()),
                Attribute.of(AttributeType.CLUSTER_NAME, names.isClustered() ? names.space() : "NONE"),
                group,
                Attribute.of(AttributeType.CONTAINER_NAME, container),
                Attribute.of(
                        AttributeType.SERVICE_INFO,
                        "GigaSpaces Technologies Ltd.",
                        "",
                        "JavaSpace",
                        "",
                        "GigaSpaces",
                        server.versionText()),
                Attribute.of(AttributeType.HOST_NAME, server.host()),
                Attribute.of(AttributeType.STATE, true, true, "started"),
                Attribute.of(AttributeType.ELECTION_STATE, member.isActive() ? "ACTIVE" : "PENDING"));
    }
}
