package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.DynamicValues;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.SpaceResult;
import io.lrmi.wire.space.UpdateLeaseRequest;
import io.lrmi.wire.space.UpdateLeaseResult;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntriesResult;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.space.WriteEntryResult;
import io.lrmi.wire.space.WriteOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes and updates; expectations are those of real members of releases 15.8 and 16.0. */
class WriteRulesTest {

    private static final String MEMBER = "space_container1:space";
    private static final int OVERRIDE_VERSION = 1 << 19;

    private EmbeddedGrid grid;
    private RawConnection space;

    @BeforeEach
    void start() throws IOException {
        grid = EmbeddedGrid.builder("space").partitions(2).backups(1).start();
        space = RawLookup.connect(grid, MEMBER);
    }

    @AfterEach
    void stop() throws IOException {
        space.close();
        grid.close();
    }

    @Test
    void writeUpdatesAnEntryThatIsThere() throws IOException {
        assertThat(write(Items.item(2, "a"))).isEqualTo(new WriteOutcome(null, 1, Long.MAX_VALUE, null, 1));
        assertThat(write(Items.item(2, "b"))).isEqualTo(new WriteOutcome(null, 2, Long.MAX_VALUE, null, 1));
        assertThat(read(2).fixedValues()).containsExactly(2, "b", null);
    }

    @Test
    void writeOnlyRefusesAnEntryThatIsThere() throws IOException {
        write(Items.item(2, "a"));

        WireThrowable failure = failure(Items.write(Items.item(2, "b"), Modifiers.WRITE_ONLY));

        assertThat(failure.className()).isEqualTo("com.j_spaces.core.client.EntryAlreadyInSpaceException");
        assertThat(failure.text("m_UID")).isEqualTo(Items.uid(Items.ITEM, 2));
        assertThat(failure.text("m_ClassName")).isEqualTo("Item");
        assertThat(read(2).fixedValues()[1]).isEqualTo("a");
    }

    @Test
    void updateOnlyRefusesAnEntryThatIsNotThere() throws IOException {
        WireThrowable failure = failure(Items.write(Items.item(2, "b"), Modifiers.UPDATE_ONLY));

        assertThat(failure.className()).isEqualTo("com.j_spaces.core.client.EntryNotInSpaceException");
        assertThat(failure.message()).isEqualTo("Entry UID " + Items.uid(Items.ITEM, 2) + " is not in space " + MEMBER);
        assertThat(failure.text("m_UID")).isEqualTo(Items.uid(Items.ITEM, 2));
    }

    @Test
    void updateOnlyNeedsAUid() throws IOException {
        WireThrowable failure =
                failure(Items.write(Items.entry(Items.ITEM, null, 2, "b", null), Modifiers.UPDATE_ONLY));

        assertThat(failure.className()).isEqualTo("com.j_spaces.core.DetailedUnusableEntryException");
    }

    @Test
    void partialUpdateKeepsWhatIsNull() throws IOException {
        write(Items.entry(Items.ITEM, Items.uid(Items.ITEM, 2), 2, "a", 7).toBuilder()
                .dynamicValues(new DynamicValues(Map.of("x", 1)))
                .build());

        write(Items.item(2, "b"), Modifiers.PARTIAL_UPDATE);

        assertThat(read(2).fixedValues()).containsExactly(2, "b", 7);
        assertThat(read(2).dynamicValues().values()).containsEntry("x", 1);
        write(
                Items.item(2, null).toBuilder()
                        .dynamicValues(new DynamicValues(Map.of("y", 2)))
                        .build(),
                Modifiers.PARTIAL_UPDATE | Modifiers.UPDATE_ONLY);
        assertThat(read(2).fixedValues()).containsExactly(2, "b", 7);
        assertThat(read(2).dynamicValues().values()).containsOnlyKeys("y");
    }

    @Test
    void previousEntryIsReturnedOnlyOfAnUpdate() throws IOException {
        int modifiers = Modifiers.UPDATE_OR_WRITE | Modifiers.RETURN_PREVIOUS;

        assertThat(write(Items.item(2, "a"), modifiers).previous()).isNull();
        EntryPacket previous = write(Items.item(2, "b"), modifiers).previous();

        assertThat(previous.fixedValues()).containsExactly(2, "a", null);
        assertThat(previous.version()).isEqualTo(1);
    }

    @Test
    void staleVersionConflictsUnlessOverridden() throws IOException {
        write(Items.item(2, "a"));
        EntryPacket stale = Items.item(2, "b").toBuilder().version(5).build();

        WireThrowable failure = failure(Items.write(stale));

        assertThat(failure.className()).isEqualTo("com.j_spaces.core.client.EntryVersionConflictException");
        assertThat(failure.message())
                .isEqualTo("Entry Version ID conflict, Operation rejected. Operation=Update UID="
                        + Items.uid(Items.ITEM, 2) + " space entry version=1 client version=5");
        assertThat(failure.field("clientVersionID")).isEqualTo(5);
        assertThat(failure.field("spaceVersionID")).isEqualTo(1);
        assertThat(write(Items.item(2, "b").toBuilder().version(1).build()).version())
                .isEqualTo(2);
        assertThat(write(stale, Modifiers.UPDATE_OR_WRITE | OVERRIDE_VERSION).version())
                .isEqualTo(5);
    }

    @Test
    void takeComparesTheVersionAndReadDoesNot() throws IOException {
        write(Items.item(2, "a"));
        IdQueryPacket id = Items.byId(2);
        IdQueryPacket stale = new IdQueryPacket(id.form(), id.operationId(), 9, 2, 2);

        ReadTakeResult read = space.execute(Items.read(stale), ReadTakeResult.class);
        ReadTakeResult take = space.execute(Items.take(stale), ReadTakeResult.class);

        assertThat(read.entry()).isNotNull();
        WireThrowable failure = WireThrowable.of(take.failure());
        assertThat(failure.text("operation")).isEqualTo("Take/TakeIE");
        assertThat(failure.text("UID")).isNull();
        assertThat(read(2)).isNotNull();
    }

    @Test
    void uniqueIndexAdmitsEachValueOnce() throws IOException {
        write(Items.entry(Items.ITEM, Items.uid(Items.ITEM, 2), 2, "a", 7));

        WireThrowable failure = failure(Items.write(Items.entry(Items.ITEM, Items.uid(Items.ITEM, 4), 4, "b", 7)));

        assertThat(failure.className()).isEqualTo("com.j_spaces.core.client.DuplicateIndexValueException");
        assertThat(failure.text("_indexName")).isEqualTo("code");
        assertThat(failure.text("m_OtherUid")).isEqualTo(Items.uid(Items.ITEM, 2));
        assertThat(read(4)).isNull();
        write(Items.entry(Items.ITEM, Items.uid(Items.ITEM, 2), 2, "again", 7));
    }

    @Test
    void serverGeneratesUids() throws IOException {
        WriteOutcome outcome = write(Items.entry(Items.NUMBERED_ITEM, null, null, "a", null));

        assertThat(outcome.uid()).matches("A1\\^\\d{13}\\^\\d+");
        EntryPacket entry = space.execute(
                        Items.read(Items.template(Items.NUMBERED_ITEM, outcome.uid(), null, null)),
                        ReadTakeResult.class)
                .entry();
        assertThat(entry.uid()).isEqualTo(outcome.uid());
        assertThat(entry.fixedValues()).containsExactly(null, "a", null);
    }

    @Test
    void refusesEntriesOfOtherPartitions() throws IOException {
        WireThrowable wrong = failure(Items.write(Items.item(3, "a")));
        WireThrowable none = failure(Items.write(Items.entry(Items.ITEM, null, null, "a", null)));
        WireThrowable generated = failure(Items.write(Items.entry(Items.NUMBERED_ITEM, "A2^1^1", "A2^1^1", "a", null)));

        for (WireThrowable failure : List.of(wrong, none, generated)) {
            assertThat(failure.className()).isEqualTo("com.gigaspaces.client.protective.ProtectiveModeException");
        }
        assertThat(wrong.message()).contains("matches partition id 2 while current partition id is 1");
    }

    @Test
    void batchReportsEachEntry() throws IOException {
        write(Items.item(2, "a"));
        WriteEntriesRequest request = new WriteEntriesRequest(
                Items.CONTEXT,
                List.of(Items.item(2, "b"), Items.item(4, "c")),
                null,
                Long.MAX_VALUE,
                null,
                Modifiers.WRITE_ONLY,
                0);

        WriteEntriesResult result = space.execute(request, WriteEntriesResult.class);

        assertThat(result.failure()).isNull();
        assertThat(result.outcomes()).containsExactly(null, new WriteOutcome(null, 1, Long.MAX_VALUE, null, 1));
        assertThat(WireThrowable.of(result.failures().get(0)).className())
                .isEqualTo("com.j_spaces.core.client.EntryAlreadyInSpaceException");
        assertThat(result.failures().get(1)).isNull();
    }

    @Test
    void leaseEndsTheLifeOfAnEntry() throws IOException {
        long before = System.currentTimeMillis();

        WriteOutcome outcome = write(Items.item(2, "a"), Modifiers.UPDATE_OR_WRITE, 300);

        assertThat(outcome.expiration()).isBetween(before + 300, System.currentTimeMillis() + 300);
        assertThat(read(2).timeToLive()).isBetween(1L, 300L);
        Awaitility.await().until(() -> read(2) == null);
        assertThat(write(Items.item(2, "b"), Modifiers.WRITE_ONLY).version()).isEqualTo(1);
    }

    @Test
    void noLeaseMeansForEver() throws IOException {
        assertThat(write(Items.item(2, "a"), Modifiers.UPDATE_OR_WRITE, 0).expiration())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(write(Items.item(2, "a"), Modifiers.UPDATE_OR_WRITE, -1).expiration())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void leaseCanBeRenewedAndCancelled() throws IOException {
        write(Items.item(2, "a"), Modifiers.UPDATE_OR_WRITE, 60_000);

        assertThat(lease(Long.MAX_VALUE)).isNull();
        assertThat(read(2).timeToLive()).isEqualTo(Long.MAX_VALUE);
        assertThat(read(2).version()).isEqualTo(1);
        assertThat(lease(UpdateLeaseRequest.CANCEL)).isNull();
        assertThat(read(2)).isNull();
        assertThat(lease(1000).className()).isEqualTo("net.jini.core.lease.UnknownLeaseException");
    }

    private WireThrowable lease(long duration) throws IOException {
        UpdateLeaseRequest request = new UpdateLeaseRequest(Items.CONTEXT, Items.uid(Items.ITEM, 2), "Item", duration);
        return WireThrowable.of(space.execute(request, UpdateLeaseResult.class).failure());
    }

    private WriteOutcome write(EntryPacket entry) throws IOException {
        return write(entry, Modifiers.UPDATE_OR_WRITE);
    }

    private WriteOutcome write(EntryPacket entry, int modifiers) throws IOException {
        return write(entry, modifiers, Long.MAX_VALUE);
    }

    private WriteOutcome write(EntryPacket entry, int modifiers, long lease) throws IOException {
        WriteEntryResult result = space.execute(Items.write(entry, modifiers, lease), WriteEntryResult.class);
        assertThat(result.failure()).isNull();
        return result.outcome();
    }

    private WireThrowable failure(WriteEntryRequest request) throws IOException {
        SpaceResult result = space.execute(request, WriteEntryResult.class);
        return WireThrowable.of(result.failure());
    }

    private EntryPacket read(int id) throws IOException {
        return space.execute(Items.read(Items.template(Items.ITEM, id, null, null)), ReadTakeResult.class)
                .entry();
    }
}
