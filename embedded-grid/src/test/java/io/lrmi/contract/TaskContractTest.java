package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.AsyncResult;
import com.gigaspaces.async.AsyncResultFilter;
import com.gigaspaces.async.AsyncResultFilterEvent;
import com.gigaspaces.async.AsyncResultsReducer;
import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.contract.model.Address;
import io.lrmi.contract.model.CountTask;
import io.lrmi.contract.model.EchoTask;
import io.lrmi.contract.model.HolderTask;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Lambdas;
import io.lrmi.contract.model.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

/** Tasks whose classes the grid has. */
@ContractTest
final class TaskContractTest {

    private static final String MODEL = "io.lrmi.contract.model";

    private final GridUnderTest grid;
    private final LrmiClient client;
    private final GigaSpace space;
    private final String group = Unique.text();

    TaskContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.client = grid.connect(
                LrmiClientOptions.builder().allowedPackages(List.of(MODEL)).build());
        this.space = client.gigaSpace();
    }

    @BeforeEach
    void requireClasses() {
        assumeTrue(grid.takesApplicationClasses(), "needs a grid with the classes of the model");
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static <T> T get(AsyncFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(20, TimeUnit.SECONDS);
    }

    private List<Item> write(int count) {
        List<Item> items = IntStream.range(0, count)
                .mapToObj(i -> new Item(Unique.number(), group, "name " + i, i))
                .toList();
        space.writeMultiple(items.toArray(Item[]::new));
        return items;
    }

    @Test
    void resultsComeBackAsTheyWere() throws Exception {
        assertThat(get(space.execute(new EchoTask<>("text"), 1L))).isEqualTo("text");
        assertThat(get(space.execute(new EchoTask<>(new BigDecimal("1.50")), 2L)))
                .isEqualTo(new BigDecimal("1.50"));
        assertThat(get(space.execute(new EchoTask<>(new ArrayList<>(List.of(1, 2L))), 3L)))
                .isEqualTo(List.of(1, 2L));
        assertThat(get(space.execute(new EchoTask<>(new int[] {1, 2}), 3L))).containsExactly(1, 2);
        assertThat(get(space.execute(new EchoTask<>(new Address("Main Street", 5)), 4L)))
                .usingRecursiveComparison()
                .isEqualTo(new Address("Main Street", 5));
        assertThat(get(space.execute(new EchoTask<String>(null), 5L))).isNull();
        assertThat(get(space.execute(Lambdas.echo("text"), 6L))).isEqualTo("lambda text");
    }

    @Test
    void aListenerIsToldTheResult() throws Exception {
        BlockingQueue<String> told = new ArrayBlockingQueue<>(3);
        AsyncFutureListener<String> listener = result -> told.add(String.valueOf(result.getResult()));

        AsyncFuture<String> first = space.execute(new EchoTask<>("first"), 1L, listener);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("first");
        first.setListener(result -> told.add("late " + result.getResult()));
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("late first");
        assertThat(get(space.execute(new EchoTask<>("second", 1L), listener))).isEqualTo("second");
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void aTaskGoesToThePartitionOfItsRoutingValue() throws Exception {
        for (Item item : write(4)) {
            assertThat(get(space.execute(new HolderTask(item.getId(), group)))).contains(item.getName());
            assertThat(get(space.execute(new HolderTask(0L, group), item))).contains(item.getName());
            assertThat(get(space.execute(new HolderTask(0L, group), item.getId())))
                    .contains(item.getName());
        }
    }

    @Test
    void theGetterOfATaskGivesItsRoutingValue() throws Exception {
        assertThat(get(space.execute(new EchoTask<>("routed", 7L)))).isEqualTo("routed");
    }

    @Test
    void aTaskWithoutRoutingValueIsRefusedIfThereAreSeveralPartitions() throws Exception {
        if (grid.isPartitioned()) {
            assertThatThrownBy(() -> space.execute(new EchoTask<>("anywhere")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining(EchoTask.class.getName())
                    .hasMessageContaining("@SpaceRouting");
        } else {
            assertThat(get(space.execute(new EchoTask<>("anywhere")))).isEqualTo("anywhere");
        }
    }

    @Test
    void aDistributedTaskRunsOnEveryPartitionNextToItsEntries() throws Exception {
        write(11);
        BlockingQueue<Integer> told = new ArrayBlockingQueue<>(1);
        AsyncFutureListener<Integer> listener = result -> told.add(result.getResult());

        assertThat(get(space.execute(new CountTask(group)))).isEqualTo(11);
        assertThat(get(space.execute(new CountTask(group), listener))).isEqualTo(11);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(11);
    }

    @Test
    void aDistributedTaskRunsOnceForEachRoutingValue() throws Exception {
        Item item = write(1).get(0);

        assertThat(get(space.execute(new CountTask(group), item.getId(), item.getId())))
                .isEqualTo(2);
        assertThat(get(space.execute(new CountTask(group), item))).isEqualTo(1);
    }

    @Test
    void aFilterDecidesWhatIsReduced() throws Exception {
        assertThat(get(space.executorBuilder(new Joiner("skip"))
                        .add(new EchoTask<>("skip"), 1L)
                        .add(new EchoTask<>("b"), 2L)
                        .add(new EchoTask<>("c", 3L))
                        .execute()))
                .isEqualTo("b+c");
    }

    /** Joins texts in order, without one of them. */
    private record Joiner(String without) implements AsyncResultsReducer<String, String>, AsyncResultFilter<String> {

        @Override
        public String reduce(List<AsyncResult<String>> results) {
            return String.join(
                    "+", results.stream().map(AsyncResult::getResult).sorted().toList());
        }

        @Override
        public Decision onResult(AsyncResultFilterEvent<String> event) {
            assertThat(event.getTotalExpectedResults()).isEqualTo(3);
            assertThat(event.getReceivedResults()).doesNotContain(event.getCurrentResult());
            return without.equals(event.getCurrentResult().getResult()) ? Decision.SKIP : Decision.CONTINUE;
        }
    }

    @Test
    void anExecutorBuilderWithoutTasksIsRefused() {
        assertThatThrownBy(() -> space.executorBuilder(new Joiner("")).execute())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatATaskThrowsIsWhatItsFutureFailsWith() {
        AsyncFuture<?> jdk = space.execute(new EchoTask<>(new IllegalStateException("not now")), 1L);
        AsyncFuture<?> own = space.execute(new EchoTask<>(new Refusal("no", 7)), 2L);

        assertThatThrownBy(() -> get(jdk))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not now");
        assertThatThrownBy(() -> get(own))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(7));
    }

    @Test
    void anExceptionThatIsNotAllowedIsTold() {
        AsyncFuture<?> future = grid.space().execute(new EchoTask<>(new Refusal("no way", 7)), 2L);

        assertThatThrownBy(() -> get(future))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining(Refusal.class.getName())
                .hasMessageContaining("no way")
                .hasMessageContaining("gigaspaces.lrmi.allowed-packages");
    }

    @Test
    void aResultThatIsNotAllowedIsRefused() {
        // A client of its own: one that knows an entry with such a property allows its class.
        try (LrmiClient strict = grid.connect(LrmiClientOptions.defaults())) {
            AsyncFuture<?> future = strict.gigaSpace().execute(new EchoTask<>(new Address("Main Street", 5)), 2L);

            assertThatThrownBy(() -> get(future))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining(Address.class.getName())
                    .hasMessageContaining("gigaspaces.lrmi.allowed-packages");
        }
    }

    @Test
    void manyTasksRunAtTheSameTime() throws Exception {
        List<AsyncFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            futures.add(space.execute(new EchoTask<>(i), i));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(get(futures.get(i))).isEqualTo(i);
        }
    }
}
