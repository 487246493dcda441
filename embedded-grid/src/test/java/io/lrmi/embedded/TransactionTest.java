package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.Reply;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.AbortRequest;
import io.lrmi.wire.space.AbortResult;
import io.lrmi.wire.space.CommitRequest;
import io.lrmi.wire.space.CommitResult;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.PrepareAndCommitRequest;
import io.lrmi.wire.space.PrepareAndCommitResult;
import io.lrmi.wire.space.PrepareResult;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.TransactionId;
import io.lrmi.wire.space.TransactionManagerId;
import io.lrmi.wire.space.Vote;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.space.WriteEntryResult;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The member's side of transactions. */
class TransactionTest {

    private static final String FIRST = "space_container1:space";
    private static final String SECOND = "space_container1_1:space";
    private static final TransactionManagerId MANAGER = new TransactionManagerId(1, 2);
    private static final String UNKNOWN = "net.jini.core.transaction.UnknownTransactionException";

    private EmbeddedGrid grid;
    private RawConnection space;

    @BeforeEach
    void start() throws IOException {
        grid = EmbeddedGrid.builder("space").backups(1).start();
        space = RawLookup.connect(grid, FIRST);
    }

    @AfterEach
    void stop() throws IOException {
        space.close();
        grid.close();
    }

    private static WriteEntryRequest write(EntryPacket entry, TransactionId transaction) {
        return new WriteEntryRequest(
                Items.CONTEXT, entry, transaction, Long.MAX_VALUE, 0, Modifiers.UPDATE_OR_WRITE, false);
    }

    private WriteEntryResult write(int id, long transaction) throws IOException {
        return space.execute(
                write(
                        Items.item(id, "a").withDescriptor(Items.ITEM),
                        new TransactionId(MANAGER, transaction, 60_000, true)),
                WriteEntryResult.class);
    }

    private int count(RawConnection connection) throws IOException {
        return connection
                .execute(Items.count(Items.anyItem()), CountClearResult.class)
                .count();
    }

    private Reply prepare(long transaction) throws IOException {
        space.send(SpaceMethods.PREPARE, MANAGER, transaction, false);
        return space.receive();
    }

    private static PrepareAndCommitRequest commitAlone(long transaction, OperationId id) {
        return new PrepareAndCommitRequest(Items.CONTEXT, MANAGER, id, transaction);
    }

    private static CommitRequest commit(long transaction) {
        return new CommitRequest(Items.CONTEXT, MANAGER, 1, Items.operationId(), transaction);
    }

    private static AbortRequest abort(long transaction) {
        return new AbortRequest(Items.CONTEXT, MANAGER, Items.operationId(), transaction);
    }

    @Test
    void onlyTheCommitReachesTheBackup() throws IOException {
        write(1, 7);
        OperationId id = Items.operationId();
        assertThat(space.execute(commitAlone(7, id), PrepareAndCommitResult.class))
                .isEqualTo(new PrepareAndCommitResult(null, Vote.COMMITTED));
        write(2, 8);

        grid.stopMember(FIRST);

        try (RawConnection backup = RawLookup.connect(grid, SECOND)) {
            assertThat(count(backup)).isEqualTo(1);
            // The end that is told once more is recognised, the other transaction is lost.
            assertThat(backup.execute(commitAlone(7, id), PrepareAndCommitResult.class)
                            .vote())
                    .isEqualTo(Vote.COMMITTED);
            assertThat(failure(backup.execute(commitAlone(8, Items.operationId()), PrepareAndCommitResult.class)
                                    .failure())
                            .className())
                    .isEqualTo(UNKNOWN);
        }
    }

    @Test
    void whatIsPreparedSurvivesTheMember() throws IOException {
        write(1, 7);
        assertThat(prepare(7).result()).isEqualTo(new PrepareResult(Vote.PREPARED));
        write(2, 8);
        assertThat(prepare(8).result()).isEqualTo(new PrepareResult(Vote.PREPARED));
        assertThat(count(space)).isZero();

        grid.stopMember(FIRST);

        try (RawConnection backup = RawLookup.connect(grid, SECOND)) {
            assertThat(count(backup)).isZero();
            assertThat(backup.execute(commit(7), CommitResult.class)).isEqualTo(new CommitResult(null));
            assertThat(backup.execute(abort(8), AbortResult.class)).isEqualTo(new AbortResult(null));
            assertThat(count(backup)).isEqualTo(1);
        }
    }

    @Test
    void aPreparedTransactionAcceptsNothingButItsEnd() throws IOException {
        write(1, 7);
        prepare(7);

        WireThrowable failure = failure(write(2, 7).failure());

        assertThat(failure.className()).isEqualTo("net.jini.core.transaction.TransactionException");
        assertThat(failure.message()).contains("not active");
    }

    @Test
    void nothingIsKnownOfATransactionThatDidNothing() throws IOException {
        assertThat(failure(prepare(9).exception()).unwrapped().className()).isEqualTo(UNKNOWN);
        assertThat(failure(space.execute(commit(9), CommitResult.class).failure())
                        .className())
                .isEqualTo(UNKNOWN);
        assertThat(failure(space.execute(abort(9), AbortResult.class).failure()).className())
                .isEqualTo(UNKNOWN);
        space.send(SpaceMethods.RENEW_TRANSACTION, MANAGER, 9L, 1000L);
        assertThat(failure(space.receive().exception()).unwrapped().className())
                .isEqualTo("net.jini.core.lease.UnknownLeaseException");
    }

    @Test
    void anOperationThatIsSentAgainGivesTheTransactionUp() throws IOException {
        TransactionId transaction = new TransactionId(MANAGER, 7, 60_000, true);
        WriteEntryRequest request = write(Items.item(1, "a").withDescriptor(Items.ITEM), transaction);
        assertThat(space.execute(request, WriteEntryResult.class).failure()).isNull();

        WireThrowable failure =
                failure(space.execute(request, WriteEntryResult.class).failure());

        assertThat(failure.message()).contains("disconnected");
        assertThat(failure(space.execute(commit(7), CommitResult.class).failure())
                        .className())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aManagerOutsideOfTheClientIsRefused() throws IOException {
        WriteEntryRequest request =
                write(Items.item(1, "a").withDescriptor(Items.ITEM), new TransactionId(MANAGER, 7, 60_000, false));

        assertThat(failure(space.execute(request, WriteEntryResult.class).failure())
                        .className())
                .isEqualTo("java.lang.UnsupportedOperationException");
    }

    @Test
    void aBackupThatJoinsKnowsWhatIsPrepared() throws IOException {
        write(1, 7);
        prepare(7);
        grid.stopMember(SECOND);
        grid.startMember(SECOND);
        grid.stopMember(FIRST);

        try (RawConnection backup = RawLookup.connect(grid, SECOND)) {
            assertThat(backup.execute(commit(7), CommitResult.class)).isEqualTo(new CommitResult(null));
            assertThat(count(backup)).isEqualTo(1);
        }
    }

    private static WireThrowable failure(Object failure) {
        WireThrowable throwable = WireThrowable.of(failure);
        assertThat(throwable).as("failure").isNotNull();
        return throwable;
    }
}
