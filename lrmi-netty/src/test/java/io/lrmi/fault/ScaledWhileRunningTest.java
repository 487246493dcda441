package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.fault.ScriptedGrid.Item;
import io.lrmi.wire.connect.ClusterTopology;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.RemoteDataAccessException;

/** A member that refuses what was routed by another generation of the partitioning than its own. */
class ScaledWhileRunningTest {

    private static final Duration ACTIVE_MEMBER_TIMEOUT = Duration.ofSeconds(2);

    private ScriptedGrid grid;
    private LrmiClient client;
    private GigaSpace space;

    @BeforeEach
    void connect() throws IOException {
        grid = new ScriptedGrid();
        grid.topology(generation(3));
        client = LrmiClient.builder(ScriptedGrid.SPACE)
                .locators(grid.locator())
                .options(LrmiClientOptions.builder()
                        .activeMemberTimeout(ACTIVE_MEMBER_TIMEOUT)
                        .build())
                .connect();
        space = client.gigaSpace();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        grid.close();
        ClientThreads.assertNoneLeft(ScriptedGrid.SPACE);
    }

    private static ClusterTopology generation(int generation) {
        return ClusterTopology.of(generation, 1, 0, new int[4096]);
    }

    @Test
    void isServedAtOnceWhileNothingChanges() {
        assertThat(space.readById(Item.class, 7).getText()).isEqualTo("seven");
        assertThat(grid.operations()).isEqualTo(1);
    }

    @Test
    void bringsTheNewPartitioningWithItsRefusal() throws Exception {
        grid.topology(generation(4));

        assertThat(space.readById(Item.class, 7).getText()).isEqualTo("seven");
        assertThat(grid.operations()).isEqualTo(2);
        assertThat(space.write(new Item(7, "seven"))).isNotNull();
        assertThat(grid.operations()).isEqualTo(3);

        grid.topology(generation(5));

        assertThat(space.asyncRead(new Item(7, null)).get(10, TimeUnit.SECONDS).getText())
                .isEqualTo("seven");
        assertThat(grid.operations()).isEqualTo(5);
    }

    @Test
    void isWaitedForWhileItIsBehind() throws Exception {
        grid.topology(generation(4));
        assertThat(space.readById(Item.class, 7)).isNotNull();
        int before = grid.operations();
        grid.topology(generation(3));
        grid.script((frame, out, connection) -> {
            if (grid.operations() == before + 3) {
                grid.topology(generation(4));
            }
            out.write(frame);
        });

        assertThat(space.write(new Item(7, "seven"))).isNotNull();
        assertThat(grid.operations()).isEqualTo(before + 4);
    }

    @Test
    void isWaitedForOnlyAsLongAsForAnActiveMember() {
        grid.topology(generation(4));
        assertThat(space.readById(Item.class, 7)).isNotNull();
        grid.topology(generation(3));

        long started = System.nanoTime();
        assertThatThrownBy(() -> space.write(new Item(7, "seven")))
                .isInstanceOf(RemoteDataAccessException.class)
                .hasMessageContaining("routes by generation 3")
                .hasMessageContaining("was not executed");
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(ACTIVE_MEMBER_TIMEOUT, ACTIVE_MEMBER_TIMEOUT.plusSeconds(10));
    }
}
