package io.lrmi.entry;

import io.lrmi.wire.space.Uid;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/** Identities of entries (docs/protocol.md, "UIDs"). */
final class Uids {

    private static final char SEPARATOR = '^';

    private Uids() {}

    /** What the UIDs of all entries of a type begin with. */
    static String prefix(String typeName) {
        return "" + typeName.hashCode() + SEPARATOR + typeName.length() + SEPARATOR;
    }

    static Uid of(String prefix, Object id) {
        if (id instanceof Long || id instanceof Integer) {
            return Uid.of(prefix, (Number) id);
        }
        String text = id.toString();
        if (text.indexOf(SEPARATOR) >= 0) {
            throw new SpaceMetadataException(
                    "The id '" + text + "' contains the character '" + SEPARATOR + "', which separates parts of a UID");
        }
        return Uid.of(prefix, text);
    }

    /**
     * The partition, from 0, in which a generated UID was made.
     *
     * @return null for a UID of a space without partitions
     */
    static @Nullable Integer partition(String uid) {
        int number = 0;
        for (int i = 1; i < uid.length() && Character.isDigit(uid.charAt(i)); i++) {
            number = number * 10 + Character.digit(uid.charAt(i), 10);
        }
        return number == 0 ? null : number - 1;
    }
}
