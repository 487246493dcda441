package io.lrmi.embedded.engine;

import io.lrmi.wire.WireNode;
import java.util.concurrent.atomic.AtomicLong;

/** Identities of entries, those made from an id and those a member generates. Safe for use by many threads. */
final class Uids {

    private static final String CONTAINER = "_container";

    private final String prefix;
    private final AtomicLong counter = new AtomicLong();

    /**
     * For one member.
     *
     * @param containerName part of each generated UID is what follows {@code _container} in it
     * @param startMillis tells the runs of a member apart
     */
    Uids(String containerName, long startMillis) {
        int index = containerName.lastIndexOf(CONTAINER);
        String suffix = index < 0 ? "" : containerName.substring(index + CONTAINER.length());
        this.prefix = "A" + (suffix.isEmpty() ? "0" : suffix) + "^" + startMillis + "^";
    }

    String generate() {
        return prefix + counter.incrementAndGet();
    }

    /** UID of the entry with an id of its own. */
    static String ofId(String typeName, Object id) {
        return typeName.hashCode() + "^" + typeName.length() + "^" + id + "^0^0";
    }

    /** Whether the text of the id is known: objects that are not plain values stay in their serialized form. */
    static boolean canIdentify(Object id) {
        return !(id instanceof WireNode) && !(id instanceof byte[]);
    }
}
