package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Currency;
import io.lrmi.contract.model.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries that every partition holds, which members know since 15.8. */
@ContractTest
final class BroadcastContractTest {

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final String group = Unique.text();

    BroadcastContractTest(GridUnderTest grid) {
        this.grid = grid;
        space = grid.space();
    }

    @BeforeEach
    void write() {
        assumeTrue(grid.hasBroadcast(), "needs members of 15.8 or later");
        for (int number = 1; number <= 4; number++) {
            space.write(new Currency(group + number, group));
        }
    }

    @Test
    void eachIsFoundOnce() {
        assertThat(space.readMultiple(new Currency(null, group))).hasSize(4);
        assertThat(space.count(new Currency(null, group))).isEqualTo(4);
        assertThat(space.count(new SQLQuery<>(Currency.class, "group = ?", group)))
                .isEqualTo(4);
    }

    @Test
    void eachIsFoundByItsId() {
        for (int number = 1; number <= 4; number++) {
            String code = group + number;
            assertThat(space.readById(Currency.class, code).getCode()).isEqualTo(code);
            assertThat(space.read(new IdQuery<>(Currency.class, code, code)).getCode())
                    .isEqualTo(code);
            assertThat(space.read(new Currency(code, null)).getCode()).isEqualTo(code);
            assertThat(space.read(new SQLQuery<>(Currency.class, "code = ?", code))
                            .getCode())
                    .isEqualTo(code);
        }
        assertThat(space.readById(Currency.class, group)).isNull();
        assertThat(space.readByIds(new IdsQuery<>(Currency.class, new Object[] {group + 4, group, group + 1}))
                        .getResultsArray())
                .extracting(found -> found == null ? null : found.getCode())
                .containsExactly(group + 4, null, group + 1);
    }

    @Test
    void clearRemovesThem() {
        space.clear(new Currency(null, group));

        assertThat(space.count(new Currency(null, group))).isZero();
    }

    @Test
    void severalAreWrittenAtOnceButNotAlongWithOthers() {
        space.writeMultiple(new Currency[] {new Currency(group + 5, group), new Currency(group + 6, group)});

        assertThat(space.count(new Currency(null, group))).isEqualTo(6);
        Object[] both = {new Currency(group + 7, group), new Item(Unique.number(), group)};
        assertThatThrownBy(() -> space.writeMultiple(both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broadcast");
    }

    @Test
    void whatWouldLeaveCopiesBehindIsRefused() {
        String code = group + 1;

        assertThatThrownBy(() -> space.takeById(Currency.class, code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use clear");
        assertThatThrownBy(() -> space.take(new Currency(code, null))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> space.takeMultiple(new Currency(null, group)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> space.takeByIds(Currency.class, new Object[] {code}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> space.change(new IdQuery<>(Currency.class, code), new ChangeSet().set("group", "x")))
                .isInstanceOf(UnsupportedOperationException.class);
        TransactionTemplate transaction = new TransactionTemplate(grid.transactionManager());
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> grid.transactionalSpace().write(new Currency(code, group))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("transaction");
        assertThat(space.count(new Currency(null, group))).isEqualTo(4);
    }
}
