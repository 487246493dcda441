package io.lrmi.embedded.engine;

import io.lrmi.wire.space.DynamicValues;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.PacketHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the space. Immutable; an update stores another one.
 *
 * @param version counts updates from 1
 * @param expiration absolute milliseconds, {@link Long#MAX_VALUE} for never
 * @param values in the order of the type's properties
 */
record StoredEntry(
        String uid,
        EntryType type,
        int version,
        long expiration,
        List<@Nullable Object> values,
        @Nullable DynamicValues dynamicValues,
        boolean transientEntry) {

    boolean isExpired(long now) {
        return expiration <= now;
    }

    StoredEntry expiringAt(long time) {
        return new StoredEntry(uid, type, version, time, values, dynamicValues, transientEntry);
    }

    /** Value of a declared property, null if the type does not declare it. */
    @Nullable
    Object value(String property) {
        int position = type.position(property);
        return position < 0 || position >= values.size() ? null : values.get(position);
    }

    /**
     * The form in which it is sent to a client.
     *
     * @param entryType form the client asked for, {@link PacketHeader#NO_ENTRY_TYPE} for that of the type
     */
    EntryPacket toPacket(int entryType, long now) {
        int form = entryType == PacketHeader.NO_ENTRY_TYPE ? type.descriptor().entryType() : entryType;
        return EntryPacket.builder(new PacketHeader(null, null, type.checksum(), form))
                .typeName(type.name())
                .uid(uid)
                .version(version)
                .timeToLive(expiration == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, expiration - now))
                .fixedValues(values.toArray())
                .dynamicValues(dynamicValues)
                .transientEntry(transientEntry)
                .build();
    }
}
