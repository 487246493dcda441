package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.iterator.IteratorScope;
import com.gigaspaces.events.EventSessionConfig;
import com.j_spaces.core.client.GSIterator;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Account;
import io.lrmi.contract.model.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.jini.core.lease.Lease;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class IteratorBuilderContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();

    IteratorBuilderContractTest(GridUnderTest grid) {
        this.space = grid.space();
    }

    private List<Long> write(int count) {
        Item[] items = IntStream.range(0, count)
                .mapToObj(i -> new Item(Unique.number(), group, "name " + i, i))
                .toArray(Item[]::new);
        space.writeMultiple(items);
        return IntStream.range(0, count).mapToObj(i -> items[i].getId()).toList();
    }

    private static List<Long> ids(GSIterator iterator) {
        List<Long> ids = new ArrayList<>();
        iterator.forEach(item -> ids.add(((Item) item).getId()));
        return ids;
    }

    @Test
    void givesAnEntryOnceThatMatchesSeveralTemplates() {
        List<Long> ids = write(30);

        GSIterator iterator = space.iterator()
                .addTemplate(new SQLQuery<>(Item.class, "group = ? and amount < 20", group))
                .addTemplate(new SQLQuery<>(Item.class, "group = ? and amount >= 10", group))
                .addTemplate(new Item(ids.get(15), group))
                .bufferSize(4)
                .iterate();

        assertThat(ids(iterator)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(iterator.hasNext()).isFalse();
        assertThat(iterator.next()).isNull();
        assertThatThrownBy(() -> iterator.next(10)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void givesEntriesOfSeveralTypes() {
        List<Long> ids = write(3);
        space.write(new Account((int) Unique.number(), group, 7L));

        GSIterator iterator = space.iterator()
                .addTemplate(new Item(null, group))
                .addTemplate(new Account(null, group, null))
                .create();

        assertThat(iterator.nextBatch(2)).hasSize(2).hasOnlyElementsOfType(Item.class);
        assertThat(((Item) iterator.next(0)).getId()).isIn(ids);
        assertThat(iterator.nextBatch(10)).singleElement().isInstanceOf(Account.class);
    }

    @Test
    void aCancelledIteratorEnds() {
        write(10);
        GSIterator iterator = space.iterator()
                .addTemplate(new Item(null, group))
                .bufferSize(2)
                .create();
        assertThat(iterator.next()).isNotNull();

        iterator.cancel();

        assertThat(iterator.hasNext()).isFalse();
        iterator.cancel();
    }

    @Test
    void settingsOfNotificationsHaveNoEffectOnEntriesThatAreThere() {
        List<Long> ids = write(3);

        assertThat(ids(space.iterator()
                        .iteratorScope(IteratorScope.CURRENT)
                        .leaseDuration(Lease.FOREVER)
                        .eventSessionConfig(new EventSessionConfig().setFifo(true))
                        .addTemplate(new Item(null, group))
                        .create()))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void entriesOfTheFutureAreRefused() {
        for (IteratorScope scope : List.of(IteratorScope.FUTURE, IteratorScope.CURRENT_AND_FUTURE)) {
            assertThatThrownBy(() -> space.iterator().iteratorScope(scope))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("Poll instead");
        }
        assertThatThrownBy(() -> space.iterator().bufferSize(0).create())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch size");
        assertThatThrownBy(() -> space.iterator().create().remove()).isInstanceOf(UnsupportedOperationException.class);
    }
}
