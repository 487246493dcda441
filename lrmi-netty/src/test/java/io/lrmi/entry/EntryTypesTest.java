package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.type.FifoGrouping;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspaces.core.ObjectConversionException;
import org.openspaces.core.SpaceMetadataException;
import ref.Person;

class EntryTypesTest {

    private final EntryFixture fixture = new EntryFixture();
    private final EntryTypes types = fixture.types;

    private static TypeDescriptor withProperties(TypeDescriptor type, List<PropertyDescriptor> properties) {
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
                TypeDescriptor.ENTRY_TYPE_OBJECT,
                type.storageType(),
                type.documentClass(),
                type.indexes(),
                type.broadcast());
    }

    private static TypeDescriptor otherPerson() {
        TypeDescriptor type = new EntryFixture().types.ofClass(Person.class).descriptor();
        List<PropertyDescriptor> properties = new ArrayList<>(type.properties());
        properties.set(0, new PropertyDescriptor("age", "java.lang.Long", 1, 0, null));
        properties.set(4, new PropertyDescriptor("photo", "[B", 1, 0, null));
        return withProperties(type, properties);
    }

    @Test
    void refusesATypeWhoseValuesAreHeldInAnotherForm() {
        TypeDescriptor person = types.ofClass(Person.class).descriptor();
        List<PropertyDescriptor> properties = new ArrayList<>(person.properties());
        PropertyDescriptor first = properties.get(4);
        properties.set(4, new PropertyDescriptor(first.name(), first.typeName(), first.documentSupport(), 1, null));

        assertThatThrownBy(() -> types.ofRemote(withProperties(person, properties)))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContainingAll("ref.Person", "'" + first.name() + "'", "OBJECT", "BINARY");
    }

    @Test
    void refusesATypeWhoseEntriesArePackedAsAWhole() {
        TypeDescriptor person = types.ofClass(Person.class).descriptor();
        TypeDescriptor packed = new TypeDescriptor(
                "ref.Packed",
                List.of("ref.Packed", "java.lang.Object"),
                person.properties(),
                person.idProperty(),
                false,
                person.defaultProperty(),
                person.routingProperty(),
                0,
                true,
                true,
                false,
                false,
                TypeDescriptor.ENTRY_TYPE_DOCUMENT,
                1,
                person.documentClass(),
                List.of(),
                false,
                FifoGrouping.NONE,
                TypeDescriptor.NONE,
                "a.Packer");

        assertThatThrownBy(() -> types.ofRemote(packed))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContainingAll("ref.Packed", "a.Packer", "BINARY");
    }

    @Test
    void knowsAClassByItselfAndByName() {
        EntryType person = types.ofClass(Person.class);

        assertThat(types.ofClass(Person.class)).isSameAs(person);
        assertThat(types.find("ref.Person")).isSameAs(person);
        assertThat(types.find("ref.Nobody")).isNull();
        assertThat(person.javaClass()).isEqualTo(Person.class);
    }

    @Test
    void keepsTheClassWhenTheServerDescribesTheSameType() {
        EntryType person = types.ofClass(Person.class);
        TypeDescriptor remote =
                withProperties(person.descriptor(), person.descriptor().properties());

        assertThat(types.ofRemote(remote)).isSameAs(person);
    }

    @Test
    void bindsAClassToATypeTheServerDescribedFirst() {
        EntryType remote =
                types.ofRemote(new EntryFixture().types.ofClass(Person.class).descriptor());
        assertThat(remote.javaClass()).isNull();

        assertThat(types.ofClass(Person.class).javaClass()).isEqualTo(Person.class);
        assertThat(types.find("ref.Person")).isSameAs(types.ofClass(Person.class));
    }

    @Test
    void namesWhatDiffersBetweenTheClassAndTheSpace() {
        types.ofClass(Person.class);

        assertThatThrownBy(() -> types.ofRemote(otherPerson()))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContainingAll(
                        "ref.Person",
                        "property 'age' is java.lang.Integer here and java.lang.Long in the space",
                        "property 'payload' (java.lang.String) is missing in the space",
                        "property 'photo' ([B) of the space is missing here");
    }

    @Test
    void refusesAClassThatDiffersFromWhatTheServerDescribed() {
        types.ofRemote(otherPerson());

        assertThatThrownBy(() -> types.ofClass(Person.class))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("property 'age'");
    }

    @Test
    void refusesASecondDescriptionWithAnotherRouting() {
        types.ofDescriptor(new SpaceTypeDescriptorBuilder("Product")
                .idProperty("a")
                .routingProperty("b")
                .create());

        assertThatThrownBy(() -> types.ofDescriptor(new SpaceTypeDescriptorBuilder("Product")
                        .idProperty("a")
                        .addFixedProperty("b", Object.class)
                        .create()))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("the routing property is b here and a in the space");
    }

    @Test
    void describesRemoteTypesToApplications() {
        EntryType remote = types.ofRemote(otherPerson());

        assertThat(remote.publicDescriptor().getFixedProperty("photo").getType())
                .isEqualTo(byte[].class);
        assertThat(remote.publicDescriptor().isConcreteType()).isFalse();
        assertThat(remote.descriptor().entryType()).isEqualTo(TypeDescriptor.ENTRY_TYPE_DOCUMENT);
        assertThat(remote.publicDescriptor().getIdPropertyName()).isEqualTo("id");
    }

    abstract static class Shape {
        private Integer id;

        @SpaceId
        Integer getId() {
            return id;
        }

        void setId(Integer id) {
            this.id = id;
        }
    }

    static class Circle extends Shape {
        private double radius;

        double getRadius() {
            return radius;
        }

        void setRadius(double radius) {
            this.radius = radius;
        }
    }

    private static EntryPacket circle() {
        Circle circle = new Circle();
        circle.setId(1);
        circle.setRadius(2);
        return new EntryFixture().write(circle);
    }

    @Test
    void readsEntriesOfSubTypesAsTheirOwnClass() {
        EntryType shape = types.ofClass(Shape.class);

        assertThat(fixture.mapper.toObject(circle(), shape, QueryResultType.DEFAULT, EntryFixture.NO_OTHER_TYPE))
                .isInstanceOfSatisfying(
                        Circle.class, circle -> assertThat(circle.getRadius()).isEqualTo(2));
    }

    @Test
    void loadsNoClassThatIsNotBelowTheOneAskedFor() {
        EntryType person = types.ofClass(Person.class);

        assertThatThrownBy(() ->
                        fixture.mapper.toObject(circle(), person, QueryResultType.DEFAULT, EntryFixture.NO_OTHER_TYPE))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContainingAll(Circle.class.getName(), "ref.Person");
        assertThat(types.find(Circle.class.getName())).isNull();
    }

    @Test
    void readsEntriesOfTypesWithoutAClassAsDocuments() {
        EntryType all = types.ofClass(Object.class);
        EntryType circle = new EntryFixture().types.ofClass(Circle.class);

        assertThat(fixture.mapper.toObject(
                        circle(),
                        all,
                        QueryResultType.DEFAULT,
                        name -> new EntryFixture().types.ofRemote(circle.descriptor())))
                .isInstanceOfSatisfying(
                        SpaceDocument.class,
                        document -> assertThat(document.<Double>getProperty("radius"))
                                .isEqualTo(2));
    }

    @Test
    void refusesEntriesWithOtherProperties() {
        EntryType person = types.ofRemote(otherPerson());
        EntryPacket packet = new EntryFixture().write(new Person(1));

        assertThatThrownBy(() ->
                        fixture.mapper.toObject(packet, person, QueryResultType.DEFAULT, EntryFixture.NO_OTHER_TYPE))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("ref.Person");
    }

    @Test
    void givesNoObjectsWhereThereIsNoClass() {
        EntryType person =
                types.ofRemote(new EntryFixture().types.ofClass(Person.class).descriptor());
        EntryPacket packet = new EntryFixture().write(new Person(1));

        assertThatThrownBy(() ->
                        fixture.mapper.toObject(packet, person, QueryResultType.OBJECT, EntryFixture.NO_OTHER_TYPE))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContaining("no class");
    }

    @Test
    void createsNoObjectsOfAbstractClasses() {
        EntryType shape = types.ofClass(Shape.class);
        EntryPacket packet = EntryPacket.builder(circle().header()).typeName(shape.name()).build().toBuilder()
                .header(new io.lrmi.wire.space.PacketHeader(null, null, shape.checksum(), 6))
                .fixedValues(new Object[] {1})
                .build();

        assertThatThrownBy(() ->
                        fixture.mapper.toObject(packet, shape, QueryResultType.DEFAULT, EntryFixture.NO_OTHER_TYPE))
                .isInstanceOf(ObjectConversionException.class)
                .hasMessageContaining("abstract");
    }
}
