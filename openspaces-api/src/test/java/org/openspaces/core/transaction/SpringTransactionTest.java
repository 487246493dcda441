package org.openspaces.core.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.AsyncResult;
import com.gigaspaces.client.ReadModifiers;
import com.j_spaces.core.IJSpace;
import io.lrmi.spi.HeuristicCommitException;
import io.lrmi.spi.StubTransactionManager;
import java.util.ArrayList;
import java.util.List;
import net.jini.core.transaction.CannotAbortException;
import net.jini.core.transaction.CannotCommitException;
import net.jini.core.transaction.Transaction;
import net.jini.core.transaction.TransactionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openspaces.core.space.SpaceProxyConfigurer;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.openspaces.core.transaction.manager.DistributedJiniTxManagerConfigurer;
import org.openspaces.core.transaction.manager.ExistingJiniTransactionManager;
import org.openspaces.core.transaction.manager.TransactionLeaseRenewalConfig;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.HeuristicCompletionException;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class SpringTransactionTest {

    private final IJSpace space = new SpaceProxyConfigurer("orders").space();
    private final DistributedJiniTransactionManager manager;
    private final StubTransactionManager behind;
    private final DefaultTransactionProvider provider;

    SpringTransactionTest() throws Exception {
        manager = (DistributedJiniTransactionManager) new DistributedJiniTxManagerConfigurer().transactionManager();
        behind = (StubTransactionManager) manager.getTransactionManager();
        provider = new DefaultTransactionProvider(space, manager);
    }

    private TransactionTemplate template(int propagation) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template;
    }

    private TransactionTemplate required() {
        return template(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    @Test
    void aThreadFindsItsTransaction() {
        assertThat(provider.getCurrentTransaction()).isNull();

        Transaction seen = required().execute(status -> {
            assertThat(provider.getCurrentTransaction(manager, space).transaction)
                    .isSameAs(provider.getCurrentTransaction());
            return provider.getCurrentTransaction();
        });

        assertThat(seen).isNotNull();
        assertThat(provider.getCurrentTransaction()).isNull();
        assertThat(behind.calls).containsExactly("create 1 for 90000", "commit 1");
    }

    @Test
    void aFailureRollsBack() {
        assertThatThrownBy(() -> required().executeWithoutResult(status -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(behind.calls).containsExactly("create 1 for 90000", "abort 1");
    }

    @Test
    void onlyARollbackIsLeftOnceATransactionIsMarked() {
        required().executeWithoutResult(status -> status.setRollbackOnly());
        assertThat(behind.calls).containsExactly("create 1 for 90000", "abort 1");

        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> required()
                        .executeWithoutResult(
                                outer -> required().executeWithoutResult(inner -> inner.setRollbackOnly())));
        assertThat(behind.calls).endsWith("create 2 for 90000", "abort 2");
    }

    @Test
    void aNewTransactionSuspendsTheCurrentOne() {
        required().executeWithoutResult(outer -> {
            Transaction first = provider.getCurrentTransaction();
            template(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                    .executeWithoutResult(inner -> assertThat(provider.getCurrentTransaction())
                            .isNotNull()
                            .isNotEqualTo(first));
            template(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                    .executeWithoutResult(
                            none -> assertThat(provider.getCurrentTransaction()).isNull());
            required()
                    .executeWithoutResult(
                            same -> assertThat(provider.getCurrentTransaction()).isSameAs(first));
        });

        assertThat(behind.calls).containsExactly("create 1 for 90000", "create 2 for 90000", "commit 2", "commit 1");
    }

    @Test
    void nestedTransactionsAreRefused() {
        assertThatExceptionOfType(NestedTransactionNotSupportedException.class)
                .isThrownBy(() -> required()
                        .executeWithoutResult(outer -> template(TransactionDefinition.PROPAGATION_NESTED)
                                .executeWithoutResult(inner -> {})));
    }

    @Test
    void theTimeoutOfATransactionWinsOverThatOfTheManager() {
        manager.setDefaultTimeout(7);
        TransactionTemplate template = required();
        template.executeWithoutResult(status -> {});
        template.setTimeout(3);
        template.executeWithoutResult(status -> {});

        assertThat(behind.calls).contains("create 1 for 7000", "create 2 for 3000");
        template.setTimeout(0);
        assertThatExceptionOfType(CannotCreateTransactionException.class)
                .isThrownBy(() -> template.executeWithoutResult(status -> {}));
    }

    @Test
    void theIsolationLevelOfATransactionIsKnown() {
        TransactionTemplate template = required();
        template.executeWithoutResult(status ->
                assertThat(provider.getCurrentTransactionIsolationLevel()).isNull());
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        template.executeWithoutResult(status ->
                assertThat(provider.getCurrentTransactionIsolationLevel()).isEqualTo(ReadModifiers.READ_COMMITTED));
        template.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        assertThatExceptionOfType(InvalidIsolationLevelException.class)
                .isThrownBy(() -> template.executeWithoutResult(status -> {}));
    }

    @Test
    void failuresOfACommitAreThoseOfSpring() {
        behind.commitFailure = new CannotCommitException("gone");
        assertThatExceptionOfType(TransactionSystemException.class)
                .isThrownBy(() -> required().executeWithoutResult(status -> {}))
                .withMessage("gone");

        assertThatExceptionOfType(TransactionTimedOutException.class)
                .isThrownBy(() -> required()
                        .executeWithoutResult(status -> endLease(provider.getCurrentTransaction(manager, space))));

        behind.commitFailure = new HeuristicCommitException("partition 1 committed, partition 2 did not", true, null);
        assertThatExceptionOfType(HeuristicCompletionException.class)
                .isThrownBy(() -> required().executeWithoutResult(status -> {}))
                .satisfies(e -> assertThat(e.getOutcomeState()).isEqualTo(HeuristicCompletionException.STATE_MIXED));

        behind.commitFailure = new HeuristicCommitException("no answer", false, null);
        assertThatExceptionOfType(HeuristicCompletionException.class)
                .isThrownBy(() -> required().executeWithoutResult(status -> {}))
                .satisfies(e -> assertThat(e.getOutcomeState()).isEqualTo(HeuristicCompletionException.STATE_UNKNOWN));
    }

    private static void endLease(Transaction.@Nullable Created created) {
        try {
            created.lease.cancel();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failuresOfARollbackAreThoseOfSpring() {
        behind.abortFailure = new CannotAbortException("committed");

        assertThatExceptionOfType(TransactionSystemException.class)
                .isThrownBy(() -> required().executeWithoutResult(status -> status.setRollbackOnly()))
                .withMessage("committed");
    }

    @Test
    void waitsForTheEndCanBeLimited() throws Exception {
        var limited = (DistributedJiniTransactionManager) new DistributedJiniTxManagerConfigurer()
                .commitTimeout(5)
                .rollbackTimeout(6L)
                .transactionManager();
        TransactionTemplate template = new TransactionTemplate(limited);

        assertThatExceptionOfType(TransactionSystemException.class)
                .isThrownBy(() -> template.executeWithoutResult(status -> {}));
        assertThatExceptionOfType(TransactionSystemException.class)
                .isThrownBy(() -> template.executeWithoutResult(status -> status.setRollbackOnly()));

        assertThat(((StubTransactionManager) limited.getTransactionManager()).calls)
                .contains("commit 1 within 5", "abort 2 within 6");
    }

    @Test
    void shortLeasesAreRenewedWhileTheTransactionIsOpen() throws Exception {
        TransactionLeaseRenewalConfig renewal = new TransactionLeaseRenewalConfig();
        renewal.setRenewDuration(40);
        renewal.setRenewRTT(30);
        var configurer = new DistributedJiniTxManagerConfigurer().leaseRenewalConfig(renewal);
        var renewing = (DistributedJiniTransactionManager) configurer.transactionManager();
        var calls = ((StubTransactionManager) renewing.getTransactionManager()).calls;

        new TransactionTemplate(renewing).executeWithoutResult(status -> {
            while (renewals(calls) < 2) {
                Thread.onSpinWait();
            }
        });

        assertThat(calls.get(0)).isEqualTo("create 1 for 40");
        assertThat(calls).contains("renew for 40");
        configurer.destroy();
    }

    private static long renewals(List<String> calls) {
        synchronized (calls) {
            return calls.stream().filter("renew for 40"::equals).count();
        }
    }

    @Test
    void transactionsBegunWithoutSpringAreFound() throws Exception {
        Transaction transaction = TransactionFactory.create(behind, 1000).transaction;
        assertThat(ExistingJiniTransactionManager.bindExistingTransaction((Transaction) null))
                .isFalse();

        assertThat(ExistingJiniTransactionManager.bindExistingTransaction(transaction))
                .isTrue();
        try {
            assertThat(provider.getCurrentTransaction()).isSameAs(transaction);
            assertThat(new DefaultTransactionProvider(space, null).getCurrentTransaction())
                    .isSameAs(transaction);
            required()
                    .executeWithoutResult(status ->
                            assertThat(provider.getCurrentTransaction()).isSameAs(transaction));
            template(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                    .executeWithoutResult(status ->
                            assertThat(provider.getCurrentTransaction()).isNull());
            assertThat(provider.getCurrentTransaction()).isSameAs(transaction);
        } finally {
            ExistingJiniTransactionManager.unbindExistingTransaction();
        }

        assertThat(ExistingJiniTransactionManager.unbindExistingTransactionIfPossible())
                .isNull();
        transaction.commit();
        assertThat(behind.calls).containsExactly("create 1 for 1000", "commit 1");
    }

    @Test
    void aListenerRunsUnderTheTransactionAndIsWaitedFor() {
        List<AsyncFutureListener<String>> joined = new ArrayList<>();
        Transaction transaction = required().execute(status -> {
            joined.add(provider.joining(
                    result -> behind.calls.add(result.getResult() + " under " + provider.getCurrentTransaction())));
            return provider.getCurrentTransaction();
        });
        assertThat(behind.calls).containsExactly("create 1 for 90000");

        joined.get(0).onResult(new Result("done"));

        assertThat(behind.calls).containsExactly("create 1 for 90000", "done under " + transaction, "commit 1");
        assertThat(provider.getCurrentTransaction()).isNull();
    }

    @Test
    void aListenerThatFailsRollsBack() {
        AsyncFutureListener<String> joined = required()
                .execute(status -> provider.joining(result -> {
                    throw new IllegalStateException("no");
                }));

        assertThatThrownBy(() -> joined.onResult(new Result("done"))).hasMessage("no");

        assertThat(behind.calls).containsExactly("create 1 for 90000", "abort 1");
    }

    @Test
    void aListenerWithoutATransactionIsLeftAlone() {
        AsyncFutureListener<String> listener = result -> {};

        assertThat(provider.joining(listener)).isSameAs(listener);
    }

    private record Result(String getResult) implements AsyncResult<String> {

        @Override
        public @Nullable Exception getException() {
            return null;
        }
    }

    @Test
    void managersOfOtherKindsAreRefused() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new DefaultTransactionProvider(space, new OtherManager()))
                .withMessageContaining("OtherManager");
    }

    private static final class OtherManager extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    @Test
    void aManagerThatIsNotReadySaysSo() {
        DistributedJiniTransactionManager fresh = new DistributedJiniTransactionManager();

        assertThatThrownBy(fresh::getTransactionalContext).hasMessageContaining("afterPropertiesSet");
        assertThatThrownBy(fresh::getTransactionManager).hasMessageContaining("afterPropertiesSet");
    }
}
