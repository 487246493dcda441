package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.AsyncResult;
import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.events.EventSessionConfig;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Item;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.jini.core.lease.Lease;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceUnavailableException;
import org.openspaces.core.UncategorizedSpaceException;

/** The overloads that differ from those of the other tests in their arguments only. */
@ContractTest
final class OverloadsContractTest {

    private static final ReadModifiers DIRTY = ReadModifiers.DIRTY_READ;
    private static final TakeModifiers NONE = TakeModifiers.NONE;

    private final GigaSpace space;
    private final String group = Unique.text();
    private final long id = Unique.number();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final AsyncFutureListener<Item> listener = result -> heard.add(result.getResult());
    private final AsyncFutureListener<ChangeResult<Item>> changeListener = result -> heard.add(result.getResult());

    OverloadsContractTest(GridUnderTest grid) {
        this.space = grid.space();
        write();
    }

    private void write() {
        space.write(new Item(id, group, "chair", 1));
    }

    private Item template() {
        return new Item(id, group);
    }

    private SQLQuery<Item> query() {
        SQLQuery<Item> query = new SQLQuery<>(Item.class, "group = ?", group);
        query.setRouting(id);
        return query;
    }

    private IdQuery<Item> byId() {
        return new IdQuery<>(Item.class, id);
    }

    private IdsQuery<Item> byIds() {
        return new IdsQuery<>(Item.class, new Object[] {id});
    }

    private static Item get(Future<Item> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    private Object heard() throws InterruptedException {
        return heard.poll(30, TimeUnit.SECONDS);
    }

    private void assertReads(List<Supplier<Item>> reads) {
        for (Supplier<Item> read : reads) {
            assertThat(read.get()).isNotNull().extracting(Item::getId).isEqualTo(id);
        }
    }

    /** Each finds the entry and leaves none. */
    private void assertTakes(List<Supplier<Item>> takes) {
        for (Supplier<Item> take : takes) {
            assertThat(take.get()).isNotNull().extracting(Item::getId).isEqualTo(id);
            assertThat(space.count(template())).isZero();
            write();
        }
    }

    @Test
    void read() {
        assertReads(List.of(
                () -> space.read(template()),
                () -> space.read(template(), 10),
                () -> space.read(template(), 10, DIRTY),
                () -> space.read(query()),
                () -> space.read(query(), 10),
                () -> space.read(query(), 10, DIRTY),
                () -> space.readIfExists(template()),
                () -> space.readIfExists(template(), 10),
                () -> space.readIfExists(template(), 10, DIRTY),
                () -> space.readIfExists(query()),
                () -> space.readIfExists(query(), 10),
                () -> space.readIfExists(query(), 10, DIRTY),
                () -> space.readMultiple(template())[0],
                () -> space.readMultiple(template(), 1)[0],
                () -> space.readMultiple(template(), 1, DIRTY)[0],
                () -> space.readMultiple(query())[0],
                () -> space.readMultiple(query(), 1)[0],
                () -> space.readMultiple(query(), 1, DIRTY)[0]));
    }

    @Test
    void readById() {
        assertReads(List.of(
                () -> space.readById(Item.class, id),
                () -> space.readById(Item.class, id, id),
                () -> space.readById(Item.class, id, id, 10),
                () -> space.readById(Item.class, id, id, 10, DIRTY),
                () -> space.readById(byId()),
                () -> space.readById(byId(), 10),
                () -> space.readById(byId(), 10, DIRTY),
                () -> space.readIfExistsById(Item.class, id),
                () -> space.readIfExistsById(Item.class, id, id),
                () -> space.readIfExistsById(Item.class, id, id, 10),
                () -> space.readIfExistsById(Item.class, id, id, 10, DIRTY),
                () -> space.readIfExistsById(byId()),
                () -> space.readIfExistsById(byId(), 10),
                () -> space.readIfExistsById(byId(), 10, DIRTY)));
    }

    @Test
    void readByIds() {
        Object[] ids = {id};
        assertReads(List.of(
                () -> space.readByIds(Item.class, ids).iterator().next(),
                () -> space.readByIds(Item.class, ids, (Object) id).iterator().next(),
                () -> space.readByIds(Item.class, ids, (Object) id, DIRTY)
                        .iterator()
                        .next(),
                () -> space.readByIds(Item.class, ids, ids).iterator().next(),
                () -> space.readByIds(Item.class, ids, ids, DIRTY).iterator().next(),
                () -> space.readByIds(byIds()).iterator().next(),
                () -> space.readByIds(byIds(), DIRTY).getResultsArray()[0]));
    }

    @Test
    void take() {
        assertTakes(List.of(
                () -> space.take(template()),
                () -> space.take(template(), 10),
                () -> space.take(template(), 10, NONE),
                () -> space.take(query()),
                () -> space.take(query(), 10),
                () -> space.take(query(), 10, NONE),
                () -> space.takeIfExists(template()),
                () -> space.takeIfExists(template(), 10),
                () -> space.takeIfExists(template(), 10, NONE),
                () -> space.takeIfExists(query()),
                () -> space.takeIfExists(query(), 10),
                () -> space.takeIfExists(query(), 10, NONE),
                () -> space.takeMultiple(template())[0],
                () -> space.takeMultiple(template(), 1)[0],
                () -> space.takeMultiple(template(), 1, NONE)[0],
                () -> space.takeMultiple(query())[0],
                () -> space.takeMultiple(query(), 1)[0],
                () -> space.takeMultiple(query(), 1, NONE)[0]));
    }

    @Test
    void takeById() {
        assertTakes(List.of(
                () -> space.takeById(Item.class, id),
                () -> space.takeById(Item.class, id, id),
                () -> space.takeById(Item.class, id, id, 10),
                () -> space.takeById(Item.class, id, id, 10, NONE),
                () -> space.takeById(byId()),
                () -> space.takeById(byId(), 10),
                () -> space.takeById(byId(), 10, NONE),
                () -> space.takeIfExistsById(Item.class, id),
                () -> space.takeIfExistsById(Item.class, id, id),
                () -> space.takeIfExistsById(Item.class, id, id, 10),
                () -> space.takeIfExistsById(Item.class, id, id, 10, NONE),
                () -> space.takeIfExistsById(byId()),
                () -> space.takeIfExistsById(byId(), 10),
                () -> space.takeIfExistsById(byId(), 10, NONE)));
    }

    @Test
    void takeByIds() {
        Object[] ids = {id};
        assertTakes(List.of(
                () -> space.takeByIds(Item.class, ids).iterator().next(),
                () -> space.takeByIds(Item.class, ids, (Object) id).iterator().next(),
                () -> space.takeByIds(Item.class, ids, (Object) id, NONE)
                        .iterator()
                        .next(),
                () -> space.takeByIds(Item.class, ids, ids).iterator().next(),
                () -> space.takeByIds(Item.class, ids, ids, NONE).iterator().next(),
                () -> space.takeByIds(byIds()).iterator().next(),
                () -> space.takeByIds(byIds(), NONE).getResultsArray()[0]));
    }

    @Test
    void asyncRead() throws Exception {
        for (Future<Item> future : List.of(
                space.asyncRead(template()),
                space.asyncRead(template(), 10),
                space.asyncRead(template(), 10, DIRTY),
                space.asyncRead(query()),
                space.asyncRead(query(), 10),
                space.asyncRead(query(), 10, DIRTY))) {
            assertThat(get(future).getId()).isEqualTo(id);
        }
        for (Future<Item> future : List.of(
                space.asyncRead(template(), listener),
                space.asyncRead(template(), 10, listener),
                space.asyncRead(template(), 10, DIRTY, listener),
                space.asyncRead(query(), listener),
                space.asyncRead(query(), 10, listener),
                space.asyncRead(query(), 10, DIRTY, listener))) {
            assertThat(get(future).getId()).isEqualTo(id);
            assertThat(heard()).isInstanceOf(Item.class);
        }
    }

    @Test
    void asyncTake() throws Exception {
        List<Supplier<Future<Item>>> takes = List.of(
                () -> space.asyncTake(template()),
                () -> space.asyncTake(template(), 10),
                () -> space.asyncTake(template(), 10, NONE),
                () -> space.asyncTake(query()),
                () -> space.asyncTake(query(), 10),
                () -> space.asyncTake(query(), 10, NONE));
        for (Supplier<Future<Item>> take : takes) {
            assertThat(get(take.get()).getId()).isEqualTo(id);
            write();
        }
        List<Supplier<Future<Item>>> withListener = List.of(
                () -> space.asyncTake(template(), listener),
                () -> space.asyncTake(template(), 10, listener),
                () -> space.asyncTake(template(), 10, NONE, listener),
                () -> space.asyncTake(query(), listener),
                () -> space.asyncTake(query(), 10, listener),
                () -> space.asyncTake(query(), 10, NONE, listener));
        for (Supplier<Future<Item>> take : withListener) {
            assertThat(get(take.get()).getId()).isEqualTo(id);
            assertThat(heard()).isInstanceOf(Item.class);
            write();
        }
    }

    @Test
    void writeOne() {
        WriteModifiers modifiers = WriteModifiers.UPDATE_OR_WRITE;
        Item item = new Item(id, group, "table", 2);
        assertThat(space.write(item)).isNotNull();
        assertThat(space.write(item, Lease.FOREVER)).isNotNull();
        assertThat(space.write(item, modifiers)).isNotNull();
        assertThat(space.write(item, Lease.FOREVER, 10, modifiers).getVersion()).isEqualTo(5);
    }

    @Test
    void writeMultiple() {
        WriteModifiers modifiers = WriteModifiers.UPDATE_OR_WRITE;
        Item[] items = {new Item(id, group, "table", 2)};
        long[] leases = {Lease.FOREVER};
        assertThat(space.writeMultiple(items)).hasSize(1);
        assertThat(space.writeMultiple(items, Lease.FOREVER)).hasSize(1);
        assertThat(space.writeMultiple(items, modifiers)).hasSize(1);
        assertThat(space.writeMultiple(items, Lease.FOREVER, modifiers)).hasSize(1);
        assertThat(space.writeMultiple(items, Lease.FOREVER, 10, modifiers)).hasSize(1);
        assertThat(space.writeMultiple(items, leases, modifiers)).hasSize(1);
        assertThat(space.writeMultiple(items, leases, 10, modifiers)[0].getVersion())
                .isEqualTo(8);
    }

    @Test
    void change() throws Exception {
        ChangeSet changes = new ChangeSet().increment("amount", 1);
        ChangeModifiers modifiers = ChangeModifiers.NONE;
        List<Supplier<ChangeResult<Item>>> blocking = List.of(
                () -> space.change(template(), changes),
                () -> space.change(template(), changes, 10),
                () -> space.change(template(), changes, modifiers),
                () -> space.change(template(), changes, modifiers, 10),
                () -> space.change(query(), changes),
                () -> space.change(query(), changes, 10),
                () -> space.change(query(), changes, modifiers),
                () -> space.change(query(), changes, modifiers, 10));
        for (Supplier<ChangeResult<Item>> change : blocking) {
            assertThat(change.get().getNumberOfChangedEntries()).isEqualTo(1);
        }
        for (Future<ChangeResult<Item>> future : List.of(
                space.asyncChange(template(), changes),
                space.asyncChange(template(), changes, 10),
                space.asyncChange(template(), changes, modifiers),
                space.asyncChange(template(), changes, modifiers, 10),
                space.asyncChange(query(), changes),
                space.asyncChange(query(), changes, 10),
                space.asyncChange(query(), changes, modifiers),
                space.asyncChange(query(), changes, modifiers, 10))) {
            assertThat(future.get(30, TimeUnit.SECONDS).getNumberOfChangedEntries())
                    .isEqualTo(1);
        }
        for (Future<ChangeResult<Item>> future : List.of(
                space.<Item>asyncChange(template(), changes, changeListener),
                space.<Item>asyncChange(template(), changes, 10, changeListener),
                space.<Item>asyncChange(template(), changes, modifiers, changeListener),
                space.<Item>asyncChange(template(), changes, modifiers, 10, changeListener),
                space.<Item>asyncChange(query(), changes, changeListener),
                space.<Item>asyncChange(query(), changes, 10, changeListener),
                space.<Item>asyncChange(query(), changes, modifiers, changeListener),
                space.<Item>asyncChange(query(), changes, modifiers, 10, changeListener))) {
            assertThat(future.get(30, TimeUnit.SECONDS).getNumberOfChangedEntries())
                    .isEqualTo(1);
            assertThat(heard()).isInstanceOf(ChangeResult.class);
        }
        assertThat(space.readById(Item.class, id).getAmount()).isEqualTo(1 + 24);
    }

    @Test
    void countAndClear() {
        assertThat(space.count(template())).isEqualTo(1);
        assertThat(space.count(query(), CountModifiers.DIRTY_READ)).isEqualTo(1);
        assertThat(space.clear(query(), ClearModifiers.NONE)).isEqualTo(1);
        write();
        space.clear(template());
        assertThat(space.count(query())).isZero();
    }

    @Test
    void whatASpaceSaysOfItself() {
        assertThat(space.getName())
                .isEqualTo(space.getSpaceName())
                .isEqualTo(space.getSpace().getName());
        assertThat(space.isSecured()).isFalse();
        assertThat(space.getClustered()).isSameAs(space);
        assertThat(space.getTxProvider()).isNotNull();
        assertThat(space.getCurrentTransaction()).isNull();
        assertThat(space.getDefaultWriteModifiers()).isEqualTo(WriteModifiers.UPDATE_OR_WRITE);
        assertThat(List.of(
                        space.getDefaultReadModifiers().getCode(),
                        space.getDefaultTakeModifiers().getCode(),
                        space.getDefaultCountModifiers().getCode(),
                        space.getDefaultClearModifiers().getCode(),
                        space.getDefaultChangeModifiers().getCode()))
                .containsOnly(0);
        SpaceUnavailableException known = new SpaceUnavailableException("gone", null);
        assertThat(space.getExceptionTranslator().translate(new ExecutionException(known)))
                .isSameAs(known);
        assertThat(space.getExceptionTranslator().translate(new IllegalStateException("x")))
                .isInstanceOf(UncategorizedSpaceException.class)
                .hasMessage("x");
    }

    @Test
    void notificationsAreRefusedWithTheAlternative() {
        assertThatThrownBy(space::newDataEventSession)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("SimplePollingContainerConfigurer");
        assertThatThrownBy(() -> space.newDataEventSession(new EventSessionConfig()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aListenerHearsFailures() throws Exception {
        AsyncFutureListener<ChangeResult<Item>> failures =
                (AsyncResult<ChangeResult<Item>> result) -> heard.add(result.getException());
        Future<ChangeResult<Item>> future =
                space.asyncChange(template(), new ChangeSet().increment("name", 1), failures);

        assertThatThrownBy(() -> future.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThat(heard()).isInstanceOf(Exception.class);
    }
}
