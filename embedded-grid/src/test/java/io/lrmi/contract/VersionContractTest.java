package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.contract.model.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceOptimisticLockingFailureException;

@ContractTest
final class VersionContractTest {

    private final GigaSpace versioned;
    private final GigaSpace unversioned;
    private final int id = Unique.integer();

    VersionContractTest(GridUnderTest grid) {
        versioned = grid.versionedSpace();
        unversioned = grid.space();
    }

    private Account stored() {
        return versioned.readById(Account.class, id);
    }

    @Test
    void theVersionIsSetOnTheEntryAndCountsUp() {
        Account account = new Account(id, "ann", 10L);

        versioned.write(account);
        assertThat(account.getVersion()).isEqualTo(1);

        account.setBalance(20L);
        assertThat(versioned.write(account).getVersion()).isEqualTo(2);
        assertThat(account.getVersion()).isEqualTo(2);
        assertThat(stored().getVersion()).isEqualTo(2);
    }

    @Test
    void anUpdateOfAnOldVersionIsRefused() {
        versioned.write(new Account(id, "ann", 10L));
        Account mine = stored();
        Account yours = stored();
        mine.setBalance(20L);
        versioned.write(mine);

        yours.setBalance(30L);
        assertThatExceptionOfType(SpaceOptimisticLockingFailureException.class)
                .isThrownBy(() -> versioned.write(yours, WriteModifiers.UPDATE_ONLY))
                .satisfies(e -> {
                    assertThat(e.getSpaceVersionID()).isEqualTo(2);
                    assertThat(e.getClientVersionID()).isEqualTo(1);
                });
        assertThat(stored().getBalance()).isEqualTo(20L);
    }

    @Test
    void updateOrWriteChecksTheVersionAsWell() {
        versioned.write(new Account(id, "ann", 10L));
        Account old = stored();
        versioned.write(stored());

        assertThatThrownBy(() -> versioned.write(old)).isInstanceOf(SpaceOptimisticLockingFailureException.class);
    }

    @Test
    void anUpdateWithoutAVersionIsNotChecked() {
        versioned.write(new Account(id, "ann", 10L));

        versioned.write(new Account(id, "ann", 20L));

        assertThat(stored().getBalance()).isEqualTo(20L);
        assertThat(stored().getVersion()).isEqualTo(2);
    }

    @Test
    void anUnversionedClientChecksNothing() {
        unversioned.write(new Account(id, "ann", 10L));
        Account old = unversioned.readById(Account.class, id);
        unversioned.write(new Account(id, "ann", 20L));

        unversioned.write(old);

        assertThat(unversioned.readById(Account.class, id).getBalance()).isEqualTo(10L);
    }

    @Test
    void aTakeOfAnOldVersionIsRefused() {
        versioned.write(new Account(id, "ann", 10L));
        Account old = stored();
        versioned.write(stored());

        assertThatThrownBy(() -> versioned.take(old)).isInstanceOf(SpaceOptimisticLockingFailureException.class);
        assertThat(stored()).isNotNull();
        assertThat(versioned.take(stored())).isNotNull();
    }

    @Test
    void anIdQueryMayNameAVersion() {
        versioned.write(new Account(id, "ann", 10L));
        versioned.write(stored());

        assertThat(versioned.takeById(new IdQuery<>(Account.class, id, id, 2)).getVersion())
                .isEqualTo(2);
        assertThat(stored()).isNull();
    }

    @Test
    void documentsHaveVersionsToo() {
        versioned.write(new Account(id, "ann", 10L));
        IdQuery<SpaceDocument> query = new IdQuery<>(Account.class.getName(), id, QueryResultType.DOCUMENT);
        SpaceDocument old = versioned.readById(query);
        assertThat(old.getVersion()).isEqualTo(1);
        SpaceDocument current = versioned.readById(query);

        versioned.write(current.setProperty("balance", 20L));

        assertThat(current.getVersion()).isEqualTo(2);
        assertThatThrownBy(() -> versioned.write(old)).isInstanceOf(SpaceOptimisticLockingFailureException.class);
    }

    @Test
    void competingUpdatesLoseNothing() throws Exception {
        versioned.write(new Account(id, "ann", 0L));
        int threads = 4;
        int each = 25;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                done.add(executor.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        increment();
                    }
                }));
            }
            for (Future<?> future : done) {
                future.get(60, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(stored().getBalance()).isEqualTo((long) threads * each);
        assertThat(stored().getVersion()).isEqualTo(threads * each + 1);
    }

    private void increment() {
        while (true) {
            Account account = stored();
            account.setBalance(account.getBalance() + 1);
            try {
                versioned.write(account);
                return;
            } catch (SpaceOptimisticLockingFailureException e) {
                // Somebody else was faster.
                assertThat(e).hasMessageContaining(Integer.toString(id));
            }
        }
    }
}
