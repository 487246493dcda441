package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.metadata.StorageType;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.LrmiClientOptions;
import io.lrmi.contract.model.Address;
import io.lrmi.contract.model.Archive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openspaces.core.BadSqlQueryException;
import org.openspaces.core.GigaSpace;

/** Values that the space holds as bytes. */
@ContractTest
final class StorageTypeContractTest {

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final String id = Unique.text();
    private final String typeName = "contract.Archive" + id;

    StorageTypeContractTest(GridUnderTest grid) {
        this.grid = grid;
        space = grid.space();
    }

    private Archive archive() {
        Archive archive = new Archive(id, "letters");
        archive.setCounts(new HashMap<>(Map.of("a", 1, "b", 2)));
        archive.setLines(new ArrayList<>(Collections.nCopies(2_000, "the same line again")));
        archive.setTags(new ArrayList<>(List.of("old")));
        return archive;
    }

    @Test
    void valuesComeBackEqual() {
        Archive written = archive();
        space.write(written);

        Archive read = space.readById(Archive.class, id);

        assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }

    @Test
    void valuesOfTheClassesOfAnApplicationComeBackEqual() {
        assumeTrue(grid.takesApplicationClasses(), "Needs the classes of these tests in the grid");
        Archive written = archive();
        written.setAddress(new Address("Main Street", 12));
        space.write(written);

        assertThat(space.readById(Archive.class, id).getAddress())
                .usingRecursiveComparison()
                .isEqualTo(written.getAddress());
    }

    @Test
    void nullStaysNull() {
        space.write(new Archive(id, "empty"));

        Archive read = space.takeById(Archive.class, id);

        assertThat(read.getCounts()).isNull();
        assertThat(read.getLines()).isNull();
    }

    @Test
    void valuesAreReplacedByUpdates() {
        space.write(archive());
        Archive update = new Archive(id, null);
        update.setLines(new ArrayList<>(List.of("one")));

        space.write(update, WriteModifiers.PARTIAL_UPDATE);

        assertThat(space.readById(Archive.class, id))
                .usingRecursiveComparison()
                .ignoringFields("lines")
                .isEqualTo(archive());
        assertThat(space.readById(Archive.class, id).getLines()).containsExactly("one");
    }

    @Test
    void valuesAreReplacedByChanges() {
        space.write(archive());

        space.change(
                new IdQuery<>(Archive.class, id),
                new ChangeSet()
                        .set("counts", new HashMap<>(Map.of("c", 3)))
                        .set("lines", new ArrayList<>(List.of("one")))
                        .set("tags", new ArrayList<>(List.of("new"))));

        Archive read = space.readById(Archive.class, id);
        assertThat(read.getCounts()).containsExactly(Map.entry("c", 3));
        assertThat(read.getLines()).containsExactly("one");
        assertThat(read.getTags()).containsExactly("new");
    }

    @Test
    void valuesCanBeUnset() {
        space.write(archive());

        space.change(new IdQuery<>(Archive.class, id), new ChangeSet().unset("lines"));

        assertThat(space.readById(Archive.class, id).getLines()).isNull();
    }

    @Test
    void valuesCannotBeChangedWhereTheyAre() {
        space.write(archive());

        assertThatThrownBy(() ->
                        space.change(new IdQuery<>(Archive.class, id), new ChangeSet().addToCollection("lines", "x")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("lines");
        assertThatThrownBy(() -> space.change(new IdQuery<>(Archive.class, id), new ChangeSet().set("counts.a", 7)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("counts");
    }

    @Test
    void valuesCannotBeMatched() {
        Archive template = new Archive();
        template.setCounts(new HashMap<>(Map.of("a", 1)));

        assertThatThrownBy(() -> space.read(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[counts] Cannot match property");
        assertThatThrownBy(() -> space.read(new SQLQuery<>(Archive.class, "counts.a = 1")))
                .isInstanceOf(BadSqlQueryException.class)
                .hasMessageContaining("counts");
        assertThatThrownBy(() -> space.readMultiple(new SQLQuery<>(Archive.class, "title = ? order by lines", "x")))
                .isInstanceOf(BadSqlQueryException.class)
                .hasMessageContaining("lines");
    }

    @Test
    void otherValuesCanBeMatched() {
        space.write(archive());

        assertThat(space.read(new Archive(id, "letters"))).isNotNull();
        assertThat(space.read(new SQLQuery<>(Archive.class, "id = ? and tags[*] = ?", id, "old")))
                .isNotNull();
        assertThat(space.count(new SQLQuery<>(Archive.class, "id = ? and lines is not null", id)))
                .isEqualTo(1);
    }

    @Test
    void wholeValuesCanBeProjected() {
        space.write(archive());

        Archive read = space.read(new SQLQuery<>(Archive.class, "id = ?", id).setProjections("counts"));

        assertThat(read.getCounts()).containsEntry("b", 2);
        assertThat(read.getLines()).isNull();
        assertThatThrownBy(() -> space.read(new SQLQuery<>(Archive.class, "id = ?", id).setProjections("counts.a")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Projection");
    }

    @Test
    void theSpaceTellsHowValuesAreHeld() {
        space.write(archive());

        SpaceTypeDescriptor type = space.getTypeManager().getTypeDescriptor(Archive.class);

        assertThat(type.getStorageType()).isEqualTo(StorageType.BINARY);
        assertThat(type.getFixedProperty("counts").getStorageType()).isEqualTo(StorageType.BINARY);
        assertThat(type.getFixedProperty("lines").getStorageType()).isEqualTo(StorageType.COMPRESSED);
        assertThat(type.getFixedProperty("tags").getStorageType()).isEqualTo(StorageType.OBJECT);
        assertThat(type.getFixedProperty("title").getStorageType()).isEqualTo(StorageType.OBJECT);
    }

    @Test
    void documentsHaveSuchPropertiesAsWell() {
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(typeName)
                        .idProperty("id")
                        .addFixedProperty("id", String.class)
                        .addFixedProperty("price", BigDecimal.class, StorageType.BINARY)
                        .addFixedProperty("any", Object.class, StorageType.COMPRESSED)
                        .create());
        UUID key = UUID.randomUUID();
        SpaceDocument written = new SpaceDocument(typeName)
                .setProperty("id", id)
                .setProperty("price", new BigDecimal("12.50"))
                .setProperty("any", new HashMap<>(Map.of("day", LocalDate.of(2024, 2, 29), "key", key)))
                .setProperty("extra", "dynamic");
        space.write(written);

        SpaceDocument read = space.readById(new IdQuery<>(typeName, id));

        assertThat(read.getProperties()).isEqualTo(written.getProperties());
        assertThatThrownBy(() -> space.read(new SpaceDocument(typeName).setProperty("price", BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[price] Cannot match property");
    }

    @Test
    void whatMustBeMatchedCannotBeHeldAsBytes() {
        assertThatThrownBy(() -> new SpaceTypeDescriptorBuilder(typeName)
                        .addFixedProperty("key", UUID.class, StorageType.BINARY)
                        .idProperty("key")
                        .create())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'key'", "BINARY");
        assertThatThrownBy(() -> new SpaceTypeDescriptorBuilder(typeName)
                        .addFixedProperty("text", String.class, StorageType.COMPRESSED)
                        .create())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'text'", "COMPRESSED");
    }

    @Test
    void anotherClientReadsThem() {
        space.write(archive());

        Archive read;
        try (var other = grid.connect(LrmiClientOptions.builder().build())) {
            read = other.gigaSpace().readById(Archive.class, id);
            SpaceDocument document =
                    other.gigaSpace().readById(new IdQuery<>(Archive.class.getName(), id, QueryResultType.DOCUMENT));
            assertThat(document.<Map<String, Integer>>getProperty("counts")).containsEntry("a", 1);
        }

        assertThat(read).usingRecursiveComparison().isEqualTo(archive());
    }
}
