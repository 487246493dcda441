package io.lrmi.embedded;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.Packet;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Types, packets and requests of the tests. Every packet carries its descriptor unless a test leaves it out. */
final class Items {

    static final SpaceContext CONTEXT = SpaceContext.CLUSTERED_CLIENT;
    /** Integer id that is also the routing value, a name, and a code with a unique index. */
    static final TypeDescriptor ITEM = type("Item", List.of("Item", "java.lang.Object"), false);
    /** Below {@link #ITEM}, with its properties in another order. */
    static final TypeDescriptor SPECIAL_ITEM =
            type("SpecialItem", List.of("SpecialItem", "Item", "java.lang.Object"), false);
    /** As {@link #ITEM}, but the server makes the ids. */
    static final TypeDescriptor NUMBERED_ITEM = type("NumberedItem", List.of("NumberedItem", "java.lang.Object"), true);

    private static final AtomicLong OPERATIONS = new AtomicLong();

    private Items() {}

    private static TypeDescriptor type(String name, List<String> superTypes, boolean generatedIds) {
        List<PropertyDescriptor> properties = new ArrayList<>();
        if (superTypes.size() > 2) {
            properties.add(property("extra", "java.lang.String"));
        }
        properties.add(property("id", generatedIds ? "java.lang.String" : "java.lang.Integer"));
        properties.add(property("name", "java.lang.Object"));
        properties.add(property("code", "java.lang.Integer"));
        int first = superTypes.size() > 2 ? 1 : 0;
        return new TypeDescriptor(
                name,
                superTypes,
                properties,
                "id",
                generatedIds,
                "id",
                "id",
                0,
                true,
                true,
                true,
                false,
                TypeDescriptor.ENTRY_TYPE_DOCUMENT,
                0,
                "com.gigaspaces.document.SpaceDocument",
                List.of(
                        new IndexDescriptor(ProtocolVersion.V15_8_0, "id", IndexDescriptor.EQUAL, !generatedIds, first),
                        new IndexDescriptor(ProtocolVersion.V15_8_0, "code", IndexDescriptor.EQUAL, true, first + 2)),
                false);
    }

    static PropertyDescriptor property(String name, String type) {
        return new PropertyDescriptor(name, type, 0, 0, null);
    }

    static OperationId operationId() {
        return new OperationId(17, OPERATIONS.incrementAndGet());
    }

    static String uid(TypeDescriptor type, Object id) {
        return type.name().hashCode() + "^" + type.name().length() + "^" + id + "^0^0";
    }

    static EntryPacket item(Object id, Object name) {
        return entry(ITEM, uid(ITEM, id), id, name, null);
    }

    static EntryPacket entry(TypeDescriptor type, String uid, Object... values) {
        return EntryPacket.builder(new PacketHeader(operationId(), type, type.checksum(), PacketHeader.DOCUMENT))
                .typeName(type.name())
                .uid(uid)
                .timeToLive(Long.MAX_VALUE)
                .fixedValues(values)
                .build();
    }

    static EntryPacket template(TypeDescriptor type, Object... values) {
        return EntryPacket.builder(new PacketHeader(operationId(), type, type.checksum(), PacketHeader.DOCUMENT))
                .template(true)
                .typeName(type.name())
                .timeToLive(Long.MAX_VALUE)
                .fixedValues(values)
                .build();
    }

    static EntryPacket anyItem() {
        return template(ITEM, null, null, null);
    }

    static IdQueryPacket byId(Object id) {
        PacketHeader header = new PacketHeader(null, ITEM, ITEM.checksum(), PacketHeader.NO_ENTRY_TYPE);
        IdQueryPacket.Form form = new IdQueryPacket.Form(header, 0, ITEM.name(), 3, 0, 0, null);
        return new IdQueryPacket(form, operationId(), 0, id, id);
    }

    static WriteEntryRequest write(EntryPacket entry) {
        return write(entry, Modifiers.UPDATE_OR_WRITE);
    }

    static WriteEntryRequest write(EntryPacket entry, int modifiers) {
        return write(entry, modifiers, Long.MAX_VALUE);
    }

    static WriteEntryRequest write(EntryPacket entry, int modifiers, long lease) {
        return new WriteEntryRequest(CONTEXT, entry, null, lease, 0, modifiers, entry.uid() != null);
    }

    static ReadTakeRequest read(Packet query) {
        return new ReadTakeRequest(CONTEXT, query, null, 0, 0, false, false);
    }

    static ReadTakeRequest take(Packet query) {
        return take(query, 0);
    }

    static ReadTakeRequest read(Packet query, long timeout) {
        return new ReadTakeRequest(CONTEXT, query, null, timeout, 0, false, false);
    }

    static ReadTakeRequest take(Packet query, long timeout) {
        return new ReadTakeRequest(CONTEXT, query, null, timeout, 0, true, false);
    }

    static ReadTakeManyRequest readMany(Packet query, int max) {
        return new ReadTakeManyRequest(CONTEXT, query, null, max, 0, false);
    }

    static ReadTakeManyRequest takeMany(Packet query, int max) {
        return new ReadTakeManyRequest(CONTEXT, query, null, max, 0, true);
    }

    static CountClearRequest count(Packet query) {
        return new CountClearRequest(CONTEXT, query, null, 0, false);
    }

    static CountClearRequest clear(Packet query) {
        return new CountClearRequest(CONTEXT, query, null, 0, true);
    }
}
