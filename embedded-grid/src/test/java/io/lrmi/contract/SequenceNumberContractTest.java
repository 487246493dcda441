package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.query.IdQuery;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Visit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.dao.DataAccessException;

/** Entries that their partition numbers. */
@ContractTest
final class SequenceNumberContractTest {

    private final GigaSpace space;
    private final String place = Unique.text();

    SequenceNumberContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Visit write(String guest) {
        Visit visit = new Visit(Unique.text(), place, guest);
        space.write(visit);
        return space.readById(Visit.class, visit.getId(), place);
    }

    @Test
    void entriesAreNumberedAsTheyCome() {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(write("guest").getNumber());
        }

        assertThat(numbers).doesNotContainNull().doesNotHaveDuplicates().isSorted();
        assertThat(numbers.get(0)).isPositive();
    }

    @Test
    void severalEntriesAreNumberedInTheirOrder() {
        Visit[] visits = new Visit[6];
        for (int i = 0; i < visits.length; i++) {
            visits[i] = new Visit(Unique.text(), place, "guest " + i);
        }
        space.writeMultiple(visits);

        assertThat(space.readMultiple(new SQLQuery<>(Visit.class, "place = ? order by number", place)))
                .extracting(Visit::getGuest)
                .containsExactly("guest 0", "guest 1", "guest 2", "guest 3", "guest 4", "guest 5");
    }

    @Test
    void anUpdateKeepsTheNumber() {
        Visit visit = write("guest");
        Visit update = new Visit(visit.getId(), place, "other");

        space.write(update);
        space.change(new IdQuery<>(Visit.class, visit.getId(), place), new ChangeSet().set("guest", "third"));

        Visit read = space.readById(Visit.class, visit.getId(), place);
        assertThat(read.getNumber()).isEqualTo(visit.getNumber());
        assertThat(read.getGuest()).isEqualTo("third");
    }

    @Test
    void anUpdateCannotSetTheNumber() {
        Visit visit = write("guest");
        long number = visit.getNumber();
        visit.setNumber(number + 100);

        assertThatThrownBy(() -> space.write(visit))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("sequence number altered");

        assertThat(space.readById(Visit.class, visit.getId(), place).getNumber())
                .isEqualTo(number);
    }

    @Test
    void entriesAreFoundByTheirNumber() {
        Visit visit = write("guest");

        assertThat(space.read(new SQLQuery<>(Visit.class, "place = ? and number = ?", place, visit.getNumber()))
                        .getId())
                .isEqualTo(visit.getId());
    }

    @Test
    void documentsAreNumberedAsWell() {
        String typeName = "contract.Visit" + place;
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(typeName)
                        .idProperty("id")
                        .routingProperty("place")
                        .addFixedProperty("place", String.class)
                        .sequenceNumberProperty("number", true)
                        .create());
        for (int i = 0; i < 3; i++) {
            space.write(new SpaceDocument(typeName).setProperty("id", i).setProperty("place", place));
        }

        SpaceTypeDescriptor type = space.getTypeManager().getTypeDescriptor(typeName);
        assertThat(type.hasSequenceNumber()).isTrue();
        assertThat(type.getFixedProperty(type.getSequenceNumberFixedPropertyID())
                        .getName())
                .isEqualTo("number");
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SpaceDocument document = space.readById(new IdQuery<>(typeName, i, place));
            numbers.add(document.getProperty("number"));
        }
        assertThat(numbers).containsExactly(1L, 2L, 3L);
    }
}
