package io.lrmi.entry;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.protocol.Messages;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.Packet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** A mapper with an empty registry, and the way of a packet to a server and back. */
final class EntryFixture {

    static final OperationId OPERATION = new OperationId(0x3f4f8c1f673d3fe3L, 0);

    /** For results that must be of the type asked for. */
    static final Function<String, EntryType> NO_OTHER_TYPE = name -> {
        throw new AssertionError("Asked for type " + name);
    };

    static final WireRegistry REGISTRY = Messages.all();

    final EntryTypes types;
    final EntryMapper mapper;

    EntryFixture(String... allowedPackages) {
        AllowedClasses allowed = new AllowedClasses(List.of(allowedPackages));
        this.types = new EntryTypes(allowed);
        this.mapper = new EntryMapper(types, new ValueCodec(allowed, WireLimits.DEFAULT));
    }

    EntryPacket write(Object entry) {
        return mapper.toEntry(mapper.typeOf(entry), entry, OPERATION, true);
    }

    EntryPacket template(Object template) {
        return mapper.toTemplate(mapper.typeOf(template), template, null, true);
    }

    /** Writes an entry, takes it over the wire and reads it as the same type. */
    // The mapper creates an object of the class of the type.
    @SuppressWarnings("unchecked")
    <T> T roundTrip(T entry) {
        return (T) read(entry, QueryResultType.DEFAULT);
    }

    SpaceDocument readAsDocument(Object entry) {
        return (SpaceDocument) read(entry, QueryResultType.DOCUMENT);
    }

    private Object read(Object entry, QueryResultType result) {
        EntryPacket packet = (EntryPacket) overTheWire(write(entry));
        return mapper.toObject(packet, mapper.typeOf(entry), result, NO_OTHER_TYPE);
    }

    static Packet overTheWire(Packet packet) {
        byte[] bytes = bytes(packet);
        return (Packet)
                WireInput.forStream(REGISTRY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0, bytes, 0, bytes.length)
                        .readObject();
    }

    static String hex(Packet packet) {
        return HexFormat.of().formatHex(bytes(packet));
    }

    private static byte[] bytes(Packet packet) {
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        out.writeObject(packet);
        return out.toByteArray();
    }
}
