package io.lrmi.aggregate;

import com.gigaspaces.internal.query.RawEntry;
import io.lrmi.wire.space.EntryPacket;

/** An entry as it travels, inside an aggregator. */
public record PacketEntry(EntryPacket packet) implements RawEntry {

    /** The packet of an entry that one of this record's users made. */
    public static EntryPacket packet(RawEntry entry) {
        return ((PacketEntry) entry).packet();
    }
}
