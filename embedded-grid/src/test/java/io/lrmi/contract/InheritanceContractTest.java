package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.client.ReadModifiers;
import io.lrmi.contract.model.Animal;
import io.lrmi.contract.model.Dog;
import io.lrmi.contract.model.Puppy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class InheritanceContractTest {

    private final GigaSpace space;
    private final String herd = Unique.text();
    private final int animal = Unique.integer();
    private final int dog = Unique.integer();
    private final int puppy = Unique.integer();

    InheritanceContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    @BeforeEach
    void writeOneOfEach() {
        space.write(new Animal(animal, herd, "Ox"));
        space.write(new Dog(dog, herd, "Rex", true));
        space.write(new Puppy(puppy, herd, "Tiny", 6));
    }

    private Animal anyAnimal() {
        return new Animal(null, herd, null);
    }

    @Test
    void aTemplateOfAClassFindsItsSubclasses() {
        assertThat(space.count(anyAnimal())).isEqualTo(3);
        assertThat(space.count(new Dog(null, herd, null, null))).isEqualTo(2);
        Puppy template = new Puppy();
        template.setHerd(herd);
        assertThat(space.count(template)).isEqualTo(1);
    }

    @Test
    void objectsComeBackInTheirOwnClass() {
        Animal[] animals = space.readMultiple(anyAnimal());

        assertThat(animals)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(cast(Animal.class), cast(Dog.class), cast(Puppy.class));
        Animal tiny = space.read(new Animal(null, herd, "Tiny"));
        assertThat(tiny).isInstanceOfSatisfying(Puppy.class, p -> {
            assertThat(p.getWeeks()).isEqualTo(6);
            assertThat(p.getBarking()).isFalse();
        });
    }

    @SuppressWarnings("unchecked") // the class of an object is of its own type
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }

    @Test
    void aPropertyOfTheSubclassSelectsWithinIt() {
        Dog template = new Dog(null, herd, null, true);

        assertThat(space.read(template).getName()).isEqualTo("Rex");
        assertThat(space.count(template)).isEqualTo(1);
    }

    @Test
    void aTemplateWithTheIdFindsASubclass() {
        assertThat(space.read(new Animal(puppy, null, null))).isInstanceOf(Puppy.class);
        assertThat(space.take(new Animal(dog, null, null))).isInstanceOf(Dog.class);
        assertThat(space.count(anyAnimal())).isEqualTo(2);
    }

    @Test
    void anIdOfASubclassIsFoundThroughItsSuperclass() {
        assertThat(space.readById(Animal.class, puppy)).isInstanceOf(Puppy.class);
        assertThat(space.readById(Puppy.class, puppy).getName()).isEqualTo("Tiny");
        assertThat(space.readById(Puppy.class, dog)).isNull();
    }

    @Test
    void allAreTakenAndClearedThroughTheirSuperclass() {
        assertThat(space.takeMultiple(new Dog(null, herd, null, null))).hasSize(2);
        assertThat(space.readMultiple(anyAnimal(), 10, ReadModifiers.NONE)).hasSize(1);
        space.clear(anyAnimal());
        assertThat(space.count(anyAnimal())).isZero();
    }

    @Test
    void entriesOfSeveralClassesOfAHierarchyAreWrittenAtOnce() {
        space.takeMultiple(anyAnimal());

        space.writeMultiple(new Animal[] {
            new Dog(dog, herd, "Rex", false), new Animal(animal, herd, "Ox"), new Puppy(puppy, herd, "Tiny", 7)
        });

        assertThat(space.readMultiple(anyAnimal()))
                .extracting(Animal::getName)
                .containsExactlyInAnyOrder("Ox", "Rex", "Tiny");
    }
}
