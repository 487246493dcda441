package io.lrmi.wire.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.error.WireThrowable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files are what the original classes of 16.0 wrote: three partitions, scaled to four. */
class ClusterTopologyTest {

    private static Object read(byte[] bytes) {
        WireRegistry.Builder registry = new WireRegistry.Builder();
        ConnectTypes.register(registry);
        WireInput in = WireInput.forConnection(registry.build(), WireLimits.DEFAULT, ProtocolVersion.V15_8_0);
        in.begin(bytes, 0, bytes.length);
        Object read = in.readObject();
        assertThat(in.atEnd()).isTrue();
        return read;
    }

    private static byte[] write(WireMessage message) {
        WireOutput out = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);
        out.begin();
        out.writeObject(message);
        out.finish();
        return Arrays.copyOfRange(out.array(), 4, out.size());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ClusterTopologyTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static ClusterTopology scaled() throws IOException {
        return (ClusterTopology) read(resource("cluster-topology.bin"));
    }

    @Test
    void isReadFromWhatTheGridWrites() throws IOException {
        ClusterTopology topology = scaled();

        assertThat(topology.generation()).isEqualTo(5);
        assertThat(topology.partitions()).isEqualTo(4);
        assertThat(topology.backups()).isEqualTo(1);
        assertThat(topology.chunks()).isEqualTo(4096);
        int[] kept = new int[3];
        // Each of the three kept its lowest chunks, the fourth got the rest.
        assertThat(IntStream.range(0, 4096).map(topology::owner).toArray())
                .isEqualTo(IntStream.range(0, 4096)
                        .map(chunk -> kept[chunk % 3]++ < 1024 ? chunk % 3 : 3)
                        .toArray());
    }

    @Test
    void isWrittenAsItIsRead() throws IOException {
        assertThat(read(write(scaled()))).isEqualTo(scaled());
    }

    @Test
    void comesWithTheRefusalOfARequestThatWasRoutedByAnother() throws IOException {
        WireThrowable failure = WireThrowable.of(read(resource("chunks-map-generation-exception.bin")));

        assertThat(failure.className()).isEqualTo("com.gigaspaces.internal.exceptions.ChunksMapGenerationException");
        assertThat(failure.field("newMap")).isEqualTo(scaled());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, Chunk 0 of partition 2 belongs to another one too",
        "2, 5, Chunk 1 belongs to no partition",
        "3, 1, Partition 3 of 2 owns",
        "0, 1, Partition 0 of 2 owns",
    })
    void isRefusedUnlessEachChunkHasOnePartition(int second, int chunk, String reason) {
        WireMessage bad = new WireMessage() {

            @Override
            public io.lrmi.wire.WireClass wireClass() {
                return ClusterTopology.TYPE;
            }

            @Override
            public void write(WireOutput out) {
                out.writeByte(1);
                out.writeString("partitioned");
                // Partitions, backups, entries; then a partition with one chunk, twice.
                for (int number : new int[] {2, 0, 2, 1, 1, 0, second, 1, chunk}) {
                    out.writeByte(number);
                }
            }
        };

        assertThatThrownBy(() -> read(write(bad)))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining(reason);
    }
}
