package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gigaspaces.async.AsyncResult;
import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openspaces.core.ChangeException;
import org.openspaces.core.GigaSpace;

@ContractTest
final class ChangeAsyncContractTest {

    private static final long PATIENT = 30_000;

    private final GigaSpace space;
    private final String group = Unique.text();
    private final long id = Unique.number();

    ChangeAsyncContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.get(PATIENT, TimeUnit.MILLISECONDS);
    }

    @Test
    void aChangeByIdCompletesWithItsResult() throws Exception {
        space.write(new Item(id, group, "chair", 4));

        ChangeResult<Item> result =
                get(space.asyncChange(new IdQuery<>(Item.class, id), new ChangeSet().set("name", "table")));

        assertThat(result.getNumberOfChangedEntries()).isEqualTo(1);
        assertThat(space.readById(Item.class, id).getName()).isEqualTo("table");
    }

    @Test
    void aChangeOfAllPartitionsCompletesWithAllResults() throws Exception {
        for (int i = 0; i < 6; i++) {
            space.write(new Item(Unique.number(), group, "chair", i));
        }

        ChangeResult<Item> result = get(space.asyncChange(
                new Item(null, group),
                new ChangeSet().increment("amount", 1),
                ChangeModifiers.RETURN_DETAILED_RESULTS));

        assertThat(result.getNumberOfChangedEntries()).isEqualTo(6);
        assertThat(result.getResults()).hasSize(6);
    }

    @Test
    void aListenerIsToldTheResultToo() throws Exception {
        space.write(new Item(id, group, "chair", 4));
        CompletableFuture<AsyncResult<ChangeResult<Item>>> told = new CompletableFuture<>();

        Future<ChangeResult<Item>> future = space.asyncChange(
                new IdQuery<>(Item.class, id), new ChangeSet().set("name", "table"), 100, told::complete);

        assertThat(get(told).getResult()).isSameAs(get(future));
        assertThat(get(told).getException()).isNull();
    }

    @Test
    void aFailureIsToldThroughFutureAndListener() {
        space.write(new Item(id, group, "chair", 4));
        CompletableFuture<AsyncResult<ChangeResult<Item>>> told = new CompletableFuture<>();

        Future<ChangeResult<Item>> future = space.asyncChange(
                new Item(null, group), new ChangeSet().set("nothing", 1), ChangeModifiers.NONE, told::complete);

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> get(future))
                .withCauseInstanceOf(ChangeException.class);
        assertThat(told).succeedsWithin(PATIENT, TimeUnit.MILLISECONDS).satisfies(result -> {
            assertThat(result.getResult()).isNull();
            assertThat(result.getException()).isInstanceOf(ChangeException.class);
        });
    }

    @Test
    void aFailureOfOneEntryIsToldLikeInABlockingCall() {
        space.write(new Item(id, group, "chair", 4));

        Future<ChangeResult<Item>> future =
                space.asyncChange(new IdQuery<>(Item.class, id), new ChangeSet().increment("amount", 1L));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> get(future))
                .satisfies(e -> assertThat(e.getCause())
                        .isInstanceOfSatisfying(
                                ChangeException.class,
                                failure ->
                                        assertThat(failure.getFailedChanges()).hasSize(1)));
    }

    @Test
    void oneWayHasNothingToWaitFor() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> space.asyncChange(
                        new Item(id, null), new ChangeSet().set("name", "table"), ChangeModifiers.ONE_WAY))
                .withMessageContaining("one-way");
    }

    @Test
    void manyChangesAreUnderWayAtOnce() throws Exception {
        space.write(new Item(id, group, "chair", 0));
        List<Future<ChangeResult<Item>>> futures = new ArrayList<>();

        for (int i = 0; i < 100; i++) {
            futures.add(space.asyncChange(new IdQuery<>(Item.class, id), new ChangeSet().increment("amount", 1)));
        }
        for (Future<ChangeResult<Item>> future : futures) {
            assertThat(get(future).getNumberOfChangedEntries()).isEqualTo(1);
        }

        assertThat(space.readById(Item.class, id).getAmount()).isEqualTo(100);
    }
}
