package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.change.ChangedCount;
import io.lrmi.wire.change.Mutation;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.lookup.AttributeType;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.ChangeResult;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.GetTypeRequest;
import io.lrmi.wire.space.GetTypeResult;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.WriteEntryResult;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backups, promotion, and members that come back. */
class BackupTest {

    private static final String FIRST = "space_container1:space";
    private static final String SECOND = "space_container1_1:space";
    private static final String THIRD = "space_container1_2:space";

    private EmbeddedGrid grid;

    @BeforeEach
    void start() {
        grid = EmbeddedGrid.builder("space").backups(2).start();
    }

    @AfterEach
    void stop() {
        grid.close();
    }

    @Test
    void backupRefusesOperationsButTellsTypes() throws IOException {
        write(FIRST, 1);
        try (RawConnection backup = RawLookup.connect(grid, SECOND)) {
            WireThrowable failure = WireThrowable.of(backup.execute(Items.read(Items.anyItem()), ReadTakeResult.class)
                    .failure());
            GetTypeResult type = backup.execute(new GetTypeRequest(Items.CONTEXT, "Item"), GetTypeResult.class);

            assertThat(failure.className()).isEqualTo("com.gigaspaces.cluster.activeelection.InactiveSpaceException");
            assertThat(failure.isKindOf("java.rmi.RemoteException")).isTrue();
            assertThat(failure.text("inActiveSpaceMemberName")).isEqualTo(SECOND);
            assertThat(failure.text("primarySpaceMemberName")).isEqualTo(FIRST);
            assertThat(type.descriptor()).isEqualTo(Items.ITEM);
        }
    }

    @Test
    void outcomeCountsTheBackups() throws IOException {
        assertThat(write(FIRST, 1)).isEqualTo(2);

        grid.stopMember(THIRD);

        assertThat(write(FIRST, 2)).isEqualTo(1);
    }

    @Test
    void backupTakesOverWithAllData() throws IOException {
        write(FIRST, 1);
        write(FIRST, 2);
        take(FIRST, 1);

        grid.stopMember(FIRST);

        assertThat(grid.member(FIRST).isRunning()).isFalse();
        assertThat(grid.member(SECOND).isActive()).isTrue();
        assertThat(grid.member(THIRD).isActive()).isFalse();
        assertThat(count(SECOND)).isEqualTo(1);
        write(SECOND, 3);
        assertThat(count(SECOND)).isEqualTo(2);
    }

    @Test
    void backupTakesOverWithChangedEntries() throws IOException {
        write(FIRST, 1);
        try (RawConnection connection = RawLookup.connect(grid, FIRST)) {
            ChangeRequest change = new ChangeRequest(
                    Items.CONTEXT,
                    Items.byId(1),
                    List.of(Mutation.of(Mutation.Kind.SET, "name", true, "b")),
                    null,
                    0,
                    0,
                    0);
            assertThat(connection.execute(change, ChangeResult.class).changed()).isEqualTo(new ChangedCount(1));
        }

        grid.stopMember(FIRST);

        try (RawConnection connection = RawLookup.connect(grid, SECOND)) {
            EntryPacket entry = connection
                    .execute(Items.read(Items.byId(1)), ReadTakeResult.class)
                    .entry();
            assertThat(entry.fixedValues()).contains("b");
            assertThat(entry.version()).isEqualTo(2);
        }
    }

    @Test
    void lookupFollowsThePromotion() throws IOException {
        grid.stopMember(FIRST);

        assertThat(RawLookup.lookup(grid).items())
                .extracting(
                        item -> item.text(AttributeType.CONTAINER_NAME),
                        item -> item.text(AttributeType.ELECTION_STATE))
                .containsExactlyInAnyOrder(
                        Assertions.tuple("space_container1_1", "ACTIVE"),
                        Assertions.tuple("space_container1_2", "PENDING"));
    }

    @Test
    void memberComesBackAsBackupWithTheDataWrittenMeanwhile() throws IOException {
        write(FIRST, 1);
        grid.stopMember(FIRST);
        write(SECOND, 2);

        grid.startMember(FIRST);
        grid.stopMember(THIRD);
        assertThat(grid.member(FIRST).isActive()).isFalse();
        grid.stopMember(SECOND);

        assertThat(grid.member(FIRST).isActive()).isTrue();
        assertThat(count(FIRST)).isEqualTo(2);
    }

    @Test
    void dataAreGoneWhenAllMembersWereStopped() throws IOException {
        write(FIRST, 1);
        grid.members().forEach(member -> grid.stopMember(member.name()));

        grid.startMember(THIRD);

        assertThat(grid.member(THIRD).isActive()).isTrue();
        assertThat(count(THIRD)).isZero();
    }

    @Test
    void stoppedMemberRefusesConnections() throws IOException {
        RemoteStub stub = RawLookup.member(grid, FIRST);

        grid.stopMember(FIRST);

        assertThat(grid.member(FIRST).port()).isZero();
        Assertions.assertThatThrownBy(() -> RawConnection.to(stub)).isInstanceOf(ConnectException.class);
    }

    @Test
    void oldStubDoesNotReachTheMemberThatCameBack() throws IOException {
        RemoteStub old = RawLookup.member(grid, FIRST);
        grid.stopMember(FIRST);
        grid.startMember(FIRST);

        RemoteStub current = RawLookup.member(grid, FIRST);

        assertThat(current.objectId()).isNotEqualTo(old.objectId());
        assertThat(current.runtimeId()).isNotEqualTo(old.runtimeId());
    }

    private int write(String member, int id) throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, member)) {
            WriteEntryResult result = connection.execute(Items.write(Items.item(id, "a")), WriteEntryResult.class);
            assertThat(result.failure()).isNull();
            return result.outcome().replicas();
        }
    }

    private void take(String member, int id) throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, member)) {
            assertThat(connection
                            .execute(Items.take(Items.byId(id)), ReadTakeResult.class)
                            .replicas())
                    .isEqualTo(2);
        }
    }

    private int count(String member) throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, member)) {
            return connection
                    .execute(Items.count(Items.anyItem()), CountClearResult.class)
                    .count();
        }
    }
}
