package io.lrmi.benchmarks;

import io.lrmi.benchmarks.client.Payload;
import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.entry.EntryTypes;
import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.OperationId;
import java.util.List;

/** An entry of a given size with what the client knows of its type. */
final class Sample {
    static final Long ID = 4711L;
    static final OperationId OPERATION = new OperationId(0x1234_5678_9abcL, 4711);

    final EntryMapper mapper;
    final EntryType type;
    final Payload entry;

    Sample(int size) {
        AllowedClasses allowed = new AllowedClasses(List.of());
        mapper = new EntryMapper(new EntryTypes(allowed), new ValueCodec(allowed, WireLimits.DEFAULT));
        type = mapper.types().ofClass(Payload.class);
        entry = new Payload(ID, new byte[size]);
    }

    /** As a client sends it. */
    EntryPacket written() {
        return mapper.toEntry(type, entry, OPERATION, true);
    }

    /** As a member answers with it. */
    EntryPacket stored() {
        return mapper.toEntry(type, entry, null, true).toBuilder().version(1).build();
    }
}
