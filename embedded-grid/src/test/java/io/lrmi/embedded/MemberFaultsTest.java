package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.Reply;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.WriteEntryResult;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberFaultsTest {

    private static final String GET_NAME = "getName()Ljava/lang/String;";
    private static final String FIRST = "space_container1:space";
    private static final String SECOND = "space_container1_1:space";

    private EmbeddedGrid grid;
    private MemberFaults faults;
    private RawConnection connection;

    @BeforeEach
    void start() throws IOException {
        grid = EmbeddedGrid.builder("space").backups(1).start();
        faults = grid.faults(FIRST);
        connection = RawLookup.connect(grid, FIRST);
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        grid.close();
    }

    @Test
    void aFrozenMemberAcceptsAndAnswersWhenItGoesOn() throws IOException {
        RemoteStub stub = RawLookup.member(grid, FIRST);
        faults.freeze();

        connection.send(GET_NAME);
        try (RawConnection other = RawConnection.withoutHandshake(stub)) {
            assertThat(connection.isSilentFor(200)).isTrue();
            assertThat(other.isSilentFor(50)).isTrue();
            assertThat(grid.member(FIRST).isActive()).isTrue();
        }

        faults.unfreeze();
        assertThat(connection.receive().result()).isEqualTo("space");
    }

    @Test
    void aDemotedMemberIsABackupWithTheSameEntries() throws IOException {
        connection.execute(Items.write(Items.item(1, "one")), WriteEntryResult.class);
        try (RawConnection waiting = RawLookup.connect(grid, FIRST);
                RawConnection second = RawLookup.connect(grid, SECOND)) {
            waiting.send(
                    SpaceMethods.EXECUTE,
                    new ReadTakeRequest(Items.CONTEXT, Items.byId(2), null, 60_000, 0, true, false));
            assertThat(waiting.isSilentFor(100)).isTrue();

            faults.demote();

            assertThat(failureOf(waiting.receive())).contains("InactiveSpaceException");
            assertThat(JavaTypes.unbox(connection.call(SpaceMethods.IS_ACTIVE))).isEqualTo(false);
            assertThat(JavaTypes.unbox(second.call(SpaceMethods.IS_ACTIVE))).isEqualTo(true);
            second.execute(Items.write(Items.item(2, "two")), WriteEntryResult.class);
            grid.faults(SECOND).demote();
            assertThat(read(1)).isEqualTo("one");
            assertThat(read(2)).isEqualTo("two");
        }
    }

    private Object read(int id) throws IOException {
        return connection
                .execute(
                        new ReadTakeRequest(Items.CONTEXT, Items.byId(id), null, 0, 0, false, false),
                        ReadTakeResult.class)
                .entry()
                .fixedValues()[1];
    }

    private static String failureOf(Reply reply) {
        ReadTakeResult result = (ReadTakeResult) reply.result();
        return WireThrowable.of(result.failure()).className();
    }

    @Test
    void theLastMemberCannotBeDemoted() {
        grid.stopMember(SECOND);

        assertThatIllegalStateException().isThrownBy(faults::demote).withMessageContaining(FIRST);
        grid.faults(SECOND).demote();
        assertThat(grid.member(FIRST).isActive()).isTrue();
    }

    @Test
    void aMemberThatIsCutOffServesUnregistered() throws IOException {
        faults.cutOffFromLookup();

        assertThat(RawLookup.lookup(grid).items()).hasSize(1);
        assertThat(connection.call(GET_NAME)).isEqualTo("space");

        grid.stopMember(FIRST);
        grid.startMember(FIRST);
        assertThat(RawLookup.lookup(grid).items()).hasSize(1);
        faults.rejoinLookup();
        assertThat(RawLookup.lookup(grid).items()).hasSize(2);
    }

    @Test
    void refusesNewConnectionsOnly() throws IOException {
        RemoteStub stub = RawLookup.member(grid, FIRST);
        faults.refuseConnections();

        assertThat(connection.call(GET_NAME)).isEqualTo("space");
        try (RawConnection refused = RawConnection.withoutHandshake(stub)) {
            assertThat(refused.isClosedByServer()).isTrue();
        }
        faults.heal();
        try (RawConnection accepted = RawLookup.connect(grid, FIRST)) {
            assertThat(accepted.call(GET_NAME)).isEqualTo("space");
        }
    }

    @Test
    void saysThatItIsABackup() throws IOException {
        faults.answerInactive();

        assertThat(JavaTypes.unbox(connection.call(SpaceMethods.IS_ACTIVE))).isEqualTo(false);
        WriteEntryResult refused = connection.execute(Items.write(Items.item(1, "one")), WriteEntryResult.class);
        assertThat(WireThrowable.of(refused.failure()).className()).contains("InactiveSpaceException");

        faults.heal();
        assertThat(JavaTypes.unbox(connection.call(SpaceMethods.IS_ACTIVE))).isEqualTo(true);
        assertThat(connection
                        .execute(Items.write(Items.item(1, "one")), WriteEntryResult.class)
                        .failure())
                .isNull();
    }

    @Test
    void answersLateAndInOrder() throws IOException {
        faults.answerLate(Duration.ofMillis(300));
        connection.send(GET_NAME);
        connection.send(SpaceMethods.IS_ACTIVE);

        assertThat(connection.isSilentFor(100)).isTrue();
        assertThat(connection.receive().result()).isEqualTo("space");
        faults.heal();
        assertThat(JavaTypes.unbox(connection.receive().result())).isEqualTo(true);
        assertThatIllegalArgumentException().isThrownBy(() -> faults.answerLate(Duration.ofMillis(-1)));
    }

    @Test
    void answersGarbage() throws IOException {
        faults.answerGarbage();
        connection.send(GET_NAME);

        // The length of a frame of two gigabytes.
        assertThat(connection.readByte()).isEqualTo(0x7f);
        assertThat(connection.readByte()).isEqualTo(0xff);
    }

    @Test
    void answersWithAResultOfAnotherKind() throws IOException {
        faults.answerWrongly();

        assertThat(connection.call(SpaceMethods.IS_ACTIVE)).isInstanceOf(String.class);
        faults.heal();
        assertThat(JavaTypes.unbox(connection.call(SpaceMethods.IS_ACTIVE))).isEqualTo(true);
    }

    @Test
    void aStoppedMemberIsFrozenWhenItStarts() throws IOException {
        faults.freeze();
        grid.stopMember(FIRST);
        grid.startMember(FIRST);

        try (RawConnection frozen = RawConnection.withoutHandshake(RawLookup.member(grid, FIRST))) {
            assertThat(frozen.isSilentFor(100)).isTrue();
        }
    }
}
