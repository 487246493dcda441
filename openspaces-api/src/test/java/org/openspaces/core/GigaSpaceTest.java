package org.openspaces.core;

import static io.lrmi.spi.GigaSpaceSettings.USE_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.client.iterator.SpaceIteratorConfiguration;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.openspaces.core.executor.Task;

class GigaSpaceTest {

    private static final String ENTRY = "entry";
    private static final IdQuery<String> QUERY = new IdQuery<>(String.class, 7, "north");
    private static final ISpaceQuery<String> ANY_QUERY = QUERY;
    private static final IdQuery<String> UNROUTED = new IdQuery<>(String.class, 7);
    private static final Object[] IDS = {1, 2};
    private static final AsyncFutureListener<String> LISTENER = result -> {};

    private final RecordingGigaSpace recorder = new RecordingGigaSpace();
    private final GigaSpace space = recorder.gigaSpace;

    private ListAssert<Object> assertThatCall() {
        return assertThat(recorder.onlyCall());
    }

    private ListAssert<Object> assertThatCallOf(AsyncFuture<?> returned) {
        assertThat(returned == recorder.future).isTrue();
        return assertThatCall();
    }

    @Test
    void onlyTheCoreMethodsAreAbstract() {
        List<String> operations = Arrays.stream(GigaSpace.class.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.startsWith("get") && !name.equals("isSecured"))
                .toList();

        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "prepareTemplate",
                        "aggregate",
                        "iterator",
                        "iterator",
                        "execute",
                        "execute",
                        "execute",
                        "write",
                        "writeMultiple",
                        "writeMultiple",
                        "read",
                        "read",
                        "take",
                        "take",
                        "readMultiple",
                        "readMultiple",
                        "takeMultiple",
                        "takeMultiple",
                        "readByIds",
                        "takeByIds",
                        "count",
                        "clear",
                        "asyncRead",
                        "asyncRead",
                        "asyncTake",
                        "asyncTake",
                        "change",
                        "change",
                        "asyncChange",
                        "asyncChange");
    }

    @Test
    void readUsesTheDefaults() {
        space.read(ENTRY);
        assertThatCall().containsExactly("read", ENTRY, USE_DEFAULT, RecordingGigaSpace.READ);
        space.read(ENTRY, 5);
        assertThatCall().containsExactly("read", ENTRY, 5L, RecordingGigaSpace.READ);
        space.read(ANY_QUERY);
        assertThatCall().containsExactly("read", QUERY, USE_DEFAULT, RecordingGigaSpace.READ);
        space.read(ANY_QUERY, 5);
        assertThatCall().containsExactly("read", QUERY, 5L, RecordingGigaSpace.READ);
    }

    @Test
    void takeUsesTheDefaults() {
        space.take(ENTRY);
        assertThatCall().containsExactly("take", ENTRY, USE_DEFAULT, RecordingGigaSpace.TAKE);
        space.take(ENTRY, 5);
        assertThatCall().containsExactly("take", ENTRY, 5L, RecordingGigaSpace.TAKE);
        space.take(ANY_QUERY);
        assertThatCall().containsExactly("take", QUERY, USE_DEFAULT, RecordingGigaSpace.TAKE);
        space.take(ANY_QUERY, 5);
        assertThatCall().containsExactly("take", QUERY, 5L, RecordingGigaSpace.TAKE);
    }

    @Test
    void readIfExistsIsAReadWithAModifier() {
        ReadModifiers ifExists = RecordingGigaSpace.READ.add(ReadModifiers.IF_EXISTS);

        space.readIfExists(ENTRY);
        assertThatCall().containsExactly("read", ENTRY, USE_DEFAULT, ifExists);
        space.readIfExists(ENTRY, 5);
        assertThatCall().containsExactly("read", ENTRY, 5L, ifExists);
        space.readIfExists(ENTRY, 5, ReadModifiers.NONE);
        assertThatCall().containsExactly("read", ENTRY, 5L, ReadModifiers.IF_EXISTS);
        space.readIfExists(ANY_QUERY);
        assertThatCall().containsExactly("read", QUERY, USE_DEFAULT, ifExists);
        space.readIfExists(ANY_QUERY, 5);
        assertThatCall().containsExactly("read", QUERY, 5L, ifExists);
        space.readIfExists(ANY_QUERY, 5, ReadModifiers.NONE);
        assertThatCall().containsExactly("read", QUERY, 5L, ReadModifiers.IF_EXISTS);
    }

    @Test
    void takeIfExistsIsATakeWithAModifier() {
        TakeModifiers ifExists = RecordingGigaSpace.TAKE.add(TakeModifiers.IF_EXISTS);

        space.takeIfExists(ENTRY);
        assertThatCall().containsExactly("take", ENTRY, USE_DEFAULT, ifExists);
        space.takeIfExists(ENTRY, 5);
        assertThatCall().containsExactly("take", ENTRY, 5L, ifExists);
        space.takeIfExists(ENTRY, 5, TakeModifiers.NONE);
        assertThatCall().containsExactly("take", ENTRY, 5L, TakeModifiers.IF_EXISTS);
        space.takeIfExists(ANY_QUERY);
        assertThatCall().containsExactly("take", QUERY, USE_DEFAULT, ifExists);
        space.takeIfExists(ANY_QUERY, 5);
        assertThatCall().containsExactly("take", QUERY, 5L, ifExists);
        space.takeIfExists(ANY_QUERY, 5, TakeModifiers.NONE);
        assertThatCall().containsExactly("take", QUERY, 5L, TakeModifiers.IF_EXISTS);
    }

    @Test
    void readByIdIsAReadOfAQuery() {
        space.readById(String.class, 7);
        assertThatCall().containsExactly("read", UNROUTED, USE_DEFAULT, RecordingGigaSpace.READ);
        space.readById(String.class, 7, "north");
        assertThatCall().containsExactly("read", QUERY, USE_DEFAULT, RecordingGigaSpace.READ);
        space.readById(String.class, 7, "north", 5);
        assertThatCall().containsExactly("read", QUERY, 5L, RecordingGigaSpace.READ);
        space.readById(String.class, 7, "north", 5, ReadModifiers.FIFO);
        assertThatCall().containsExactly("read", QUERY, 5L, ReadModifiers.FIFO);
        space.readById(QUERY);
        assertThatCall().containsExactly("read", QUERY, USE_DEFAULT, RecordingGigaSpace.READ);
        space.readById(QUERY, 5);
        assertThatCall().containsExactly("read", QUERY, 5L, RecordingGigaSpace.READ);
        space.readById(QUERY, 5, ReadModifiers.FIFO);
        assertThatCall().containsExactly("read", QUERY, 5L, ReadModifiers.FIFO);
    }

    @Test
    void takeByIdIsATakeOfAQuery() {
        space.takeById(String.class, 7);
        assertThatCall().containsExactly("take", UNROUTED, USE_DEFAULT, RecordingGigaSpace.TAKE);
        space.takeById(String.class, 7, "north");
        assertThatCall().containsExactly("take", QUERY, USE_DEFAULT, RecordingGigaSpace.TAKE);
        space.takeById(String.class, 7, "north", 5);
        assertThatCall().containsExactly("take", QUERY, 5L, RecordingGigaSpace.TAKE);
        space.takeById(String.class, 7, "north", 5, TakeModifiers.NONE);
        assertThatCall().containsExactly("take", QUERY, 5L, TakeModifiers.NONE);
        space.takeById(QUERY);
        assertThatCall().containsExactly("take", QUERY, USE_DEFAULT, RecordingGigaSpace.TAKE);
        space.takeById(QUERY, 5);
        assertThatCall().containsExactly("take", QUERY, 5L, RecordingGigaSpace.TAKE);
        space.takeById(QUERY, 5, TakeModifiers.NONE);
        assertThatCall().containsExactly("take", QUERY, 5L, TakeModifiers.NONE);
    }

    @Test
    void readIfExistsByIdCombinesBoth() {
        ReadModifiers ifExists = RecordingGigaSpace.READ.add(ReadModifiers.IF_EXISTS);

        space.readIfExistsById(String.class, 7);
        assertThatCall().containsExactly("read", UNROUTED, USE_DEFAULT, ifExists);
        space.readIfExistsById(String.class, 7, "north");
        assertThatCall().containsExactly("read", QUERY, USE_DEFAULT, ifExists);
        space.readIfExistsById(String.class, 7, "north", 5);
        assertThatCall().containsExactly("read", QUERY, 5L, ifExists);
        space.readIfExistsById(String.class, 7, "north", 5, ReadModifiers.NONE);
        assertThatCall().containsExactly("read", QUERY, 5L, ReadModifiers.IF_EXISTS);
        space.readIfExistsById(QUERY);
        assertThatCall().containsExactly("read", QUERY, USE_DEFAULT, ifExists);
        space.readIfExistsById(QUERY, 5);
        assertThatCall().containsExactly("read", QUERY, 5L, ifExists);
        space.readIfExistsById(QUERY, 5, ReadModifiers.NONE);
        assertThatCall().containsExactly("read", QUERY, 5L, ReadModifiers.IF_EXISTS);
    }

    @Test
    void takeIfExistsByIdCombinesBoth() {
        TakeModifiers ifExists = RecordingGigaSpace.TAKE.add(TakeModifiers.IF_EXISTS);

        space.takeIfExistsById(String.class, 7);
        assertThatCall().containsExactly("take", UNROUTED, USE_DEFAULT, ifExists);
        space.takeIfExistsById(String.class, 7, "north");
        assertThatCall().containsExactly("take", QUERY, USE_DEFAULT, ifExists);
        space.takeIfExistsById(String.class, 7, "north", 5);
        assertThatCall().containsExactly("take", QUERY, 5L, ifExists);
        space.takeIfExistsById(String.class, 7, "north", 5, TakeModifiers.NONE);
        assertThatCall().containsExactly("take", QUERY, 5L, TakeModifiers.IF_EXISTS);
        space.takeIfExistsById(QUERY);
        assertThatCall().containsExactly("take", QUERY, USE_DEFAULT, ifExists);
        space.takeIfExistsById(QUERY, 5);
        assertThatCall().containsExactly("take", QUERY, 5L, ifExists);
        space.takeIfExistsById(QUERY, 5, TakeModifiers.NONE);
        assertThatCall().containsExactly("take", QUERY, 5L, TakeModifiers.IF_EXISTS);
    }

    @Test
    void multipleEntriesAreUnlimitedUnlessToldOtherwise() {
        space.readMultiple(ENTRY);
        assertThatCall().containsExactly("readMultiple", ENTRY, Integer.MAX_VALUE, RecordingGigaSpace.READ);
        space.readMultiple(ENTRY, 3);
        assertThatCall().containsExactly("readMultiple", ENTRY, 3, RecordingGigaSpace.READ);
        space.readMultiple(ANY_QUERY);
        assertThatCall().containsExactly("readMultiple", QUERY, Integer.MAX_VALUE, RecordingGigaSpace.READ);
        space.readMultiple(ANY_QUERY, 3);
        assertThatCall().containsExactly("readMultiple", QUERY, 3, RecordingGigaSpace.READ);
        space.takeMultiple(ENTRY);
        assertThatCall().containsExactly("takeMultiple", ENTRY, Integer.MAX_VALUE, RecordingGigaSpace.TAKE);
        space.takeMultiple(ENTRY, 3);
        assertThatCall().containsExactly("takeMultiple", ENTRY, 3, RecordingGigaSpace.TAKE);
        space.takeMultiple(ANY_QUERY);
        assertThatCall().containsExactly("takeMultiple", QUERY, Integer.MAX_VALUE, RecordingGigaSpace.TAKE);
        space.takeMultiple(ANY_QUERY, 3);
        assertThatCall().containsExactly("takeMultiple", QUERY, 3, RecordingGigaSpace.TAKE);
    }

    @Test
    void readByIdsIsAQueryOfIds() {
        space.readByIds(String.class, IDS);
        assertIdsCall("readByIds", null, null, RecordingGigaSpace.READ);
        space.readByIds(String.class, IDS, "north");
        assertIdsCall("readByIds", "north", null, RecordingGigaSpace.READ);
        space.readByIds(String.class, IDS, "north", ReadModifiers.FIFO);
        assertIdsCall("readByIds", "north", null, ReadModifiers.FIFO);
        space.readByIds(String.class, IDS, new Object[] {"north", "south"});
        assertIdsCall("readByIds", null, new Object[] {"north", "south"}, RecordingGigaSpace.READ);
        space.readByIds(String.class, IDS, new Object[] {"north", "south"}, ReadModifiers.FIFO);
        assertIdsCall("readByIds", null, new Object[] {"north", "south"}, ReadModifiers.FIFO);
        space.readByIds(new IdsQuery<>(String.class, IDS));
        assertIdsCall("readByIds", null, null, RecordingGigaSpace.READ);
    }

    @Test
    void takeByIdsIsAQueryOfIds() {
        space.takeByIds(String.class, IDS);
        assertIdsCall("takeByIds", null, null, RecordingGigaSpace.TAKE);
        space.takeByIds(String.class, IDS, "north");
        assertIdsCall("takeByIds", "north", null, RecordingGigaSpace.TAKE);
        space.takeByIds(String.class, IDS, "north", TakeModifiers.NONE);
        assertIdsCall("takeByIds", "north", null, TakeModifiers.NONE);
        space.takeByIds(String.class, IDS, new Object[] {"north", "south"});
        assertIdsCall("takeByIds", null, new Object[] {"north", "south"}, RecordingGigaSpace.TAKE);
        space.takeByIds(String.class, IDS, new Object[] {"north", "south"}, TakeModifiers.NONE);
        assertIdsCall("takeByIds", null, new Object[] {"north", "south"}, TakeModifiers.NONE);
        space.takeByIds(new IdsQuery<>(String.class, IDS));
        assertIdsCall("takeByIds", null, null, RecordingGigaSpace.TAKE);
    }

    private void assertIdsCall(String method, Object routing, Object[] routings, Object modifiers) {
        List<Object> call = recorder.onlyCall();
        IdsQuery<?> query = (IdsQuery<?>) call.get(1);
        assertThat(call.get(0)).isEqualTo(method);
        assertThat(query.getTypeName()).isEqualTo("java.lang.String");
        assertThat(query.getIds()).containsExactly(IDS);
        assertThat(query.getRouting()).isEqualTo(routing);
        assertThat(query.getRoutings()).isEqualTo(routings);
        assertThat(call.get(2)).isEqualTo(modifiers);
    }

    @Test
    void asyncReadUsesTheDefaults() {
        assertThatCallOf(space.asyncRead(ENTRY))
                .containsExactly("asyncRead", ENTRY, USE_DEFAULT, RecordingGigaSpace.READ, null);
        assertThatCallOf(space.asyncRead(ENTRY, LISTENER))
                .containsExactly("asyncRead", ENTRY, USE_DEFAULT, RecordingGigaSpace.READ, LISTENER);
        assertThatCallOf(space.asyncRead(ENTRY, 5))
                .containsExactly("asyncRead", ENTRY, 5L, RecordingGigaSpace.READ, null);
        assertThatCallOf(space.asyncRead(ENTRY, 5, LISTENER))
                .containsExactly("asyncRead", ENTRY, 5L, RecordingGigaSpace.READ, LISTENER);
        assertThatCallOf(space.asyncRead(ENTRY, 5, ReadModifiers.FIFO))
                .containsExactly("asyncRead", ENTRY, 5L, ReadModifiers.FIFO, null);
        assertThatCallOf(space.asyncRead(ANY_QUERY))
                .containsExactly("asyncRead", QUERY, USE_DEFAULT, RecordingGigaSpace.READ, null);
        assertThatCallOf(space.asyncRead(ANY_QUERY, LISTENER))
                .containsExactly("asyncRead", QUERY, USE_DEFAULT, RecordingGigaSpace.READ, LISTENER);
        assertThatCallOf(space.asyncRead(ANY_QUERY, 5))
                .containsExactly("asyncRead", QUERY, 5L, RecordingGigaSpace.READ, null);
        assertThatCallOf(space.asyncRead(ANY_QUERY, 5, LISTENER))
                .containsExactly("asyncRead", QUERY, 5L, RecordingGigaSpace.READ, LISTENER);
        assertThatCallOf(space.asyncRead(ANY_QUERY, 5, ReadModifiers.FIFO))
                .containsExactly("asyncRead", QUERY, 5L, ReadModifiers.FIFO, null);
    }

    @Test
    void asyncTakeUsesTheDefaults() {
        assertThatCallOf(space.asyncTake(ENTRY))
                .containsExactly("asyncTake", ENTRY, USE_DEFAULT, RecordingGigaSpace.TAKE, null);
        assertThatCallOf(space.asyncTake(ENTRY, LISTENER))
                .containsExactly("asyncTake", ENTRY, USE_DEFAULT, RecordingGigaSpace.TAKE, LISTENER);
        assertThatCallOf(space.asyncTake(ENTRY, 5))
                .containsExactly("asyncTake", ENTRY, 5L, RecordingGigaSpace.TAKE, null);
        assertThatCallOf(space.asyncTake(ENTRY, 5, LISTENER))
                .containsExactly("asyncTake", ENTRY, 5L, RecordingGigaSpace.TAKE, LISTENER);
        assertThatCallOf(space.asyncTake(ENTRY, 5, TakeModifiers.NONE))
                .containsExactly("asyncTake", ENTRY, 5L, TakeModifiers.NONE, null);
        assertThatCallOf(space.asyncTake(ANY_QUERY))
                .containsExactly("asyncTake", QUERY, USE_DEFAULT, RecordingGigaSpace.TAKE, null);
        assertThatCallOf(space.asyncTake(ANY_QUERY, LISTENER))
                .containsExactly("asyncTake", QUERY, USE_DEFAULT, RecordingGigaSpace.TAKE, LISTENER);
        assertThatCallOf(space.asyncTake(ANY_QUERY, 5))
                .containsExactly("asyncTake", QUERY, 5L, RecordingGigaSpace.TAKE, null);
        assertThatCallOf(space.asyncTake(ANY_QUERY, 5, LISTENER))
                .containsExactly("asyncTake", QUERY, 5L, RecordingGigaSpace.TAKE, LISTENER);
        assertThatCallOf(space.asyncTake(ANY_QUERY, 5, TakeModifiers.NONE))
                .containsExactly("asyncTake", QUERY, 5L, TakeModifiers.NONE, null);
    }

    @Test
    void writeUsesTheDefaultsAndDoesNotWait() {
        space.write(ENTRY);
        assertThatCall().containsExactly("write", ENTRY, USE_DEFAULT, 0L, RecordingGigaSpace.WRITE);
        space.write(ENTRY, 60);
        assertThatCall().containsExactly("write", ENTRY, 60L, 0L, RecordingGigaSpace.WRITE);
        space.write(ENTRY, WriteModifiers.ONE_WAY);
        assertThatCall().containsExactly("write", ENTRY, USE_DEFAULT, 0L, WriteModifiers.ONE_WAY);
    }

    @Test
    void writeMultipleUsesTheDefaultsAndDoesNotWait() {
        String[] entries = {ENTRY};
        long[] leases = {60};

        space.writeMultiple(entries);
        assertThatCall().containsExactly("writeMultiple", entries, USE_DEFAULT, 0L, RecordingGigaSpace.WRITE);
        space.writeMultiple(entries, 60);
        assertThatCall().containsExactly("writeMultiple", entries, 60L, 0L, RecordingGigaSpace.WRITE);
        space.writeMultiple(entries, WriteModifiers.ONE_WAY);
        assertThatCall().containsExactly("writeMultiple", entries, USE_DEFAULT, 0L, WriteModifiers.ONE_WAY);
        space.writeMultiple(entries, 60, WriteModifiers.ONE_WAY);
        assertThatCall().containsExactly("writeMultiple", entries, 60L, 0L, WriteModifiers.ONE_WAY);
        space.writeMultiple(entries, leases, WriteModifiers.ONE_WAY);
        assertThatCall().containsExactly("writeMultiple", entries, leases, 0L, WriteModifiers.ONE_WAY);
    }

    @Test
    void countAndClearMatchEverythingWithoutTemplate() {
        space.count(null);
        assertThatCall().containsExactly("count", null, RecordingGigaSpace.COUNT);
        space.count(ENTRY, CountModifiers.NONE);
        assertThatCall().containsExactly("count", ENTRY, CountModifiers.NONE);
        space.clear(null);
        assertThatCall().containsExactly("clear", null, RecordingGigaSpace.CLEAR);
        space.clear(ENTRY, ClearModifiers.NONE);
        assertThatCall().containsExactly("clear", ENTRY, ClearModifiers.NONE);
    }

    @Test
    void iteratorsHaveTheirSettingsFromTheArguments() {
        space.iterator(ENTRY);
        assertIterator(ENTRY, 1000, null);
        space.iterator(ENTRY, 7);
        assertIterator(ENTRY, 7, null);
        space.iterator(ENTRY, 7, ReadModifiers.FIFO);
        assertIterator(ENTRY, 7, ReadModifiers.FIFO);
        space.iterator(ANY_QUERY);
        assertIterator(ANY_QUERY, 1000, null);
        space.iterator(ANY_QUERY, 7);
        assertIterator(ANY_QUERY, 7, null);
        space.iterator(ANY_QUERY, 7, ReadModifiers.FIFO);
        assertIterator(ANY_QUERY, 7, ReadModifiers.FIFO);
    }

    private void assertIterator(Object template, int batchSize, ReadModifiers modifiers) {
        List<Object> call = recorder.onlyCall();
        assertThat(call).startsWith("iterator", template);
        assertThat(call.get(2)).isInstanceOfSatisfying(SpaceIteratorConfiguration.class, configuration -> {
            assertThat(configuration.getBatchSize()).isEqualTo(batchSize);
            assertThat(configuration.getReadModifiers()).isEqualTo(modifiers);
            assertThat(configuration.getIteratorType()).isNull();
            assertThat(configuration.getMaxInactiveDuration()).isNull();
        });
    }

    @Test
    void tasksHaveNoRoutingAndNoListenerUnlessGiven() {
        Task<String> task = () -> "done";

        assertThat(space.execute(task) == recorder.future).isTrue();
        assertThatCall().containsExactly("execute", task, null);
        assertThat(space.execute(task, "north") == recorder.future).isTrue();
        assertThatCall().containsExactly("execute", task, "north", null);
    }
}
