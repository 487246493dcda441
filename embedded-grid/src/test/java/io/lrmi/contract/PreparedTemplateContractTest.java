package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Item;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class PreparedTemplateContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    PreparedTemplateContractTest(GridUnderTest grid) {
        this.space = grid.space();
    }

    private long write(String name, int amount) {
        long id = Unique.number();
        space.write(new Item(id, group, name, amount));
        return id;
    }

    @Test
    void aSnapshotKeepsTheTemplateAsItWas() {
        write("chair", 1);
        write("table", 2);
        Item template = new Item(null, group, "chair", null);

        ISpaceQuery<Item> snapshot = space.snapshot(template);
        template.setName("table");

        assertThat(space.read(snapshot).getName()).isEqualTo("chair");
        assertThat(space.readMultiple(snapshot)).hasSize(1).hasOnlyElementsOfType(Item.class);
        assertThat(space.count(snapshot)).isEqualTo(1);
    }

    @Test
    void aPreparedTemplateCanChangeEntriesAgainAndAgain() {
        long id = write("chair", 1);
        ISpaceQuery<Item> prepared = space.prepareTemplate(new Item(null, group));

        assertThat(space.change(prepared, new ChangeSet().increment("amount", 5))
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(space.change(prepared, new ChangeSet().increment("amount", 5))
                        .getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(space.readById(Item.class, id).getAmount()).isEqualTo(11);
        assertThat(space.take(prepared).getId()).isEqualTo(id);
        write("table", 2);
        assertThat(space.take(prepared).getName()).isEqualTo("table");
        assertThat(space.take(prepared)).isNull();
    }

    @Test
    void queriesCanBePrepared() {
        long id = write("chair", 1);
        write("table", 2);
        SQLQuery<Item> query = new SQLQuery<>(Item.class, "group = ? and amount > ? order by amount desc", group, 0);

        ISpaceQuery<Item> sql = space.prepareTemplate(query);
        query.setParameters(group, 100);
        ISpaceQuery<Item> byId = space.prepareTemplate(new IdQuery<>(Item.class, id));
        ISpaceQuery<Item> everything = space.prepareTemplate(null);

        assertThat(space.readMultiple(sql)).extracting(Item::getName).containsExactly("table", "chair");
        assertThat(space.read(byId, 0, ReadModifiers.DIRTY_READ).getName()).isEqualTo("chair");
        assertThat(space.count(everything)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void documentsCanBePrepared() {
        write("chair", 1);
        ISpaceQuery<SpaceDocument> prepared =
                space.prepareTemplate(new SpaceDocument(Item.class.getName()).setProperty("group", group));

        assertThat(space.read(prepared).<String>getProperty("name")).isEqualTo("chair");
    }

    @Test
    void queriesByIdsCannot() {
        assertThatThrownBy(() -> space.prepareTemplate(new IdsQuery<>(Item.class, new Object[] {1L, 2L})))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("readByIds");
    }
}
