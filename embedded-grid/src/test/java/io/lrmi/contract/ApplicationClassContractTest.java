package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.contract.model.Address;
import io.lrmi.contract.model.Color;
import io.lrmi.contract.model.Parcel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntrySerializationException;
import org.openspaces.core.GigaSpace;

/** A grid that lacks the class of a value refuses the entry; the class of the entry itself it never needs. */
@ContractTest
final class ApplicationClassContractTest {

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final String id = Unique.text();

    ApplicationClassContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.space = grid.space();
    }

    private Parcel parcel() {
        Parcel parcel = new Parcel(id, id);
        parcel.setColor(Color.GREEN);
        parcel.setSender(new Address("Main Street", 5));
        parcel.setStops(new ArrayList<>(List.of(new Address("First Street", 1), new Address("Second Street", 2))));
        return parcel;
    }

    @Test
    void withoutSuchValuesNoClassIsNeeded() {
        space.write(new Parcel(id, id));

        assertThat(space.read(new Parcel(null, id))).usingRecursiveComparison().isEqualTo(new Parcel(id, id));
    }

    @Test
    void aGridThatLacksTheClassSaysWhich() {
        Parcel parcel = new Parcel(id, id);
        parcel.setColor(Color.RED);

        Throwable refusal = catchThrowable(() -> space.write(parcel));

        if (grid.takesApplicationClasses() || refusal == null) {
            assertThat(refusal).isNull();
            assertThat(space.readById(Parcel.class, id).getColor()).isEqualTo(Color.RED);
        } else {
            assertThat(refusal)
                    .isInstanceOf(EntrySerializationException.class)
                    .hasMessageContaining(Color.class.getName());
            assertThat(space.readById(Parcel.class, id)).isNull();
        }
    }

    @Test
    void enumsAndObjectsComeBackAsTheyWere() {
        assumeTrue(grid.takesApplicationClasses(), "needs a grid with the classes of the model");
        space.write(parcel());

        assertThat(space.readById(Parcel.class, id)).usingRecursiveComparison().isEqualTo(parcel());
    }

    @Test
    void enumsAndObjectsMatchInATemplate() {
        assumeTrue(grid.takesApplicationClasses(), "needs a grid with the classes of the model");
        space.write(parcel());
        Parcel template = new Parcel(null, id);

        template.setColor(Color.GREEN);
        template.setSender(new Address("Main Street", 5));
        assertThat(space.count(template)).isEqualTo(1);
        template.setColor(Color.RED);
        assertThat(space.count(template)).isZero();
    }

    @Test
    void nestedObjectsOfADocumentAreDocuments() {
        assumeTrue(grid.takesApplicationClasses(), "needs a grid with the classes of the model");
        space.write(parcel());

        SpaceDocument document =
                space.readById(new IdQuery<SpaceDocument>(Parcel.class.getName(), id, QueryResultType.DOCUMENT));

        assertThat(document.getProperties().get("sender")).isInstanceOfSatisfying(SpaceDocument.class, sender -> {
            assertThat(sender.getTypeName()).isEqualTo(Address.class.getName());
            assertThat(sender.getProperties())
                    .containsEntry("street", "Main Street")
                    .containsEntry("number", 5);
        });
        assertThat(document.getProperties().get("color")).isEqualTo(Color.GREEN);
    }
}
