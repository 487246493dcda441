package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.document.DocumentProperties;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Labelled;
import io.lrmi.contract.model.Ticket;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class DocumentViewContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();
    private final long id = Unique.number();

    DocumentViewContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    @Test
    void anObjectCanBeReadAsADocument() {
        space.write(new Item(id, group, "chair", 4));

        SpaceDocument document =
                space.readById(new IdQuery<SpaceDocument>(Item.class.getName(), id, QueryResultType.DOCUMENT));

        assertThat(document.getTypeName()).isEqualTo(Item.class.getName());
        assertThat(document.getProperties())
                .containsEntry("id", id)
                .containsEntry("group", group)
                .containsEntry("name", "chair")
                .containsEntry("amount", 4);
    }

    @Test
    void aDocumentAsTemplateFindsObjectsAsDocuments() {
        space.write(new Item(id, group, "chair", 4));
        SpaceDocument template = new SpaceDocument(Item.class.getName()).setProperty("group", group);

        assertThat(space.read(template).getProperties().get("name")).isEqualTo("chair");
        assertThat(space.readMultiple(template)).hasOnlyElementsOfType(SpaceDocument.class);
        assertThat(space.take(template).getProperties().get("amount")).isEqualTo(4);
    }

    @Test
    void aDocumentCanBeReadAsAnObject() {
        SpaceDocument document = new SpaceDocument(Item.class.getName())
                .setProperty("id", id)
                .setProperty("group", group)
                .setProperty("amount", 4);

        space.write(document);

        assertThat(space.readById(Item.class, id)).usingRecursiveComparison().isEqualTo(new Item(id, group, null, 4));
        assertThat(space.read(new Item(null, group))).isNotNull();
    }

    @Test
    void aNamedTypeIsReadAsObjectOrAsDocument() {
        space.write(new Item(id, group, "chair", 4));

        Object object = space.readById(new IdQuery<Object>(Item.class.getName(), id, QueryResultType.OBJECT));
        Object byDefault = space.readById(new IdQuery<Object>(Item.class.getName(), id));

        assertThat(object).isInstanceOf(Item.class);
        assertThat(byDefault).isInstanceOf(Item.class);
    }

    @Test
    void aGeneratedIdIsSetOnADocumentOfAClass() {
        space.write(new Ticket(group, 1));
        SpaceDocument document = new SpaceDocument(Ticket.class.getName()).setProperty("group", group);

        space.write(document);

        String generated = document.getProperty("id");
        assertThat(space.readById(Ticket.class, generated).getGroup()).isEqualTo(group);
    }

    @Test
    void propertiesUnknownToTheClassAreKept() {
        Labelled labelled = new Labelled(group, "title");
        labelled.setLabels(new DocumentProperties().setProperty("colour", "red").setProperty("size", 3));

        space.write(labelled);

        Labelled read = space.readById(Labelled.class, group);
        assertThat(read.getTitle()).isEqualTo("title");
        assertThat(read.getLabels()).containsEntry("colour", "red").containsEntry("size", 3);
        SpaceDocument document =
                space.readById(new IdQuery<SpaceDocument>(Labelled.class.getName(), group, QueryResultType.DOCUMENT));
        assertThat(document.getProperties().get("colour")).isEqualTo("red");
    }

    @Test
    void aDocumentMayAddPropertiesUnknownToTheClass() {
        space.write(new Labelled(group, "title"));

        space.write(new SpaceDocument(Labelled.class.getName())
                .setProperty("id", group)
                .setProperty("title", "new")
                .setProperty("colour", "blue"));

        Labelled read = space.readById(Labelled.class, group);
        assertThat(read.getTitle()).isEqualTo("new");
        assertThat(read.getLabels()).containsEntry("colour", "blue");
    }
}
