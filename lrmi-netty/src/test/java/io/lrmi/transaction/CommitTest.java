package io.lrmi.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.TransactionEndedException;
import io.lrmi.failure.TransactionLostException;
import io.lrmi.spi.HeuristicCommitException;
import io.lrmi.transaction.Ending.Kind;
import java.rmi.RemoteException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jini.core.lease.Lease;
import net.jini.core.lease.UnknownLeaseException;
import net.jini.core.transaction.CannotCommitException;
import net.jini.core.transaction.TimeoutExpiredException;
import net.jini.core.transaction.UnknownTransactionException;
import net.jini.core.transaction.server.TransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a transaction ends, whatever its branches say. */
class CommitTest {

    private final ClientTransactionManager manager = new ClientTransactionManager();
    private final FakeBranch first = new FakeBranch("orders", "the first");
    private final FakeBranch second = new FakeBranch("orders", "the second");
    private ClientTransaction transaction;
    private TransactionManager.Created created;

    @BeforeEach
    void begin() throws Exception {
        created = manager.create(60_000);
        transaction = manager.find(created.id);
    }

    private void join(FakeBranch branch, boolean certain) {
        transaction.join(branch, branch, certain);
    }

    private void joinBoth() {
        join(first, true);
        join(second, true);
    }

    @Test
    void oneBranchIsCommittedByOneCall() throws Exception {
        join(first, true);

        manager.commit(created.id);

        assertThat(first.calls).containsExactly("commit alone");
        assertThatExceptionOfType(UnknownTransactionException.class).isThrownBy(() -> manager.commit(created.id));
    }

    @Test
    void severalBranchesPrepareFirst() throws Exception {
        joinBoth();

        manager.commit(created.id);

        assertThat(first.calls).containsExactly("prepare", "commit of 2");
        assertThat(second.calls).containsExactly("prepare", "commit of 2");
    }

    @Test
    void branchesOfSeveralSpacesAreCountedApart() throws Exception {
        FakeBranch other = new FakeBranch("stock", "another");
        joinBoth();
        join(other, true);

        manager.commit(created.id);

        assertThat(first.calls).contains("commit of 2");
        assertThat(other.calls).contains("commit of 1");
    }

    @Test
    void aBranchReachedByTwoClientsIsOne() throws Exception {
        second.identity = first.identity;
        join(first, false);
        join(second, true);

        manager.commit(created.id);

        assertThat(first.calls).isEmpty();
        assertThat(second.calls).containsExactly("commit alone");
    }

    @Test
    void aBranchWithNothingToCommitIsLeftOut() throws Exception {
        second.prepared = Ending.of(Kind.NOT_CHANGED);
        joinBoth();

        manager.commit(created.id);

        assertThat(first.calls).containsExactly("prepare", "commit of 1");
        assertThat(second.calls).containsExactly("prepare");
    }

    @Test
    void ifOneCannotPrepareAllAreRolledBack() {
        second.prepared = new Ending(Kind.ABORTED, "disk full", new IllegalStateException("disk"));
        joinBoth();

        assertThatExceptionOfType(CannotCommitException.class)
                .isThrownBy(() -> manager.commit(created.id))
                .withMessageContaining("rolled back: the second could not commit (disk full)")
                .withCauseInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(HeuristicCommitException.class);
        assertThat(first.calls).containsExactly("prepare", "abort");
        assertThat(second.calls).containsExactly("prepare", "abort");
    }

    @Test
    void ifOneDoesNotAnswerThePreparationAllAreRolledBack() {
        first.prepared = new Ending(Kind.UNKNOWN, "timeout", null);
        joinBoth();

        assertThatExceptionOfType(CannotCommitException.class)
                .isThrownBy(() -> manager.commit(created.id))
                .isNotInstanceOf(HeuristicCommitException.class);
        assertThat(second.calls).containsExactly("prepare", "abort");
    }

    @Test
    void aBranchThatHasForgottenTheTransactionRollsItBack() {
        first.committed = Ending.of(Kind.NOT_KNOWN);
        join(first, true);

        assertThatExceptionOfType(CannotCommitException.class)
                .isThrownBy(() -> manager.commit(created.id))
                .withMessageContaining("the first no longer knows it");
    }

    @Test
    void aBranchThatPerhapsHeldNothingMayHaveForgottenTheTransaction() throws Exception {
        first.prepared = Ending.of(Kind.NOT_KNOWN);
        join(first, false);
        join(second, true);

        manager.commit(created.id);

        assertThat(second.calls).containsExactly("prepare", "commit of 1");
    }

    @Test
    void noAnswerToASingleCommitMeansThatTheOutcomeIsNotKnown() {
        first.committed = new Ending(Kind.UNKNOWN, "timeout", null);
        join(first, true);

        assertThatExceptionOfType(HeuristicCommitException.class)
                .isThrownBy(() -> manager.commit(created.id))
                .withMessageContaining("not known whether")
                .satisfies(e -> assertThat(e.isMixed()).isFalse());
    }

    @Test
    void anOutcomeThatIsKnownToBeMixedSaysWhoDidWhat() {
        second.committed = Ending.of(Kind.NOT_KNOWN);
        joinBoth();

        assertThatExceptionOfType(HeuristicCommitException.class)
                .isThrownBy(() -> manager.commit(created.id))
                .withMessageContaining("the first has committed")
                .withMessageContaining("the second no longer knows it")
                .satisfies(e -> assertThat(e.isMixed()).isTrue());
    }

    @Test
    void noAnswerToOneOfSeveralCommitsMeansThatTheOutcomeIsNotKnown() {
        second.committed = new Ending(Kind.UNKNOWN, "no active member", new IllegalStateException("gone"));
        joinBoth();

        assertThatExceptionOfType(HeuristicCommitException.class)
                .isThrownBy(() -> manager.commit(created.id))
                .withMessageContaining("the second has not answered (no active member)")
                .withCauseInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(e.isMixed()).isFalse());
    }

    @Test
    void aLostTransactionIsRolledBackInsteadOfCommitted() {
        joinBoth();
        var unused = transaction.lose("its member is gone", null);

        assertThatExceptionOfType(TransactionLostException.class).isThrownBy(() -> transaction.begin(first));
        assertThatExceptionOfType(CannotCommitException.class)
                .isThrownBy(() -> manager.commit(created.id))
                .withMessageContaining("its member is gone");
        assertThat(first.calls).containsExactly("abort");
        assertThat(second.calls).containsExactly("abort");
    }

    @Test
    void anOverdueTransactionIsRolledBackInsteadOfCommitted() throws Exception {
        TransactionManager.Created brief = manager.create(1);
        transaction = manager.find(brief.id);
        join(first, true);
        while (!transaction.isExpired()) {
            Thread.onSpinWait();
        }

        assertThatExceptionOfType(TransactionEndedException.class)
                .isThrownBy(() -> transaction.begin(first))
                .withMessageContaining("not active");
        assertThatExceptionOfType(CannotCommitException.class)
                .isThrownBy(() -> manager.commit(brief.id))
                .withMessageContaining("time was over");
        assertThat(first.calls).containsExactly("abort");
        assertThatExceptionOfType(UnknownLeaseException.class).isThrownBy(() -> brief.lease.renew(1000));
    }

    @Test
    void aRollbackThatDoesNotReachEverybodySaysSo() {
        second.aborted = new Ending(Kind.UNKNOWN, "timeout", new IllegalStateException("gone"));
        joinBoth();

        assertThatExceptionOfType(RemoteException.class)
                .isThrownBy(() -> manager.abort(created.id))
                .withMessageContaining("not everywhere yet");
        assertThat(first.calls).containsExactly("abort");
    }

    @Test
    void theEndWaitsForOperationsUnderWay() throws Exception {
        join(first, true);
        var unused = transaction.begin(first);
        CompletableFuture<Void> committing = CompletableFuture.runAsync(() -> {
            try {
                manager.commit(created.id);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThatThrownBy(() -> committing.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(first.calls).isEmpty();
        transaction.end();

        committing.get(20, TimeUnit.SECONDS);
        assertThat(first.calls).containsExactly("commit alone");
    }

    @Test
    void aLimitedWaitLeavesTheEndRunning() throws Exception {
        join(first, true);
        var unused = transaction.begin(first);

        assertThatExceptionOfType(TimeoutExpiredException.class).isThrownBy(() -> manager.commit(created.id, 50));
        transaction.end();

        while (!first.calls.contains("commit alone")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRenewalReachesAllBranches() throws Exception {
        joinBoth();

        created.lease.renew(Lease.FOREVER);

        assertThat(created.lease.getExpiration()).isEqualTo(Lease.FOREVER);
        assertThat(transaction.reference().lease()).isEqualTo(Lease.FOREVER);
        assertThat(first.calls).containsExactly("renew for " + Lease.FOREVER);
        second.renewed = CompletableFuture.failedFuture(new IllegalStateException("gone"));
        assertThatExceptionOfType(RemoteException.class).isThrownBy(() -> created.lease.renew(1000));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> created.lease.renew(0));
    }

    @Test
    void membersKeepWhatTheyHoldNoLongerThanTheTransactionLasts() {
        assertThat(transaction.reference().lease()).isBetween(1L, 60_000L);
        assertThat(transaction.reference().manager()).isEqualTo(transaction.manager());
        assertThat(transaction.reference().managerInClient()).isTrue();
    }
}
