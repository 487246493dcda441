package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.space.AllQuery;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.DynamicValues;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.Packet;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.PropertiesQuery;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeByIdsResult;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.UidQuery;
import io.lrmi.wire.space.WriteEntryResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads, takes, counts and clears of a space with one partition. */
class SpaceOperationsTest {

    private EmbeddedGrid grid;
    private RawConnection space;

    @BeforeEach
    void start() throws IOException {
        grid = EmbeddedGrid.builder("space").start();
        space = RawLookup.connect(grid, "space_container:space");
    }

    @AfterEach
    void stop() throws IOException {
        space.close();
        grid.close();
    }

    @Test
    void readReturnsTheWrittenEntry() throws IOException {
        write(Items.item(1, "one"));

        EntryPacket entry = read(Items.byId(1));

        assertThat(entry.typeName()).isEqualTo("Item");
        assertThat(entry.uid()).isEqualTo(Items.uid(Items.ITEM, 1));
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.timeToLive()).isEqualTo(Long.MAX_VALUE);
        assertThat(entry.fixedValues()).containsExactly(1, "one", null);
        assertThat(entry.header().checksum()).isEqualTo(Items.ITEM.checksum());
        assertThat(entry.header().entryType()).isEqualTo(PacketHeader.DOCUMENT);
        assertThat(read(Items.byId(2))).isNull();
    }

    @Test
    void templatesCompareWhatIsNotNull() throws IOException {
        write(Items.item(1, "one"));
        write(Items.item(2, "two"));

        assertThat(read(Items.template(Items.ITEM, null, "two", null)).fixedValues()[0])
                .isEqualTo(2);
        assertThat(read(Items.template(Items.ITEM, 1, "two", null))).isNull();
        assertThat(count(Items.anyItem())).isEqualTo(2);
    }

    @Test
    void templatesCompareObjectsByTheirState() throws IOException {
        write(Items.item(1, JavaTypes.list(List.of("a", "b"))));

        assertThat(read(Items.template(Items.ITEM, null, JavaTypes.list(List.of("a", "b")), null)))
                .isNotNull();
        assertThat(read(Items.template(Items.ITEM, null, JavaTypes.list(List.of("a", "c")), null)))
                .isNull();
        assertThat(read(Items.template(Items.ITEM, null, "a", null))).isNull();
    }

    @Test
    void templatesCompareUndeclaredPropertiesOnlyInAPropertiesQuery() throws IOException {
        write(Items.item(1, "one").toBuilder()
                .dynamicValues(new DynamicValues(Map.of("colour", "red")))
                .build());

        assertThat(read(withQuery("red"))).isNotNull();
        assertThat(read(withQuery("blue"))).isNull();
        EntryPacket dynamic = Items.anyItem().toBuilder()
                .dynamicValues(new DynamicValues(Map.of("colour", "blue")))
                .build();
        assertThat(read(dynamic)).isNotNull();
    }

    private static EntryPacket withQuery(String colour) {
        return Items.anyItem().toBuilder()
                .customQuery(new PropertiesQuery(Map.of("colour", colour)))
                .build();
    }

    @Test
    void superTypesFindEntriesOfSubTypes() throws IOException {
        write(Items.item(1, "plain"));
        write(Items.entry(Items.SPECIAL_ITEM, Items.uid(Items.SPECIAL_ITEM, 2), "extra", 2, "special", null));

        assertThat(count(Items.anyItem())).isEqualTo(2);
        assertThat(count(Items.template(Items.SPECIAL_ITEM, null, null, null, null)))
                .isEqualTo(1);
        assertThat(read(Items.template(Items.ITEM, null, "special", null)).fixedValues())
                .containsExactly("extra", 2, "special", null);
        assertThat(read(Items.byId(2)).typeName()).isEqualTo("SpecialItem");
        assertThat(count(everything())).isEqualTo(2);
    }

    private static Packet everything() {
        return new AllQuery(new PacketHeader(null, null, -315674016, PacketHeader.NO_ENTRY_TYPE), 0);
    }

    @Test
    void takeRemovesTheEntry() throws IOException {
        write(Items.item(1, "one"));

        assertThat(take(Items.byId(1)).fixedValues()).containsExactly(1, "one", null);
        assertThat(take(Items.byId(1))).isNull();
        assertThat(count(Items.anyItem())).isZero();
    }

    @Test
    void readManyAndTakeManyObserveTheMaximumAndTheOrderOfWriting() throws IOException {
        for (int i = 1; i <= 5; i++) {
            write(Items.item(i, "item"));
        }

        assertThat(ids(many(false, 3))).containsExactly(1, 2, 3);
        assertThat(ids(many(true, 2))).containsExactly(1, 2);
        assertThat(ids(many(true, Integer.MAX_VALUE))).containsExactly(3, 4, 5);
        assertThat(many(true, 10)).isEmpty();
    }

    private List<EntryPacket> many(boolean take, int max) throws IOException {
        return space.execute(
                        take ? Items.takeMany(Items.anyItem(), max) : Items.readMany(Items.anyItem(), max),
                        ReadTakeManyResult.class)
                .entries();
    }

    private static List<Object> ids(List<EntryPacket> entries) {
        return entries.stream().map(entry -> entry.fixedValues()[0]).toList();
    }

    @Test
    void clearRemovesTheMatchesAndCountsThem() throws IOException {
        write(Items.item(1, "a"));
        write(Items.item(2, "a"));
        write(Items.item(3, "b"));

        CountClearResult result =
                space.execute(Items.clear(Items.template(Items.ITEM, null, "a", null)), CountClearResult.class);

        assertThat(result.count()).isEqualTo(2);
        assertThat(count(Items.anyItem())).isEqualTo(1);
    }

    @Test
    void idsAreAnsweredByPosition() throws IOException {
        write(Items.item(1, "one"));
        write(Items.item(3, "three"));

        assertThat(byIds(Arrays.asList(3, 2, 1), null, false)).containsExactly(3, null, 1);
        assertThat(byIds(List.of(3, 2), List.of(3, 2), true)).containsExactly(3, null);
        assertThat(count(Items.anyItem())).isEqualTo(1);
    }

    private List<Object> byIds(List<Object> ids, List<Object> routings, boolean take) throws IOException {
        PacketHeader header = new PacketHeader(Items.operationId(), null, Items.ITEM.checksum(), 0);
        IdsQueryPacket query = new IdsQueryPacket(header, 0, "Item", ids, 0, null, null, routings);
        return space
                .execute(new ReadTakeByIdsRequest(Items.CONTEXT, query, null, 0, take), ReadTakeByIdsResult.class)
                .entries()
                .stream()
                .map(entry -> entry == null ? null : entry.fixedValues()[0])
                .toList();
    }

    @Test
    void uidsFindEntriesOfAnyType() throws IOException {
        write(Items.item(1, "one"));
        write(Items.item(2, "two"));
        PacketHeader header = new PacketHeader(null, null, 0, PacketHeader.NO_ENTRY_TYPE);
        String one = Items.uid(Items.ITEM, 1);
        String two = Items.uid(Items.ITEM, 2);

        UidQuery single = new UidQuery(header, 0, two, null, 0, null, null, null);
        assertThat(read(single).fixedValues()[1]).isEqualTo("two");
        UidQuery several = new UidQuery(header, 0, null, List.of(two, "none", one), 0, null, null, null);
        assertThat(ids(space.execute(Items.readMany(several, 10), ReadTakeManyResult.class)
                        .entries()))
                .containsExactly(2, 1);
    }

    private void write(EntryPacket entry) throws IOException {
        assertThat(space.execute(Items.write(entry), WriteEntryResult.class).failure())
                .isNull();
    }

    private EntryPacket read(Packet query) throws IOException {
        ReadTakeResult result = space.execute(Items.read(query), ReadTakeResult.class);
        assertThat(result.failure()).isNull();
        return result.entry();
    }

    private EntryPacket take(Packet query) throws IOException {
        return space.execute(Items.take(query), ReadTakeResult.class).entry();
    }

    private int count(Packet query) throws IOException {
        return space.execute(Items.count(query), CountClearResult.class).count();
    }
}
