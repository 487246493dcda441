package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import io.lrmi.contract.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openspaces.core.GigaSpace;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries served in order within groups, each group to one transaction at a time. */
@ContractTest
@Timeout(60)
final class FifoGroupContractTest {

    private static final ReadModifiers EXCLUSIVE =
            new ReadModifiers(ReadModifiers.FIFO_GROUPING_POLL, ReadModifiers.EXCLUSIVE_READ_LOCK);

    private final GigaSpace outside;
    private final GigaSpace inside;
    private final TransactionTemplate transaction;
    private final TransactionTemplate other;
    private final String place = Unique.text();

    FifoGroupContractTest(GridUnderTest grid) {
        outside = grid.space();
        inside = grid.transactionalSpace();
        transaction = new TransactionTemplate(grid.transactionManager());
        other = new TransactionTemplate(grid.transactionManager());
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (int i = 0; i < 6; i++) {
            outside.write(new Step(Unique.text(), place, i % 2 == 0 ? "even" : "odd", "new", i));
        }
    }

    private @Nullable Integer take(@Nullable String job) {
        Step step = inside.take(new Step(null, place, job, null, null), 0, TakeModifiers.FIFO_GROUPING_POLL);
        return step == null ? null : step.getNumber();
    }

    private int left() {
        return outside.count(new Step(null, place, null, null, null));
    }

    @Test
    void aTransactionIsServedOneGroupInOrder() {
        List<@Nullable Integer> taken = new ArrayList<>();

        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 4; i++) {
                taken.add(take("even"));
            }
        });

        assertThat(taken).containsExactly(0, 2, 4, null);
        assertThat(left()).isEqualTo(3);
    }

    @Test
    void anotherTransactionIsServedTheOtherGroup() {
        transaction.executeWithoutResult(status -> {
            Integer first = take(null);
            Integer second = other.execute(inner -> {
                Integer number = take(null);
                assertThat(take(number % 2 == 0 ? "odd" : "even")).isNull();
                return number;
            });
            assertThat(List.of(first, second)).containsExactlyInAnyOrder(0, 1);
        });

        assertThat(left()).isEqualTo(4);
    }

    @Test
    void aGroupIsServedAgainFromItsBeginningAfterARollback() {
        transaction.executeWithoutResult(status -> {
            assertThat(take("even")).isZero();
            assertThat(take("even")).isEqualTo(2);
            assertThat(other.<Integer>execute(inner -> take("even"))).isNull();
            status.setRollbackOnly();
        });

        transaction.executeWithoutResult(status -> assertThat(take("even")).isZero());
        transaction.executeWithoutResult(status -> assertThat(take("even")).isEqualTo(2));
        assertThat(left()).isEqualTo(4);
    }

    @Test
    void severalAreTakenFromAGroupAtOnce() {
        transaction.executeWithoutResult(status -> {
            assertThat(inside.takeMultiple(
                            new Step(null, place, "odd", null, null), 2, TakeModifiers.FIFO_GROUPING_POLL))
                    .extracting(Step::getNumber)
                    .containsExactly(1, 3);
            assertThat(other.<Integer>execute(inner -> take("odd"))).isNull();
        });

        transaction.executeWithoutResult(status -> assertThat(take("odd")).isEqualTo(5));
    }

    @Test
    void exclusiveReadsGoThroughAGroup() {
        transaction.executeWithoutResult(status -> {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                numbers.add(inside.read(new Step(null, place, "even", null, null), 0, EXCLUSIVE)
                        .getNumber());
            }
            assertThat(numbers).containsExactly(0, 2, 4);
            assertThat(inside.read(new Step(null, place, "even", null, null), 0, EXCLUSIVE))
                    .isNull();
            assertThat(other.<Integer>execute(inner -> take("even"))).isNull();
        });

        assertThat(left()).isEqualTo(6);
    }

    @Test
    void aTakeWaitsForAGroup() throws Exception {
        CompletableFuture<@Nullable Integer> waiting = new CompletableFuture<>();

        transaction.executeWithoutResult(status -> {
            assertThat(take("even")).isZero();
            CompletableFuture<@Nullable Integer> taken =
                    CompletableFuture.supplyAsync(() -> other.<Integer>execute(inner -> {
                        Step step = inside.take(
                                new Step(null, place, "even", null, null), 30_000, TakeModifiers.FIFO_GROUPING_POLL);
                        return step == null ? null : step.getNumber();
                    }));
            var unused = taken.whenComplete((number, failure) -> {
                if (failure == null) {
                    waiting.complete(number);
                } else {
                    waiting.completeExceptionally(failure);
                }
            });
        });

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(left()).isEqualTo(4);
    }
}
