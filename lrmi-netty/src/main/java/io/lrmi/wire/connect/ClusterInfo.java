package io.lrmi.wire.connect;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a space and how it is partitioned (docs/protocol.md, "Connecting").
 *
 * @param flags see the constants
 * @param schema name of the clustering scheme, null if there is none
 * @param memberNames {@code container:space}, grouped by partition, the one numbered first leading
 * @param partitions 0 if the space is not partitioned
 * @param backups per partition
 * @param loadBalancer 0 if it is the default one
 * @param topology null unless the space assigns chunks of routing values to partitions
 */
public record ClusterInfo(
        int flags,
        String clusterName,
        @Nullable String schema,
        List<String> memberNames,
        int partitions,
        int backups,
        int loadBalancer,
        @Nullable ClusterTopology topology) {

    public static final int CLUSTERED = 0x01;
    public static final int REPLICATED = 0x02;
    public static final int PRIMARY_ELECTION = 0x04;
    public static final int BROADCAST_DISABLED = 0x10;
    public static final int SYNCHRONOUS_REPLICATION = 0x20;
    public static final int REPLICATION_TARGETS = 0x80;

    private static final int MIRROR = 0x40;
    private static final int PARTITIONS = 0x100;
    private static final int BACKUPS = 0x200;
    private static final int CUSTOM_COMPONENTS = 0x400;
    private static final int LOAD_BALANCER = 0x800;
    private static final int CONTENT = PARTITIONS | BACKUPS | LOAD_BALANCER;

    public ClusterInfo {
        // Bits that announce content follow from the content.
        flags &= ~(CONTENT | MIRROR | CUSTOM_COMPONENTS);
        memberNames = List.copyOf(memberNames);
    }

    /** The same cluster after it was scaled. */
    public ClusterInfo with(ClusterTopology newer) {
        return new ClusterInfo(
                flags, clusterName, schema, memberNames, newer.partitions(), newer.backups(), loadBalancer, newer);
    }

    public boolean isClustered() {
        return (flags & CLUSTERED) != 0;
    }

    void write(WireOutput out) {
        out.writeInt(flags
                | (partitions != 0 ? PARTITIONS : 0)
                | (backups != 0 ? BACKUPS : 0)
                | (loadBalancer != 0 ? LOAD_BALANCER : 0));
        out.writeString(clusterName);
        out.writeString(schema);
        out.writeStrings(memberNames);
        if (partitions != 0) {
            out.writeInt(partitions);
        }
        if (backups != 0) {
            out.writeInt(backups);
        }
        if (loadBalancer != 0) {
            out.writeByte(loadBalancer);
        }
        if (out.version().isAtLeast(ProtocolVersion.V15_5_0)) {
            out.writeCoded(topology);
        }
    }

    static ClusterInfo read(WireInput in) {
        int flags = in.readInt();
        String clusterName = in.readString();
        String schema = in.readString();
        List<String> memberNames = readNames(in);
        int partitions = (flags & PARTITIONS) == 0 ? 0 : in.readInt();
        int backups = (flags & BACKUPS) == 0 ? 0 : in.readInt();
        if ((flags & MIRROR) != 0) {
            MirrorSettings.skip(in);
        }
        if ((flags & CUSTOM_COMPONENTS) != 0) {
            in.readCoded();
        }
        int loadBalancer = (flags & LOAD_BALANCER) == 0 ? 0 : in.readByte();
        ClusterTopology topology =
                in.version().isAtLeast(ProtocolVersion.V15_5_0) ? in.readOptionalMessage(ClusterTopology.class) : null;
        if (partitions < 0 || backups < 0) {
            throw new WireFormatException("Cluster of " + partitions + " partitions and " + backups + " backups");
        }
        return new ClusterInfo(
                flags,
                clusterName == null ? "" : clusterName,
                schema,
                memberNames,
                partitions,
                backups,
                loadBalancer,
                topology);
    }

    private static List<String> readNames(WireInput in) {
        int count = in.readArrayLength(1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(in.readRequiredString());
        }
        return names;
    }
}
