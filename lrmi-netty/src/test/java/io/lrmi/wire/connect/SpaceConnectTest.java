package io.lrmi.wire.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.lookup.LookupTypes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decodes what real members of a space of two partitions with one backup each answered. */
class SpaceConnectTest {

    private static final WireRegistry REGISTRY = registry();

    private static WireRegistry registry() {
        WireRegistry.Builder builder = new WireRegistry.Builder();
        LookupTypes.register(builder);
        ConnectTypes.register(builder);
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({"15.2, 15.2.0", "15.8, 15.8.0", "16.0, 15.8.0"})
    void readsTheReplyOfARealMember(String grid, String effective) throws IOException {
        SpaceConnectResult result = read(resource("reply-" + grid + ".bin"), effective);

        assertThat(result.clustered()).isTrue();
        SpaceSettings settings = result.settings();
        assertThat(settings.spaceName()).isEqualTo("testspace");
        assertThat(settings.containerName()).startsWith("testspace_container2");
        assertThat(settings.secured()).isFalse();
        assertThat(settings.uuid()).isNotNull();
        assertThat(settings.config().fullName()).isEqualTo(settings.memberName());
        assertThat(settings.url().properties())
                .containsEntry("membername", settings.memberName())
                .containsEntry("total_members", "2,1");
        assertThat(settings.container()).isInstanceOf(ContainerReference.class);
        ClusterInfo cluster = settings.clusterInfo();
        assertThat(cluster.isClustered()).isTrue();
        assertThat(cluster.clusterName()).isEqualTo("testspace");
        assertThat(cluster.schema()).isEqualTo("partitioned");
        assertThat(cluster.partitions()).isEqualTo(2);
        assertThat(cluster.backups()).isEqualTo(1);
        assertThat(cluster.topology()).isNull();
        assertThat(cluster.memberNames())
                .containsExactly(
                        "testspace_container1:testspace",
                        "testspace_container1_1:testspace",
                        "testspace_container2:testspace",
                        "testspace_container2_1:testspace");
    }

    @ParameterizedTest
    @CsvSource({"15.2, 15.2.0", "15.8, 15.8.0", "16.0, 15.8.0"})
    void writesWhatItRead(String grid, String effective) throws IOException {
        SpaceConnectResult original = read(resource("reply-" + grid + ".bin"), effective);

        SpaceConnectResult copy = read(write(original, effective), effective);

        SpaceSettings settings = copy.settings();
        assertThat(settings.config().attributes().properties())
                .isEqualTo(original.settings().config().attributes().properties())
                .hasSizeGreaterThan(50);
        assertThat(settings.url().customProperties())
                .isEqualTo(original.settings().url().customProperties());
        assertThat(settings.flags()).isEqualTo(original.settings().flags());
        assertThat(settings.uuid()).isEqualTo(original.settings().uuid());
        assertThat(settings.clusterInfo()).isEqualTo(original.settings().clusterInfo());
        assertThat(settings.container()).isEqualTo(original.settings().container());
        assertThat(settings.network()).isEqualTo(original.settings().network());
    }

    @Test
    void writesASpaceWithoutCluster() {
        ClusterInfo cluster = new ClusterInfo(0, "NONE", null, List.of(), 0, 0, 0, null);
        SpaceConfig config = new SpaceConfig(
                new SpaceAttributes(Map.of(), null, null, null, false, cluster, null), "space", "c", "c:space", null);
        UUID id = new UUID(1, 2);
        SpaceSettings settings = new SpaceSettings(
                SpaceSettings.SECURED, new SpaceUuid(id), "c", "space", null, null, config, null, null);

        SpaceSettings copy = read(write(new SpaceConnectResult(settings, false), "15.8.0"), "15.8.0")
                .settings();

        assertThat(copy).isEqualTo(settings);
        assertThat(copy.secured()).isTrue();
        assertThat(copy.memberName()).isEqualTo("c:space");
    }

    private static byte[] write(SpaceConnectResult result, String version) {
        WireOutput out = WireOutput.forConnection(1 << 20, ProtocolVersion.parse(version));
        Reply.write(out, result, null);
        byte[] frame = new byte[out.size()];
        System.arraycopy(out.array(), 0, frame, 0, frame.length);
        return frame;
    }

    private static SpaceConnectResult read(byte[] frame, String version) {
        WireInput in = WireInput.forConnection(REGISTRY, WireLimits.DEFAULT, ProtocolVersion.parse(version));
        in.begin(frame, 4, frame.length - 4);
        Reply reply = Reply.read(in);
        assertThat(in.atEnd()).isTrue();
        assertThat(reply.exception()).isNull();
        return (SpaceConnectResult) reply.result();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SpaceConnectTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
