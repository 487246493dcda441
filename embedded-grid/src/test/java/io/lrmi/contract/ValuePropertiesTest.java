package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Address;
import io.lrmi.contract.model.Color;
import io.lrmi.contract.model.Containers;
import io.lrmi.contract.model.Parcel;
import io.lrmi.contract.model.Reading;
import io.lrmi.contract.model.Values;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Whatever is written comes back equal, and is found by what decides its partition. */
@PropertiesTest
final class ValuePropertiesTest {

    private static final double NULLS = 0.15;

    private final GridUnderTest grid;
    private final GigaSpace space;

    ValuePropertiesTest(GridUnderTest grid) {
        this.grid = grid;
        space = grid.space();
    }

    // ---- properties -------------------------------------------------------------------------------------------

    @Property(tries = 150, seed = "16")
    void simpleValuesComeBackEqual(@ForAll("values") Values written) {
        written.setId(Unique.text());
        space.write(written);

        assertThat(space.takeById(Values.class, written.getId()))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                // Not a number does not equal itself otherwise.
                .withEqualsForType(Double::equals, Double.class)
                .withEqualsForType(Float::equals, Float.class)
                .isEqualTo(written);
    }

    @Property(tries = 200, seed = "16")
    void containersComeBackEqual(@ForAll("containers") Containers written) {
        written.setId(Unique.text());
        space.write(written);

        Containers read = space.takeById(Containers.class, written.getId());

        assertThat(read.getBytes()).isEqualTo(written.getBytes());
        assertThat(read.getNumbers()).isEqualTo(written.getNumbers());
        assertThat(read.getNames()).isEqualTo(written.getNames());
        assertThat(read.getList()).isEqualTo(written.getList());
        assertThat(read.getSet()).isEqualTo(written.getSet());
        assertThat(read.getMap()).isEqualTo(written.getMap());
        assertThat(read.getLocalDate()).isEqualTo(written.getLocalDate());
        assertThat(read.getLocalTime()).isEqualTo(written.getLocalTime());
        assertThat(read.getLocalDateTime()).isEqualTo(written.getLocalDateTime());
        assertThat(read.getInstant()).isEqualTo(written.getInstant());
        assertThat(read.getDuration()).isEqualTo(written.getDuration());
        // AssertJ compares the instants alone.
        assertThat((Object) read.getZonedDateTime()).isEqualTo((Object) written.getZonedDateTime());
        assertEqual(read.getAnything(), written.getAnything());
    }

    @Property(tries = 50, seed = "16")
    void primitiveValuesComeBackEqual(
            @ForAll int count, @ForAll long total, @ForAll("doubles") double degrees, @ForAll boolean valid) {
        Reading written = new Reading(Unique.text(), null);
        written.setCount(count);
        written.setTotal(total);
        written.setDegrees(degrees);
        written.setValid(valid);
        space.write(written);

        Reading read = space.takeById(Reading.class, written.getId());

        assertThat(read.getCount()).isEqualTo(count);
        assertThat(read.getTotal()).isEqualTo(total);
        assertThat((Double) read.getDegrees()).isEqualTo((Double) degrees);
        assertThat(read.isValid()).isEqualTo(valid);
    }

    @Property(tries = 50, seed = "16")
    void objectsOfTheApplicationComeBackEqual(@ForAll("parcels") Parcel written) {
        // A running grid needs the classes deployed.
        if (!grid.takesApplicationClasses()) {
            return;
        }
        written.setId(Unique.text());
        space.write(written);

        assertThat(space.takeById(Parcel.class, written.getId()))
                .usingRecursiveComparison()
                .isEqualTo(written);
    }

    @Property(tries = 200, seed = "16")
    void documentsComeBackEqual(@ForAll("documents") Map<String, @Nullable Object> properties) {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        String sku = Unique.text();
        SpaceDocument written = Documents.product(sku, null, null, null);
        properties.forEach(written::setProperty);
        space.write(written);

        SpaceDocument read = space.take(new IdQuery<>(Documents.PRODUCT, sku));

        assertThat(read.getTypeName()).isEqualTo(Documents.PRODUCT);
        assertThat(read.getProperties().keySet())
                .containsExactlyInAnyOrderElementsOf(written.getProperties().keySet());
        written.getProperties().forEach((name, value) -> assertEqual(read.getProperty(name), value));
    }

    /** A member refuses an entry that belongs to another one. */
    @Property(tries = 150, seed = "16")
    void routingValuesLeadBackToTheirEntries(@ForAll("routingValues") Object routing) {
        String type = "contract.RoutedByAny" + routing.getClass().getSimpleName();
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(type)
                        .idProperty("id")
                        .routingProperty("key")
                        .addFixedProperty("id", String.class)
                        .addFixedProperty("key", routing.getClass())
                        .create());
        String id = Unique.text();
        space.write(new SpaceDocument(type).setProperty("id", id).setProperty("key", routing));

        assertThat(space.readById(new IdQuery<SpaceDocument>(type, id, routing)))
                .isNotNull();
        assertThat(space.take(new SpaceDocument(type).setProperty("id", id).setProperty("key", routing), 1_000))
                .isNotNull();
    }

    private static void assertEqual(@Nullable Object read, @Nullable Object written) {
        if (written instanceof SpaceDocument document) {
            assertThat(read).isInstanceOf(SpaceDocument.class);
            SpaceDocument other = (SpaceDocument) read;
            assertThat(other.getTypeName()).isEqualTo(document.getTypeName());
            assertThat(other.getProperties().keySet())
                    .isEqualTo(document.getProperties().keySet());
            document.getProperties().forEach((name, value) -> assertEqual(other.getProperty(name), value));
            return;
        }
        assertThat(comparable(read)).isEqualTo(comparable(written));
    }

    /** The same, with arrays as lists, which are compared by their elements, behind the class of the array. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ValuePropertiesTest::comparable).collect(Collectors.toCollection(ArrayList::new));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> result = new HashMap<>();
            map.forEach((key, element) -> result.put(key, comparable(element)));
            return result;
        }
        if (value != null && value.getClass().isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            elements.add(value.getClass());
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(comparable(Array.get(value, i)));
            }
            return elements;
        }
        return value;
    }

    // ---- what is made up --------------------------------------------------------------------------------------

    @Provide
    Arbitrary<Values> values() {
        return Builders.withBuilder(Values::new)
                .use(Arbitraries.bytes().injectNull(NULLS))
                .inSetter(Values::setByteValue)
                .use(Arbitraries.shorts().injectNull(NULLS))
                .inSetter(Values::setShortValue)
                .use(Arbitraries.integers().injectNull(NULLS))
                .inSetter(Values::setIntValue)
                .use(Arbitraries.longs().injectNull(NULLS))
                .inSetter(Values::setLongValue)
                .use(AnyValues.floats().injectNull(NULLS))
                .inSetter(Values::setFloatValue)
                .use(AnyValues.doubles().injectNull(NULLS))
                .inSetter(Values::setDoubleValue)
                .use(Arbitraries.of(true, false).injectNull(NULLS))
                .inSetter(Values::setBooleanValue)
                .use(Arbitraries.chars().injectNull(NULLS))
                .inSetter(Values::setCharValue)
                .use(AnyValues.texts().injectNull(NULLS))
                .inSetter(Values::setText)
                .use(AnyValues.decimals().injectNull(NULLS))
                .inSetter(Values::setDecimal)
                .use(AnyValues.bigIntegers().injectNull(NULLS))
                .inSetter(Values::setBigInteger)
                .use(AnyValues.dates().injectNull(NULLS))
                .inSetter(Values::setDate)
                .use(AnyValues.timestamps().injectNull(NULLS))
                .inSetter(Values::setTimestamp)
                .use(AnyValues.uuids().injectNull(NULLS))
                .inSetter(Values::setUuid)
                .build();
    }

    @Provide
    Arbitrary<Containers> containers() {
        return Builders.withBuilder(Containers::new)
                .use(Arbitraries.bytes().array(byte[].class).ofMaxSize(600).injectNull(NULLS))
                .inSetter(Containers::setBytes)
                .use(Arbitraries.integers().array(int[].class).injectNull(NULLS))
                .inSetter(Containers::setNumbers)
                .use(AnyValues.texts()
                        .injectNull(NULLS)
                        .array(String[].class)
                        .ofMaxSize(4)
                        .injectNull(NULLS))
                .inSetter(Containers::setNames)
                .use(AnyValues.texts()
                        .injectNull(NULLS)
                        .list()
                        .ofMaxSize(4)
                        .map(ArrayList::new)
                        .injectNull(NULLS))
                .inSetter(Containers::setList)
                .use(Arbitraries.integers().list().map(HashSet::new).injectNull(NULLS))
                .inSetter(Containers::setSet)
                .use(Arbitraries.maps(AnyValues.texts(), Arbitraries.longs())
                        .ofMaxSize(3)
                        .map(HashMap::new)
                        .injectNull(NULLS))
                .inSetter(Containers::setMap)
                .use(AnyValues.dateTimes().map(time -> time.toLocalDate()).injectNull(NULLS))
                .inSetter(Containers::setLocalDate)
                .use(AnyValues.dateTimes().map(time -> time.toLocalTime()).injectNull(NULLS))
                .inSetter(Containers::setLocalTime)
                .use(AnyValues.dateTimes().injectNull(NULLS))
                .inSetter(Containers::setLocalDateTime)
                .use(AnyValues.instants().injectNull(NULLS))
                .inSetter(Containers::setInstant)
                .use(AnyValues.zonedDateTimes().injectNull(NULLS))
                .inSetter(Containers::setZonedDateTime)
                .use(AnyValues.durations().injectNull(NULLS))
                .inSetter(Containers::setDuration)
                .use(AnyValues.any().injectNull(NULLS))
                .inSetter(Containers::setAnything)
                .build();
    }

    @Provide
    Arbitrary<Parcel> parcels() {
        Arbitrary<Address> addresses =
                Combinators.combine(AnyValues.texts(), Arbitraries.integers()).as(Address::new);
        return Builders.withBuilder(Parcel::new)
                .use(Arbitraries.of(Color.class).injectNull(NULLS))
                .inSetter(Parcel::setColor)
                .use(addresses.injectNull(NULLS))
                .inSetter(Parcel::setSender)
                .use(addresses.list().ofMaxSize(3).map(ArrayList::new).injectNull(NULLS))
                .inSetter(Parcel::setStops)
                .build();
    }

    @Provide
    Arbitrary<Double> doubles() {
        return AnyValues.doubles();
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> documents() {
        return properties(Arbitraries.oneOf(AnyValues.any(), nested(2)));
    }

    private static Arbitrary<Map<String, @Nullable Object>> properties(Arbitrary<Object> value) {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "Ünlaut", "with blank"),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6));
        return Arbitraries.maps(names, value.injectNull(NULLS)).ofMaxSize(5);
    }

    /** Documents in documents. */
    private static Arbitrary<Object> nested(int depth) {
        Arbitrary<Object> value = depth == 0
                ? AnyValues.any()
                : Arbitraries.oneOf(AnyValues.any(), Arbitraries.lazy(() -> nested(depth - 1)));
        return properties(value).map(properties -> {
            SpaceDocument document = new SpaceDocument("contract.Nested");
            properties.forEach(document::setProperty);
            return document;
        });
    }

    @Provide
    Arbitrary<Object> routingValues() {
        return Arbitraries.oneOf(
                Arbitraries.integers(),
                Arbitraries.of(Integer.MIN_VALUE, -1),
                Arbitraries.longs(),
                Arbitraries.of(Long.MIN_VALUE, (long) Integer.MIN_VALUE),
                Arbitraries.strings().ofMaxLength(10),
                AnyValues.uuids(),
                AnyValues.dates(),
                AnyValues.decimals(),
                AnyValues.dateTimes());
    }
}
