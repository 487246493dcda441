package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.GetTypeRequest;
import io.lrmi.wire.space.GetTypeResult;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.RegisterTypeRequest;
import io.lrmi.wire.space.RegisterTypeResult;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntriesResult;
import io.lrmi.wire.space.WriteEntryResult;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How types become known to a member. */
class TypesTest {

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
    void asksForTheDescriptorOfAnUnknownType() throws IOException {
        WireThrowable failure = WireThrowable.of(space.execute(Items.read(bare(Items.anyItem())), ReadTakeResult.class)
                .failure());

        assertThat(failure.className()).isEqualTo("com.j_spaces.core.UnknownTypeException");
        assertThat(failure.text("className")).isEqualTo("Item");
        assertThat(WireThrowable.of(space.execute(Items.count(bare(Items.anyItem())), CountClearResult.class)
                                .failure())
                        .className())
                .isEqualTo("com.j_spaces.core.UnknownTypeException");
    }

    @Test
    void learnsATypeFromAPacketWithDescriptor() throws IOException {
        assertThat(space.execute(Items.write(Items.item(1, "a")), WriteEntryResult.class)
                        .failure())
                .isNull();

        assertThat(space.execute(Items.read(bare(Items.anyItem())), ReadTakeResult.class)
                        .entry())
                .isNotNull();
        assertThat(descriptor("Item")).isEqualTo(Items.ITEM);
    }

    @Test
    void learnsATypeFromItsRegistration() throws IOException {
        assertThat(descriptor("Item")).isNull();

        RegisterTypeResult result =
                space.execute(new RegisterTypeRequest(Items.CONTEXT, Items.ITEM), RegisterTypeResult.class);

        assertThat(result.failure()).isNull();
        assertThat(descriptor("Item")).isEqualTo(Items.ITEM);
    }

    @Test
    void knowsTheRootOfAllTypes() throws IOException {
        assertThat(descriptor("java.lang.Object").checksum()).isEqualTo(-315674016);
    }

    @Test
    void writesNothingOfABatchWithUnknownTypes() throws IOException {
        space.execute(new RegisterTypeRequest(Items.CONTEXT, Items.ITEM), RegisterTypeResult.class);
        EntryPacket known = bare(Items.item(1, "a"));
        EntryPacket unknown = bare(Items.entry(Items.SPECIAL_ITEM, "uid", "x", 2, "b", null));

        WriteEntriesResult result = space.execute(
                new WriteEntriesRequest(
                        Items.CONTEXT,
                        List.of(known, unknown),
                        null,
                        Long.MAX_VALUE,
                        null,
                        Modifiers.UPDATE_OR_WRITE,
                        0),
                WriteEntriesResult.class);

        WireThrowable failure = WireThrowable.of(result.failure());
        assertThat(failure.className()).isEqualTo("com.j_spaces.core.UnknownTypesException");
        assertThat(JavaTypes.elements(failure.field("positions")))
                .extracting(JavaTypes::unbox)
                .containsExactly(1);
        assertThat(space.execute(Items.count(Items.anyItem()), CountClearResult.class)
                        .count())
                .isZero();
    }

    @Test
    void refusesATypeWithOtherProperties() throws IOException {
        space.execute(new RegisterTypeRequest(Items.CONTEXT, Items.ITEM), RegisterTypeResult.class);
        TypeDescriptor changed = withProperty(Items.ITEM);
        EntryPacket entry = Items.entry(changed, Items.uid(changed, 1), 1, "a", null, "more");

        WireThrowable mismatch = WireThrowable.of(
                space.execute(Items.write(bare(entry)), WriteEntryResult.class).failure());
        WireThrowable incompatible = WireThrowable.of(
                space.execute(Items.write(entry), WriteEntryResult.class).failure());

        assertThat(mismatch.className()).isEqualTo("com.j_spaces.core.UnknownTypeException");
        assertThat(mismatch.message()).contains("does not match server checksum " + Items.ITEM.checksum());
        assertThat(incompatible.className()).isEqualTo("com.j_spaces.core.DetailedUnusableEntryException");
        assertThat(incompatible.message()).contains("incompatible", "Name=[more]");
    }

    @Test
    void classAndDocumentFormOfATypeShareEntries() throws IOException {
        space.execute(Items.write(Items.item(1, "a")), WriteEntryResult.class);
        TypeDescriptor byClass = byClass(Items.ITEM);
        EntryPacket template = Items.anyItem().toBuilder()
                .header(new PacketHeader(null, null, byClass.checksum(), PacketHeader.OBJECT))
                .build();

        WireThrowable failure = WireThrowable.of(
                space.execute(Items.read(template), ReadTakeResult.class).failure());
        ReadTakeResult result = space.execute(Items.read(template.withDescriptor(byClass)), ReadTakeResult.class);

        assertThat(failure.className()).isEqualTo("com.j_spaces.core.UnknownTypeException");
        assertThat(result.entry().fixedValues()).containsExactly(1, "a", null);
        assertThat(result.entry().header().entryType()).isEqualTo(PacketHeader.OBJECT);
        assertThat(descriptor("Item").entryType()).isEqualTo(TypeDescriptor.ENTRY_TYPE_OBJECT);
        assertThat(space.execute(Items.read(bare(Items.anyItem())), ReadTakeResult.class)
                        .entry()
                        .header()
                        .entryType())
                .isEqualTo(PacketHeader.DOCUMENT);
    }

    private TypeDescriptor descriptor(String name) throws IOException {
        return space.execute(new GetTypeRequest(Items.CONTEXT, name), GetTypeResult.class)
                .descriptor();
    }

    private static EntryPacket bare(EntryPacket packet) {
        PacketHeader header = packet.header();
        return packet.toBuilder()
                .header(new PacketHeader(header.operationId(), null, header.checksum(), header.entryType()))
                .build();
    }

    private static TypeDescriptor withProperty(TypeDescriptor type) {
        var properties = new ArrayList<>(type.properties());
        properties.add(Items.property("more", "java.lang.String"));
        return copy(type, properties, type.entryType());
    }

    private static TypeDescriptor byClass(TypeDescriptor type) {
        return copy(type, type.properties(), TypeDescriptor.ENTRY_TYPE_OBJECT);
    }

    private static TypeDescriptor copy(TypeDescriptor type, List<PropertyDescriptor> properties, int entryType) {
        return new TypeDescriptor(
                type.name(),
                type.superTypes(),
                properties,
                type.idProperty(),
                type.autoGenerateId(),
                type.defaultProperty(),
                type.routingProperty(),
                type.fifoSupport(),
                type.replicable(),
                type.blobstoreEnabled(),
                type.dynamicProperties(),
                type.optimisticLocking(),
                entryType,
                type.storageType(),
                type.documentClass(),
                type.indexes(),
                type.broadcast());
    }
}
