package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIterable;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.iterator.SpaceIterator;
import com.gigaspaces.client.iterator.SpaceIteratorConfiguration;
import com.gigaspaces.client.iterator.SpaceIteratorType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.CountTask;
import io.lrmi.contract.model.Item;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.extensions.QueryExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done outside of the transaction of its thread, or not at all. */
@ContractTest
final class TransactionLimitsContractTest {

    private final GigaSpace outside;
    private final GigaSpace inside;
    private final TransactionTemplate transaction;
    private final String group = Unique.text();
    private final long id = Unique.number();

    TransactionLimitsContractTest(GridUnderTest grid) {
        outside = grid.space();
        inside = grid.transactionalSpace();
        transaction = new TransactionTemplate(grid.transactionManager());
    }

    @Test
    void tasksAreRefused() {
        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> inside.execute(new CountTask(group)))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContainingAll(CountTask.class.getName(), "transaction");
            assertThatThrownBy(() -> inside.execute(new CountTask(group), 1, 2))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> inside.execute(new CountTask(group), (Object) 1))
                    .isInstanceOf(UnsupportedOperationException.class);
        });
    }

    @Test
    void aggregationsSeeWhatIsCommitted() {
        outside.write(new Item(Unique.number(), group, "old", 1));
        SQLQuery<Item> all = new SQLQuery<>(Item.class, "group = ?", group);

        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "new", 10));

            assertThat(QueryExtension.count(inside, all, "amount")).isEqualTo(1);
            assertThat(QueryExtension.<Integer>max(inside, all, "amount")).isEqualTo(1);
        });

        assertThat(QueryExtension.<Integer>max(inside, all, "amount")).isEqualTo(10);
    }

    @Test
    void anIteratorOfTheGridSeesWhatIsCommittedAndLocksNothing() {
        Item old = new Item(Unique.number(), group, "old", 1);
        outside.write(old);

        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "new", 10));

            assertThatIterable(iterator(SpaceIteratorType.CURSOR))
                    .extracting(Item::getName)
                    .containsExactly("old");
            assertThat(outside.takeById(Item.class, old.getId())).isNotNull();
        });
    }

    @Test
    void anIteratorOfTheClientReadsInTheTransaction() {
        Item old = new Item(Unique.number(), group, "old", 1);
        outside.write(old);

        transaction.executeWithoutResult(status -> {
            inside.write(new Item(old.getId(), group, "changed", 2));

            assertThatIterable(iterator(SpaceIteratorType.PREFETCH_UIDS)).isEmpty();
        });
        transaction.executeWithoutResult(status -> {
            assertThatIterable(iterator(SpaceIteratorType.PREFETCH_UIDS))
                    .extracting(Item::getName)
                    .containsExactly("changed");

            assertThat(outside.readById(Item.class, old.getId())).isNotNull();
            assertThat(outside.takeById(Item.class, old.getId())).isNull();
        });

        assertThat(outside.takeById(Item.class, old.getId())).isNotNull();
    }

    private SpaceIterator<Item> iterator(SpaceIteratorType type) {
        return inside.iterator(new Item(null, group), new SpaceIteratorConfiguration().setIteratorType(type));
    }
}
