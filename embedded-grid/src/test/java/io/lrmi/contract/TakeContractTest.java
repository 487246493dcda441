package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class TakeContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();
    private final long first = Unique.number();
    private final long second = Unique.number();

    TakeContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private void writeTwo() {
        space.write(new Item(first, group, "chair", 4));
        space.write(new Item(second, group, "table", 1));
    }

    @Test
    void aTakenEntryIsGone() {
        writeTwo();

        Item taken = space.take(new Item(null, group, "chair", null));

        assertThat(taken).usingRecursiveComparison().isEqualTo(new Item(first, group, "chair", 4));
        assertThat(space.readById(Item.class, first)).isNull();
        assertThat(space.count(new Item(null, group))).isEqualTo(1);
    }

    @Test
    void oneTakeRemovesOneEntry() {
        Set<Long> taken = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            space.write(new Item(Unique.number(), group));
        }

        for (int i = 0; i < 10; i++) {
            assertThat(space.count(new Item(null, group))).isEqualTo(10 - i);
            taken.add(space.take(new Item(null, group)).getId());
        }

        assertThat(taken).hasSize(10);
        assertThat(space.take(new Item(null, group))).isNull();
    }

    @Test
    void nothingMatches() {
        writeTwo();

        assertThat(space.take(new Item(null, group, "lamp", null))).isNull();
        assertThat(space.takeById(Item.class, Unique.number())).isNull();
        assertThat(space.count(new Item(null, group))).isEqualTo(2);
    }

    @Test
    void anEntryIsTakenByItsId() {
        writeTwo();

        assertThat(space.takeById(Item.class, first).getName()).isEqualTo("chair");
        assertThat(space.takeById(new IdQuery<>(Item.class, second, second)).getName())
                .isEqualTo("table");
        assertThat(space.count(new Item(null, group))).isZero();
    }

    @Test
    void anIdIsFoundInAnyPartition() {
        for (long account = 0; account < 4; account++) {
            space.write(new Payment(group + account, account, group));

            assertThat(space.takeById(Payment.class, group + account).getAccount())
                    .isEqualTo(account);
        }
        assertThat(space.count(new Payment(null, null, group))).isZero();
    }

    @Test
    void takeIfExistsTakesWhatExists() {
        writeTwo();

        assertThat(space.takeIfExists(new Item(null, group, "chair", null)).getId())
                .isEqualTo(first);
        assertThat(space.takeIfExistsById(Item.class, second).getName()).isEqualTo("table");
        assertThat(space.takeIfExists(new Item(first, null), 600_000)).isNull();
        assertThat(space.takeIfExistsById(Item.class, second, second, 600_000)).isNull();
    }

    @Test
    void modifiersCanBeGiven() {
        writeTwo();

        assertThat(space.take(new Item(first, null), 0, TakeModifiers.NONE).getName())
                .isEqualTo("chair");
        assertThat(space.takeById(Item.class, second, second, 0, TakeModifiers.IF_EXISTS)
                        .getName())
                .isEqualTo("table");
    }

    @Test
    void aTakenEntryCanBeWrittenAgain() {
        writeTwo();

        Item taken = space.takeById(Item.class, first);
        int version = space.write(taken).getVersion();

        assertThat(version).isEqualTo(1);
        assertThat(space.readById(Item.class, first)).isNotNull();
    }
}
