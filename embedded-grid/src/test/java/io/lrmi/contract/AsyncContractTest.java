package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncResult;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.j_spaces.core.LeaseContext;
import io.lrmi.contract.model.Account;
import io.lrmi.contract.model.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceOptimisticLockingFailureException;

@ContractTest
final class AsyncContractTest {

    private static final long PATIENT = 30_000;

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final String group = Unique.text();
    private final long id = Unique.number();

    AsyncContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.space = grid.space();
    }

    private static <T> T get(AsyncFuture<T> future) throws Exception {
        return future.get(PATIENT, TimeUnit.MILLISECONDS);
    }

    @Test
    void aReadCompletesWithTheEntry() throws Exception {
        space.write(new Item(id, group, "chair", 4));

        assertThat(get(space.asyncRead(new Item(id, null))).getName()).isEqualTo("chair");
        assertThat(get(space.asyncRead(new Item(null, group))).getName()).isEqualTo("chair");
        assertThat(get(space.asyncRead(new IdQuery<>(Item.class, id))).getName())
                .isEqualTo("chair");
        assertThat(get(space.asyncRead(new Item(id, null), 0, ReadModifiers.DIRTY_READ))
                        .getName())
                .isEqualTo("chair");
        assertThat(space.count(new Item(null, group))).isEqualTo(1);
    }

    @Test
    void aReadCompletesWithNullIfNothingMatches() throws Exception {
        assertThat(get(space.asyncRead(new Item(id, null)))).isNull();
        assertThat(get(space.asyncRead(new Item(null, group)))).isNull();
        assertThat(get(space.asyncTake(new Item(null, group)))).isNull();
        assertThat(get(space.asyncRead(new Item(id, null), 200))).isNull();
    }

    @Test
    void aTakeRemovesTheEntry() throws Exception {
        space.write(new Item(id, group, "chair", 4));

        assertThat(get(space.asyncTake(new Item(null, group))).getName()).isEqualTo("chair");
        assertThat(space.readById(Item.class, id)).isNull();
    }

    @Test
    void takesByQueryRemoveTheEntry() throws Exception {
        space.write(new Item(id, group, "chair", 4));

        assertThat(get(space.asyncTake(new IdQuery<>(Item.class, id))).getName())
                .isEqualTo("chair");
        assertThat(get(space.asyncTake(new IdQuery<>(Item.class, id)))).isNull();
    }

    @Test
    void aReadWaitsForTheEntry() throws Exception {
        AsyncFuture<Item> read = space.asyncRead(new Item(id, null), PATIENT);
        AsyncFuture<Item> taken = space.asyncTake(new IdQuery<>(Item.class, id, id), PATIENT);
        assertThat(read.isDone()).isFalse();

        space.write(new Item(id, group, "chair", 4));

        assertThat(get(taken).getName()).isEqualTo("chair");
        // Whether the waiting read or the waiting take is served first is not promised.
        if (!read.isDone()) {
            space.write(new Item(id, group, "chair", 4));
        }
        assertThat(get(read).getName()).isEqualTo("chair");
    }

    @Test
    void aListenerIsTold() throws Exception {
        space.write(new Item(id, group, "chair", 4));
        CompletableFuture<AsyncResult<Item>> told = new CompletableFuture<>();

        AsyncFuture<Item> future = space.asyncRead(new Item(id, null), told::complete);

        assertThat(get(future)).isNotNull();
        assertThat(told.get(PATIENT, TimeUnit.MILLISECONDS).getResult().getName())
                .isEqualTo("chair");
        assertThat(told.get().getException()).isNull();
    }

    @Test
    void aListenerSetLaterIsTold() throws Exception {
        space.write(new Item(id, group, "chair", 4));
        CompletableFuture<AsyncResult<Item>> told = new CompletableFuture<>();
        AsyncFuture<Item> future = space.asyncRead(new Item(id, null));
        get(future);

        future.setListener(told::complete);

        assertThat(told.get(PATIENT, TimeUnit.MILLISECONDS).getResult().getName())
                .isEqualTo("chair");
    }

    @Test
    void aListenerMayUseTheSpace() throws Exception {
        space.write(new Item(id, group, "chair", 4));
        CompletableFuture<LeaseContext<Item>> written = new CompletableFuture<>();

        AsyncFuture<Item> taken =
                space.asyncTake(new Item(id, null), result -> written.complete(space.write(result.getResult())));

        assertThat(get(taken)).isNotNull();
        assertThat(written.get(PATIENT, TimeUnit.MILLISECONDS).getVersion()).isEqualTo(1);
        assertThat(space.readById(Item.class, id)).isNotNull();
    }

    @Test
    void failuresAreTheSameAsThoseOfTheSynchronousOperations() throws Exception {
        GigaSpace versioned = grid.versionedSpace();
        int account = Unique.integer();
        versioned.write(new Account(account, "ann", 1L));
        Account old = versioned.readById(Account.class, account);
        versioned.write(versioned.readById(Account.class, account));
        CompletableFuture<AsyncResult<Account>> told = new CompletableFuture<>();

        AsyncFuture<Account> future = versioned.asyncTake(old, told::complete);

        assertThatThrownBy(() -> get(future))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SpaceOptimisticLockingFailureException.class);
        assertThat(told.get(PATIENT, TimeUnit.MILLISECONDS).getException())
                .isInstanceOf(SpaceOptimisticLockingFailureException.class);
    }

    @Test
    void documentsAreReadAndTaken() throws Exception {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        space.write(Documents.product(group, group, "chair", 4.5));
        SpaceDocument template = new SpaceDocument(Documents.PRODUCT).setProperty("group", group);

        assertThat(get(space.asyncRead(template)).getProperties().get("name")).isEqualTo("chair");
        assertThat(get(space.asyncTake(new IdQuery<SpaceDocument>(Documents.PRODUCT, group)))
                        .getProperties()
                        .get("name"))
                .isEqualTo("chair");
        assertThat(get(space.asyncRead(template))).isNull();
    }

    @Test
    void manyOperationsAreUnderWayAtOnce() throws Exception {
        Item[] items = new Item[500];
        for (int i = 0; i < items.length; i++) {
            items[i] = new Item(Unique.number(), group, "item", i);
        }
        space.writeMultiple(items);
        List<AsyncFuture<Item>> futures = new ArrayList<>();
        for (Item item : items) {
            futures.add(space.asyncTake(new Item(item.getId(), null)));
        }

        for (int i = 0; i < items.length; i++) {
            assertThat(get(futures.get(i)).getAmount()).isEqualTo(i);
        }
        assertThat(space.count(new Item(null, group))).isZero();
    }
}
