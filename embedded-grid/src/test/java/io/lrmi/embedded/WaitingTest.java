package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.WriteEntryResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads and takes with a timeout. */
class WaitingTest {

    private static final String MEMBER = "space_container1:space";
    private static final int LONG = 60_000;

    private EmbeddedGrid grid;
    private RawConnection space;
    private final List<RawConnection> waiting = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        grid = EmbeddedGrid.builder("space").backups(1).start();
        space = RawLookup.connect(grid, MEMBER);
    }

    @AfterEach
    void stop() throws IOException {
        for (RawConnection connection : waiting) {
            connection.close();
        }
        space.close();
        grid.close();
    }

    @Test
    void takeIsServedByALaterWrite() throws IOException {
        RawConnection taker = waitFor(Items.take(Items.template(Items.ITEM, null, "b", null), LONG));

        write(1, "a");
        write(2, "b");

        assertThat(answer(taker).fixedValues()[0]).isEqualTo(2);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void takesAreServedInTheOrderTheyCame() throws IOException {
        List<RawConnection> takers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            takers.add(waitFor(Items.take(Items.anyItem(), LONG)));
        }

        for (int i = 0; i < 20; i++) {
            write(i, "a");
        }

        for (int i = 0; i < 20; i++) {
            assertThat(answer(takers.get(i)).fixedValues()[0]).isEqualTo(i);
        }
        assertThat(count()).isZero();
    }

    @Test
    void readsAreServedBeforeTheTakeBehindThem() throws IOException {
        RawConnection reader = waitFor(Items.read(Items.anyItem(), LONG));
        RawConnection taker = waitFor(Items.take(Items.anyItem(), LONG));
        RawConnection late = waitFor(Items.read(Items.anyItem(), LONG));

        write(1, "a");
        write(2, "b");

        assertThat(answer(reader).fixedValues()[0]).isEqualTo(1);
        assertThat(answer(taker).fixedValues()[0]).isEqualTo(1);
        assertThat(answer(late).fixedValues()[0]).isEqualTo(2);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void updateServesThoseWhoWait() throws IOException {
        write(1, "a");
        RawConnection taker = waitFor(Items.take(Items.template(Items.ITEM, null, "b", null), LONG));

        write(1, "b");

        assertThat(answer(taker).version()).isEqualTo(2);
        assertThat(count()).isZero();
    }

    @Test
    void waitEndsWithTheTimeout() throws IOException {
        long start = System.nanoTime();

        ReadTakeResult result = space.execute(Items.take(Items.anyItem(), 100), ReadTakeResult.class);

        assertThat(result.failure()).isNull();
        assertThat(result.entry()).isNull();
        assertThat(System.nanoTime() - start).isGreaterThan(80_000_000L);
        write(1, "a");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void ifExistsDoesNotWait() throws IOException {
        ReadTakeRequest request = new ReadTakeRequest(Items.CONTEXT, Items.anyItem(), null, LONG, 0, false, true);

        assertThat(space.execute(request, ReadTakeResult.class).entry()).isNull();
    }

    @Test
    void entryIsNotLostToAClientThatHasGone() throws IOException {
        RawConnection gone = waitFor(Items.take(Items.anyItem(), LONG));
        gone.close();

        Awaitility.await().until(() -> {
            write(1, "a");
            return count() == 1;
        });
    }

    @Test
    void connectionsOfThoseWhoWaitAreCutWhenTheMemberStops() throws IOException {
        RawConnection taker = waitFor(Items.take(Items.anyItem(), LONG));

        grid.stopMember(MEMBER);

        assertThat(taker.isClosedByServer()).isTrue();
    }

    @Test
    void answerOfAWaitGoesToTheCallBeforeTheNextOne() throws IOException {
        RawConnection taker = waitFor(Items.take(Items.anyItem(), LONG));
        taker.send(SpaceMethods.EXECUTE, Items.take(Items.anyItem(), LONG));

        write(1, "a");
        write(2, "b");

        assertThat(answer(taker).fixedValues()[0]).isEqualTo(1);
        assertThat(answer(taker).fixedValues()[0]).isEqualTo(2);
    }

    /** Returns once the member has the request, which the watchdog of another connection tells. */
    private RawConnection waitFor(SpaceRequest request) throws IOException {
        RawConnection connection = RawLookup.connect(grid, MEMBER);
        waiting.add(connection);
        connection.send(SpaceMethods.EXECUTE, request);
        try (RawConnection watchdog = RawConnection.withoutHandshake(RawLookup.member(grid, MEMBER))) {
            Awaitility.await().until(() -> watchdog.stateOf(connection) == 1);
        }
        return connection;
    }

    private static EntryPacket answer(RawConnection connection) throws IOException {
        return ((ReadTakeResult) connection.receive().result()).entry();
    }

    private void write(int id, String name) throws IOException {
        assertThat(space.execute(Items.write(Items.item(id, name)), WriteEntryResult.class)
                        .failure())
                .isNull();
    }

    private int count() throws IOException {
        return space.execute(Items.count(Items.anyItem()), CountClearResult.class)
                .count();
    }
}
