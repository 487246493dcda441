package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncResult;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.metadata.index.AddTypeIndexesResult;
import com.gigaspaces.metadata.index.SpaceIndex;
import com.gigaspaces.metadata.index.SpaceIndexFactory;
import com.gigaspaces.metadata.index.SpaceIndexType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Meter;
import io.lrmi.contract.model.Seat;
import io.lrmi.contract.model.Tagged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceMetadataException;
import org.openspaces.core.UniqueConstraintViolationException;

@ContractTest
final class IndexContractTest {

    private final GigaSpace space;
    private final String hall = Unique.text();

    IndexContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Seat seat(String row, Integer number, String serial) {
        return new Seat(Unique.text(), hall, row, number, "red", serial);
    }

    private static String serial() {
        return Unique.text();
    }

    private Tagged tagged(int size, String... tags) {
        return new Tagged(
                Unique.number(),
                hall,
                size,
                size,
                new ArrayList<>(List.of(tags)),
                new HashMap<>(Map.of("city", "city " + size, "zip", hall)));
    }

    @Test
    void queriesAreAnsweredWithAnyKindOfIndex() {
        space.writeMultiple(new Tagged[] {tagged(1, "a", "b"), tagged(2, "b"), tagged(3, "c"), tagged(4)});

        assertThat(space.count(new SQLQuery<>(Tagged.class, "name = ?", hall))).isEqualTo(4);
        assertThat(space.count(new SQLQuery<>(Tagged.class, "name = ? and size > 2", hall)))
                .isEqualTo(2);
        assertThat(space.count(new SQLQuery<>(Tagged.class, "name = ? and rank between 2 and 3", hall)))
                .isEqualTo(2);
        assertThat(space.count(new SQLQuery<>(Tagged.class, "name = ? and rank = 2", hall)))
                .isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(Tagged.class, "tags[*] = 'b' and name = ?", hall)))
                .isEqualTo(2);
        assertThat(space.count(new SQLQuery<>(Tagged.class, "attributes.city = 'city 3' and name = ?", hall)))
                .isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(Tagged.class, "attributes.zip = ?", hall)))
                .isEqualTo(4);
    }

    @Test
    void queriesAreAnsweredWithACompoundIndex() {
        String row = Unique.text();
        space.write(seat(row, 1, serial()));
        space.write(seat(row, 2, serial()));
        space.write(seat(Unique.text(), 1, serial()));

        assertThat(space.count(new SQLQuery<>(Seat.class, "row = ? and colour = 'red' and hall = ?", row, hall)))
                .isEqualTo(2);
        assertThat(space.readMultiple(new SQLQuery<>(Seat.class, "row = ? and number = 2 and hall = ?", row, hall)))
                .extracting(Seat::getRow)
                .containsExactly(row);
    }

    @Test
    void theSpaceTellsWhichIndexesAClassHas() {
        space.getTypeManager().registerTypeDescriptor(Seat.class);
        space.getTypeManager().registerTypeDescriptor(Tagged.class);

        Map<String, SpaceIndex> ofSeat =
                space.getTypeManager().getTypeDescriptor(Seat.class).getIndexes();
        Map<String, SpaceIndex> ofTagged =
                space.getTypeManager().getTypeDescriptor(Tagged.class).getIndexes();

        assertThat(ofSeat).containsOnlyKeys("id", "hall", "serial", "row+number", "row+colour");
        assertThat(ofSeat.get("row+number").isUnique()).isTrue();
        assertThat(ofSeat.get("row+colour").isUnique()).isFalse();
        assertThat(ofSeat.get("row+number").getIndexType()).isEqualTo(SpaceIndexType.EQUAL);
        assertThat(ofTagged)
                .containsOnlyKeys("id", "name", "size", "rank", "tags[*]", "attributes.city", "attributes.zip");
        assertThat(ofTagged.get("size").getIndexType()).isEqualTo(SpaceIndexType.ORDERED);
        assertThat(ofTagged.get("rank").getIndexType()).isEqualTo(SpaceIndexType.EQUAL_AND_ORDERED);
    }

    @Test
    void aUniqueValueCannotBeWrittenTwice() {
        String serial = serial();
        Seat first = seat(Unique.text(), 1, serial);
        space.write(first);

        assertThatThrownBy(() -> space.write(seat(Unique.text(), 7, serial)))
                .isInstanceOf(UniqueConstraintViolationException.class)
                .hasMessageContaining("serial");

        first.setColour("blue");
        space.write(first);
        assertThat(space.count(new Seat(null, hall, null, null, null, null))).isEqualTo(1);
    }

    @Test
    void anUpdateCannotTakeAUniqueValueFromAnotherEntry() {
        String serial = serial();
        space.write(seat(Unique.text(), 1, serial));
        Seat second = seat(Unique.text(), 2, serial());
        space.write(second);
        second.setSerial(serial);

        assertThatThrownBy(() -> space.write(second)).isInstanceOf(UniqueConstraintViolationException.class);

        assertThat(space.readById(Seat.class, second.getId(), hall).getSerial()).isNotEqualTo(serial);
    }

    @Test
    void aUniqueCombinationCannotBeWrittenTwice() {
        String row = Unique.text();
        space.write(seat(row, 1, serial()));
        space.write(seat(row, 2, serial()));

        assertThatThrownBy(() -> space.write(seat(row, 2, serial())))
                .isInstanceOf(UniqueConstraintViolationException.class);

        space.clear(new Seat(null, hall, row, 2, null, null));
        space.write(seat(row, 2, serial()));
        assertThat(space.count(new Seat(null, hall, row, null, null, null))).isEqualTo(2);
    }

    @Test
    void nullsAreNeverTheSame() {
        String row = Unique.text();
        space.write(seat(row, null, null));
        space.write(seat(row, null, null));

        assertThat(space.count(new Seat(null, hall, row, null, null, null))).isEqualTo(2);
    }

    @Test
    void documentsHaveCompoundIndexesAsWell() {
        String type = "contract.Place" + hall;
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(type)
                        .idProperty("id")
                        .routingProperty("hall")
                        .addFixedProperty("id", String.class)
                        .addFixedProperty("hall", String.class)
                        .addFixedProperty("row", String.class)
                        .addFixedProperty("place", SpaceDocument.class)
                        .addCompoundIndex(new String[] {"row", "place.number"}, true)
                        .create());
        space.write(place(type, "a", 1));
        space.write(place(type, "a", 2));

        assertThat(space.getTypeManager().getTypeDescriptor(type).getIndexes()).containsKey("row+place.number");
        assertThatThrownBy(() -> space.write(place(type, "a", 2)))
                .isInstanceOf(UniqueConstraintViolationException.class);
        assertThat(space.count(new SQLQuery<>(type, "row = 'a' and place.number = 2")))
                .isEqualTo(1);
    }

    private SpaceDocument place(String type, String row, int number) {
        return new SpaceDocument(type)
                .setProperty("id", Unique.text())
                .setProperty("hall", hall)
                .setProperty("row", row)
                .setProperty("place", new SpaceDocument("contract.Number").setProperty("number", number));
    }

    private String newType() {
        String type = "contract.Indexed" + Unique.text();
        space.getTypeManager().registerTypeDescriptor(Documents.product(type).create());
        return type;
    }

    @Test
    void indexesCanBeAddedLater() throws Exception {
        String type = newType();
        space.write(new SpaceDocument(type)
                .setProperty("sku", "1")
                .setProperty("name", "drill")
                .setProperty("price", 5.0));

        space.getTypeManager()
                .asyncAddIndex(type, SpaceIndexFactory.createPropertyIndex("price", SpaceIndexType.ORDERED))
                .get();
        space.getTypeManager()
                .asyncAddIndexes(
                        type,
                        new SpaceIndex[] {
                            SpaceIndexFactory.createPathIndex("size.width", SpaceIndexType.EQUAL),
                            SpaceIndexFactory.createCompoundIndex(new String[] {"name", "price"})
                        },
                        null)
                .get();

        SpaceTypeDescriptor found = space.getTypeManager().getTypeDescriptor(type);
        assertThat(found.getIndexes()).containsKeys("sku", "group", "price", "size.width", "name+price");
        assertThat(found.getIndexes().get("price").getIndexType()).isEqualTo(SpaceIndexType.ORDERED);
        assertThat(space.count(new SQLQuery<>(type, "price > 4 and price < 6"))).isEqualTo(1);
        assertThat(space.count(new SQLQuery<>(type, "name = 'drill' and price = 5")))
                .isEqualTo(1);
    }

    @Test
    void indexesAreAddedWhereThePartitionHasNotMetTheType() throws Exception {
        space.write(new Meter(1, "cellar"));

        space.getTypeManager()
                .asyncAddIndex(
                        Meter.class.getName(), SpaceIndexFactory.createPropertyIndex("place", SpaceIndexType.EQUAL))
                .get();

        assertThat(space.getTypeManager().getTypeDescriptor(Meter.class).getIndexes())
                .containsKey("place");
        space.write(new Meter(2, "attic"));
        assertThat(space.readById(Meter.class, 2).getPlace()).isEqualTo("attic");
        assertThat(space.read(new Meter(null, "cellar")).getId()).isEqualTo(1);
    }

    @Test
    void aListenerIsToldOfANewIndex() throws Exception {
        String type = newType();
        CompletableFuture<AsyncResult<AddTypeIndexesResult>> told = new CompletableFuture<>();

        AsyncFuture<AddTypeIndexesResult> added = space.getTypeManager()
                .asyncAddIndex(
                        type, SpaceIndexFactory.createPropertyIndex("price", SpaceIndexType.EQUAL), told::complete);

        AsyncResult<AddTypeIndexesResult> result = told.get(20, TimeUnit.SECONDS);
        assertThat(result.getException()).isNull();
        assertThat(result.getResult()).isSameAs(added.get());
    }

    @Test
    void anIndexThatExistsIsLeftAsItIs() throws Exception {
        String type = newType();
        SpaceIndex index = SpaceIndexFactory.createPropertyIndex("group", SpaceIndexType.EQUAL);

        assertThat(space.getTypeManager().asyncAddIndex(type, index).get()).isNotNull();
    }

    @Test
    void anIndexCannotChangeItsType() {
        String type = newType();
        SpaceIndex index = SpaceIndexFactory.createPropertyIndex("group", SpaceIndexType.ORDERED);

        assertThatThrownBy(
                        () -> space.getTypeManager().asyncAddIndex(type, index).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("group");
    }

    @Test
    void anUnknownTypeCannotGetAnIndex() {
        SpaceIndex index = SpaceIndexFactory.createPropertyIndex("group", SpaceIndexType.EQUAL);

        assertThatThrownBy(() -> space.getTypeManager()
                        .asyncAddIndex("contract.Nothing" + hall, index)
                        .get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("contract.Nothing");
    }

    @Test
    void subTypesGetNewIndexesToo() throws Exception {
        String type = newType();
        SpaceTypeDescriptor above = space.getTypeManager().getTypeDescriptor(type);
        String below = type + "Below";
        space.getTypeManager().registerTypeDescriptor(new SpaceTypeDescriptorBuilder(below, above).create());

        space.getTypeManager()
                .asyncAddIndex(type, SpaceIndexFactory.createPropertyIndex("price", SpaceIndexType.EQUAL))
                .get();

        assertThat(space.getTypeManager().getTypeDescriptor(below).getIndexes()).containsKeys("sku", "price");
    }
}
