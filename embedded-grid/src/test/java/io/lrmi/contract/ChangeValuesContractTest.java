package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.document.DocumentProperties;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.contract.model.Address;
import io.lrmi.contract.model.Color;
import io.lrmi.contract.model.Containers;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Parcel;
import io.lrmi.contract.model.Payment;
import io.lrmi.contract.model.Reading;
import io.lrmi.contract.model.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openspaces.core.ChangeException;
import org.openspaces.core.GigaSpace;

/** Setting and unsetting values. */
@ContractTest
final class ChangeValuesContractTest {

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final String id = Unique.text();
    private final IdQuery<SpaceDocument> product = new IdQuery<>(Documents.PRODUCT, id, QueryResultType.DOCUMENT);

    ChangeValuesContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.space = grid.space();
    }

    private void assertRefused(Runnable change, String... reasons) {
        assertThatExceptionOfType(ChangeException.class).isThrownBy(change::run).satisfies(e -> {
            for (String reason : reasons) {
                assertThat(e).hasMessageContaining(reason);
            }
            assertThat(e.getNumSuccesfullChanges()).isZero();
        });
    }

    private void writeProduct() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        space.write(Documents.product(id, "g", "chair", 4.5));
    }

    private SpaceDocument storedProduct() {
        return space.readById(product);
    }

    @Test
    void valuesOfAllKindsAreSet() {
        space.write(new Values(id));
        Date date = Date.from(Instant.ofEpochSecond(12345));
        UUID uuid = UUID.randomUUID();

        space.change(
                new IdQuery<>(Values.class, id),
                new ChangeSet()
                        .set("text", "a text")
                        .set("byteValue", (byte) 1)
                        .set("shortValue", (short) 2)
                        .set("intValue", 3)
                        .set("longValue", 4L)
                        .set("floatValue", 5f)
                        .set("doubleValue", 6d)
                        .set("booleanValue", true)
                        .set("charValue", 'c')
                        .set("date", date)
                        .set("uuid", uuid));

        Values expected = new Values(id);
        expected.setText("a text");
        expected.setByteValue((byte) 1);
        expected.setShortValue((short) 2);
        expected.setIntValue(3);
        expected.setLongValue(4L);
        expected.setFloatValue(5f);
        expected.setDoubleValue(6d);
        expected.setBooleanValue(true);
        expected.setCharValue('c');
        expected.setDate(date);
        expected.setUuid(uuid);
        assertThat(space.readById(Values.class, id)).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void collectionsAndTimesAreSet() {
        space.write(new Containers(id));

        space.change(
                new IdQuery<>(Containers.class, id),
                new ChangeSet()
                        .set("list", new ArrayList<>(List.of("a", "b")))
                        .set("bytes", new byte[] {1, 2})
                        .set("names", new String[] {"x"})
                        .set("map", new HashMap<>(Map.of("k", 1L)))
                        .set("localDate", LocalDate.of(2024, 2, 29)));

        Containers stored = space.readById(Containers.class, id);
        assertThat(stored.getList()).containsExactly("a", "b");
        assertThat(stored.getBytes()).containsExactly(1, 2);
        assertThat(stored.getNames()).containsExactly("x");
        assertThat(stored.getMap()).containsExactly(Map.entry("k", 1L));
        assertThat(stored.getLocalDate()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void valuesAreUnsetOrSetToNull() {
        Values values = new Values(id);
        values.setText("a text");
        values.setIntValue(5);
        space.write(values);

        space.change(
                new IdQuery<>(Values.class, id), new ChangeSet().unset("text").set("intValue", null));

        assertThat(space.readById(Values.class, id)).usingRecursiveComparison().isEqualTo(new Values(id));
    }

    @Test
    void valuesOfAnotherTypeAreRefused() {
        space.write(new Values(id));
        IdQuery<Values> query = new IdQuery<>(Values.class, id);

        assertRefused(
                () -> space.change(query, new ChangeSet().set("intValue", "five")),
                "five",
                "intValue",
                "java.lang.Integer");
        assertRefused(() -> space.change(query, new ChangeSet().set("longValue", 5)), "longValue", "java.lang.Long");
    }

    @Test
    void primitivePropertiesTakeValuesOfTheirTypeButNoNull() {
        Reading reading = new Reading(id, "g");
        reading.setCount(5);
        space.write(reading);
        IdQuery<Reading> query = new IdQuery<>(Reading.class, id);

        space.change(
                query,
                new ChangeSet().increment("count", 2).set("degrees", 21.5).set("valid", true));

        assertThat(space.readById(query).getCount()).isEqualTo(7);
        assertThat(space.readById(query).getDegrees()).isEqualTo(21.5);
        assertThat(space.readById(query).isValid()).isTrue();
        assertRefused(() -> space.change(query, new ChangeSet().unset("valid")), "valid", "null");
        assertRefused(() -> space.change(query, new ChangeSet().set("count", null)), "count", "null");
        assertRefused(() -> space.change(query, new ChangeSet().set("degrees", 5)), "degrees", "double");
    }

    /** A value that stands for null is null in the space, and a missing number counts as 0. */
    @Test
    void aValueThatStandsForNullIsNotAddedTo() {
        Reading reading = new Reading(id, "g");
        reading.setCount(-1);
        space.write(reading);

        space.change(new IdQuery<>(Reading.class, id), new ChangeSet().increment("count", 3));

        assertThat(space.readById(Reading.class, id).getCount()).isEqualTo(3);
    }

    @Test
    void propertiesThatAreNotThereAreRefused() {
        space.write(new Values(id));

        assertRefused(
                () -> space.change(new IdQuery<>(Values.class, id), new ChangeSet().set("nothing", 1)), "nothing");
        assertRefused(() -> space.change(new IdQuery<>(Values.class, id), new ChangeSet().unset("nothing")), "nothing");
        assertRefused(
                () -> space.change(new IdQuery<>(Values.class, id), new ChangeSet().increment("nothing", 1)),
                "nothing");
    }

    @Test
    void idsCannotBeChanged() {
        space.write(new Values(id));
        IdQuery<Values> query = new IdQuery<>(Values.class, id);

        assertRefused(() -> space.change(query, new ChangeSet().set("id", "other")), "id", "other");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> space.change(query, new ChangeSet().unset("id")))
                .withMessageContaining("'id'");
        assertThat(space.readById(Values.class, id)).isNotNull();
    }

    @Test
    void theRoutingValueCannotLeaveThePartition() {
        assumeTrue(grid.isPartitioned(), "needs partitions");
        long account = Unique.number();
        space.write(new Payment(id, account, "g"));

        assertRefused(
                () -> space.change(
                        new IdQuery<>(Payment.class, id, account), new ChangeSet().set("account", account + 1)),
                "routing value",
                "partition");
        assertThat(space.readById(Payment.class, id, account)).isNotNull();
    }

    @Test
    void dynamicPropertiesAreAddedChangedAndRemoved() {
        writeProduct();

        space.change(product, new ChangeSet().set("color", "red").increment("stock", 5));
        assertThat(storedProduct().getProperties())
                .containsEntry("color", "red")
                .containsEntry("stock", 5);

        space.change(product, new ChangeSet().set("color", "blue").increment("stock", 2));
        assertThat(storedProduct().getProperties())
                .containsEntry("color", "blue")
                .containsEntry("stock", 7);

        space.change(product, new ChangeSet().unset("color").unset("nothing"));
        assertThat(storedProduct().containsProperty("color")).isFalse();
        assertThat(storedProduct().<String>getProperty("name")).isEqualTo("chair");
    }

    @Test
    void pathsLeadThroughDocuments() {
        writeProduct();
        SpaceDocument maker = new SpaceDocument("Maker")
                .setProperty("name", "Smith")
                .setProperty("address", new SpaceDocument("Address").setProperty("city", "Leeds"));

        space.change(product, new ChangeSet().set("maker", maker));
        space.change(
                product,
                new ChangeSet()
                        .set("maker.name", "Jones")
                        .set("maker.address.city", "York")
                        .increment("maker.address.number", 5)
                        .increment("maker.address.number", 2)
                        .unset("maker.age"));

        SpaceDocument stored = storedProduct().getProperty("maker");
        assertThat(stored.<String>getProperty("name")).isEqualTo("Jones");
        SpaceDocument address = stored.getProperty("address");
        assertThat(address.getTypeName()).isEqualTo("Address");
        assertThat(address.<String>getProperty("city")).isEqualTo("York");
        assertThat(address.<Integer>getProperty("number")).isEqualTo(7);

        space.change(product, new ChangeSet().unset("maker.address"));
        assertThat(storedProduct().<SpaceDocument>getProperty("maker").containsProperty("address"))
                .isFalse();
    }

    @Test
    void pathsLeadThroughMapsAndNestedProperties() {
        writeProduct();
        HashMap<String, Object> sizes = new HashMap<>(Map.of("small", 1));
        DocumentProperties parts = new DocumentProperties().setProperty("legs", 4);

        space.change(product, new ChangeSet().set("sizes", sizes).set("parts", parts));
        space.change(
                product,
                new ChangeSet()
                        .increment("sizes.small", 10)
                        .set("sizes.large", 2)
                        .increment("sizes.medium", 3)
                        .increment("parts.legs", -1)
                        .set("parts.arms", 2));

        assertThat(storedProduct().<Map<String, Object>>getProperty("sizes"))
                .containsOnly(Map.entry("small", 11), Map.entry("large", 2), Map.entry("medium", 3));
        assertThat(storedProduct().<Map<String, Object>>getProperty("parts"))
                .containsOnly(Map.entry("legs", 3), Map.entry("arms", 2));

        space.change(product, new ChangeSet().unset("sizes.large").disablePathCaching("sizes.large"));
        assertThat(storedProduct().<Map<String, Object>>getProperty("sizes")).doesNotContainKey("large");
    }

    @Test
    void pathsLeadThroughMapsWithinMaps() {
        writeProduct();
        HashMap<String, Object> outer = new HashMap<>();
        outer.put("inner", new HashMap<>(Map.of("n", 1L)));

        space.change(product, new ChangeSet().set("outer", outer));
        space.change(product, new ChangeSet().increment("outer.inner.n", 2L).set("outer.inner.m", "x"));

        assertThat(storedProduct().<Map<String, Object>>getProperty("outer"))
                .isEqualTo(Map.of("inner", Map.of("n", 3L, "m", "x")));
    }

    @Test
    void pathsThatLeadNowhereAreRefused() {
        writeProduct();

        assertRefused(() -> space.change(product, new ChangeSet().set("maker.name", "Smith")));
        assertRefused(() -> space.change(product, new ChangeSet().unset("maker.name")));
        assertThat(storedProduct().containsProperty("maker")).isFalse();
    }

    @Test
    void pathsLeadThroughObjectsOfApplicationClasses() {
        assumeTrue(grid.takesApplicationClasses(), "needs a grid with the classes of the model");
        Parcel parcel = new Parcel(id, id);
        parcel.setSender(new Address("Main Street", 5));
        parcel.setStops(new ArrayList<>(List.of(new Address("First Street", 1))));
        space.write(parcel);
        IdQuery<Parcel> query = new IdQuery<>(Parcel.class, id);

        space.change(
                query,
                new ChangeSet()
                        .increment("sender.number", 2)
                        .set("sender.street", "Side Street")
                        .set("color", Color.RED)
                        .addToCollection("stops", new Address("Second Street", 2)));

        assertThat(space.readById(query).getSender()).isEqualTo(new Address("Side Street", 7));
        assertThat(space.readById(query).getColor()).isEqualTo(Color.RED);
        assertThat(space.readById(query).getStops())
                .containsExactly(new Address("First Street", 1), new Address("Second Street", 2));
        assertRefused(() -> space.change(query, new ChangeSet().set("sender.nothing", 1)), "nothing");
    }

    @Test
    void aValueThatCannotBeSentIsRefusedAtOnce() {
        ArrayList<Object> list = new ArrayList<>(List.of(new SpaceDocument("Maker")));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> space.change(new Item(1L, null), new ChangeSet().set("name", list)))
                .withMessageContaining("document");
    }
}
