package io.lrmi.wire.lookup;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of a space registration, with the hashes by which the lookup service compares their classes
 * (docs/protocol.md, "Lookup").
 */
public enum AttributeType {
    NAME("net.jini.lookup.entry.Name", 0x13a5edc8e1df2865L, 1),
    SERVICE_INFO("net.jini.lookup.entry.ServiceInfo", 0x1561c35cc762c96cL, 6),
    CLUSTER_NAME("com.j_spaces.lookup.entry.ClusterName", 0xa14d9caeb34ac73cL, 1),
    CONTAINER_NAME("com.j_spaces.lookup.entry.ContainerName", 0x885879925b8780e3L, 1),
    HOST_NAME("com.j_spaces.lookup.entry.HostName", 0x860c6e08f94a670eL, 1),
    CLUSTER_GROUP("com.j_spaces.lookup.entry.ClusterGroup", 0xccd7285f528eddefL, 3),
    STATE("com.j_spaces.lookup.entry.State", 0x2b6a13f9862553ffL, 3),
    ELECTION_STATE("com.gigaspaces.cluster.activeelection.core.ActiveElectionState", 0xe376c9793b5984d2L, 1);

    private final String className;
    private final long hash;
    private final int fieldCount;

    AttributeType(String className, long hash, int fieldCount) {
        this.className = className;
        this.hash = hash;
        this.fieldCount = fieldCount;
    }

    public String className() {
        return className;
    }

    long hash() {
        return hash;
    }

    int fieldCount() {
        return fieldCount;
    }

    /** The attribute of this class name, or null if it is none a space uses. */
    static @Nullable AttributeType ofClass(String className) {
        for (AttributeType type : values()) {
            if (type.className.equals(className)) {
                return type;
            }
        }
        return null;
    }
}
