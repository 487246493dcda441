package io.lrmi.embedded;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.connect.ClusterInfo;
import io.lrmi.wire.connect.ContainerReference;
import io.lrmi.wire.connect.SpaceAttributes;
import io.lrmi.wire.connect.SpaceConfig;
import io.lrmi.wire.connect.SpaceConnectResult;
import io.lrmi.wire.connect.SpaceSettings;
import io.lrmi.wire.connect.SpaceUrl;
import io.lrmi.wire.connect.SpaceUuid;
import io.lrmi.wire.connect.StubHandler;
import io.lrmi.wire.lookup.NetworkConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the answer to {@code connect}. */
final class SpaceSettingsFactory {

    private static final List<String> CONTAINER_INTERFACES =
            List.of("com.j_spaces.core.IJSpaceContainer", "com.j_spaces.core.admin.IJSpaceContainerAdmin");
    private static final String CONTAINER_CLASS = "com.j_spaces.core.JSpaceContainerImpl";
    private static final String SCHEME = "partitioned";

    /** Group of the lookup services that each know but one member. */
    static final String VIEW_GROUP = "embedded-member";

    private final MemberNames names;
    private final String lookupGroup;

    SpaceSettingsFactory(MemberNames names, String lookupGroup) {
        this.names = names;
        this.lookupGroup = lookupGroup;
    }

    SpaceConnectResult answer(ServerIdentity server, UUID uuid, int partition, int backup) {
        String container = names.container(partition, backup);
        NetworkConfiguration network = NetworkConfiguration.of(server.host());
        SpaceSettings settings = new SpaceSettings(
                SpaceSettings.REMOVES_UNUSED_TRANSACTIONS,
                new SpaceUuid(uuid),
                container,
                names.space(),
                new StubHandler(network),
                new ContainerReference(server.reference(
                        ServerIdentity.nextObjectId(),
                        CONTAINER_CLASS,
                        CONTAINER_CLASS,
                        CONTAINER_INTERFACES,
                        Map.of())),
                config(container),
                url(container, partition, backup),
                network);
        return new SpaceConnectResult(settings, names.isClustered());
    }

    private SpaceConfig config(String container) {
        String fullName = container + ":" + names.space();
        Map<String, String> properties = new LinkedHashMap<>();
        String prefix = fullName + ".space-config.";
        properties.put(prefix + "schema", "default");
        properties.put(prefix + "serialization-type", "0");
        properties.put(prefix + "space_state", "2");
        properties.put(prefix + "persistent.enabled", "false");
        properties.put(prefix + "engine.cache_policy", "1");
        properties.put(prefix + "cluster.enabled", String.valueOf(names.isClustered()));
        properties.put("load-on-startup", "true");
        SpaceAttributes cache = new SpaceAttributes(
                Map.of("space-config.engine.local_cache_mode", "true", "space-config.serialization-type", "0"),
                null,
                null,
                JavaTypes.properties(Map.of()),
                false,
                null,
                JavaTypes.properties(Map.of()));
        SpaceAttributes attributes = new SpaceAttributes(
                properties,
                cache,
                null,
                JavaTypes.properties(Map.of()),
                names.isClustered(),
                clusterInfo(),
                JavaTypes.properties(Map.of()));
        return new SpaceConfig(attributes, names.space(), container, fullName, "embedded");
    }

    private ClusterInfo clusterInfo() {
        if (!names.isClustered()) {
            return new ClusterInfo(0, "NONE", null, names.members(), 0, 0, 0, null);
        }
        int flags = ClusterInfo.CLUSTERED;
        if (names.backups() > 0) {
            flags |= ClusterInfo.REPLICATED
                    | ClusterInfo.PRIMARY_ELECTION
                    | ClusterInfo.SYNCHRONOUS_REPLICATION
                    | ClusterInfo.REPLICATION_TARGETS;
        }
        return new ClusterInfo(
                flags, names.space(), SCHEME, names.members(), names.partitions(), names.backups(), 0, null);
    }

    private SpaceUrl url(String container, int partition, int backup) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("protocol", "java:");
        properties.put("schema", "default");
        properties.put("container", container);
        properties.put("space", names.space());
        properties.put("membername", names.member(partition, backup));
        properties.put("groups", lookupGroup);
        properties.put("state", "started");
        String url = "/./" + names.space() + "?groups=" + lookupGroup + "&schema=default&state=started";
        if (names.isClustered()) {
            String total = names.partitions() + "," + names.backups();
            properties.put("cluster_schema", SCHEME);
            properties.put("total_members", total);
            properties.put("id", String.valueOf(partition + 1));
            url += "&id=" + (partition + 1) + "&total_members=" + total + "&cluster_schema=" + SCHEME;
            if (backup > 0) {
                properties.put("backup_id", String.valueOf(backup));
                url += "&backup_id=" + backup;
            }
        }
        properties.put("url", url);
        return new SpaceUrl(properties, Map.of(), Map.of());
    }
}
