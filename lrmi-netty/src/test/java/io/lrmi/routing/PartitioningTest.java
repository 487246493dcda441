package io.lrmi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.connect.ClusterTopology;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartitioningTest {

    /** What the original classes of 16.0 said for the chunks of three partitions, of which each gave some to a fourth. */
    static Stream<Arguments> scaled() {
        return Stream.of(
                Arguments.of(0, 0),
                Arguments.of(1, 1),
                Arguments.of(4095, 3),
                Arguments.of(4096, 0),
                Arguments.of(12345, 0),
                Arguments.of(-7, 1),
                Arguments.of(Integer.MIN_VALUE, 3),
                Arguments.of(3L, 0),
                Arguments.of(4097L, 1),
                Arguments.of(-4099L, 0),
                Arguments.of(Long.MIN_VALUE, 3),
                Arguments.of(1L << 40, 0),
                Arguments.of("orders", 3),
                Arguments.of("x", 0),
                Arguments.of(true, 1),
                Arguments.of('c', 0),
                Arguments.of(2.5, 0));
    }

    /** Each of the three keeps its lowest 1,024 chunks. */
    private static ClusterTopology topology() {
        int[] kept = new int[3];
        return ClusterTopology.of(
                5,
                4,
                1,
                IntStream.range(0, 4096)
                        .map(chunk -> kept[chunk % 3]++ < 1024 ? chunk % 3 : 3)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("scaled")
    void goesByTheOwnerOfTheChunkInASpaceThatCanBeScaled(Object routing, int partition) {
        Partitioning partitioning = new Partitioning(4, true, topology());

        assertThat(partitioning.partitionOf(routing)).isEqualTo(partition);
        assertThat(partitioning.generation()).isEqualTo(5);
    }

    @Test
    void goesByTheRemainderInAnyOtherSpace() {
        Partitioning partitioning = new Partitioning(3, true, null);

        assertThat(partitioning.partitionOf(4097L)).isEqualTo(2);
        assertThat(partitioning.partitionOf(-4)).isEqualTo(1);
        assertThat(partitioning.partitionOf(Long.MIN_VALUE)).isEqualTo(Long.MAX_VALUE % 3);
        assertThat(partitioning.partitionOf(Integer.MIN_VALUE)).isEqualTo(Integer.MAX_VALUE % 3);
        assertThat(partitioning.generation()).isZero();
    }

    @Test
    void differsBetweenTheTwoWherePartitionsDoNotDivideTheChunks() {
        int[] byRemainder = IntStream.range(0, 4096).map(chunk -> chunk % 3).toArray();
        Partitioning chunks = new Partitioning(3, true, ClusterTopology.of(0, 3, 0, byRemainder));
        Partitioning plain = new Partitioning(3, true, null);

        assertThat(chunks.partitionOf(4096L)).isZero();
        assertThat(plain.partitionOf(4096L)).isEqualTo(1);
    }
}
