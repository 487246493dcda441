package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Letter;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

/** Entries whose class has a constructor in place of setters. */
@ContractTest
final class ConstructorContractTest {

    private final GigaSpace space;
    private final String id = Unique.text();

    ConstructorContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    @Test
    void theConstructorGetsTheValues() {
        Letter written = new Letter(id, "Dear", 2, 0, true);
        written.setNote("from afar");
        space.write(written);

        Letter read = space.readById(Letter.class, id);

        assertThat(read.getText()).isEqualTo("Dear");
        assertThat(read.getPages()).isEqualTo(2);
        assertThat(read.getNote()).isEqualTo("from afar");
        assertThat(read.getVersion()).isEqualTo(1);
        assertThat(read.isRead()).isFalse();
    }

    @Test
    void whatIsNotThereIsNull() {
        space.write(new Letter(id, null, 3, 0, false));

        Letter read = space.read(new SQLQuery<>(Letter.class, "id = ?", id).setProjections("id"));

        assertThat(read.getId()).isEqualTo(id);
        assertThat(read.getText()).isNull();
        assertThat(read.getPages()).isZero();
    }

    @Test
    void documentsHaveTheSameProperties() {
        space.write(new Letter(id, "Dear", 2, 0, true));

        SpaceDocument document = space.readById(new IdQuery<>(Letter.class.getName(), id, QueryResultType.DOCUMENT));

        assertThat(document.getProperties()).containsOnlyKeys("id", "note", "pages", "text");
        assertThat(document.<Integer>getProperty("pages")).isEqualTo(2);
    }

    @Test
    void updatesAndTakesGoThroughTheConstructorToo() {
        space.write(new Letter(id, "Dear", 2, 0, false));
        space.write(new Letter(id, "Dearest", 4, 0, false));

        Letter taken = space.takeById(Letter.class, id);

        assertThat(taken.getText()).isEqualTo("Dearest");
        assertThat(taken.getPages()).isEqualTo(4);
        assertThat(taken.getVersion()).isEqualTo(2);
    }
}
