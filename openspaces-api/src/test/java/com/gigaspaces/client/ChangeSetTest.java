package com.gigaspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.gigaspaces.server.MutableServerEntry;
import com.gigaspaces.sync.change.ChangeOperation;
import io.lrmi.spi.PathChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSetTest {

    @Test
    void operationsKeepTheirOrder() {
        ChangeSet changes = new ChangeSet()
                .set("name", "ann")
                .unset("street")
                .addToCollection("list", 1)
                .addAllToCollection("list", 2, 3)
                .addAllToCollection("list", List.of(4))
                .removeFromCollection("list", 5)
                .putInMap("map", "key", "value")
                .removeFromMap("map", "key");

        assertThat(changes.plan().operations())
                .containsExactly(
                        new PathChange.SetValue("name", "ann"),
                        new PathChange.Unset("street"),
                        new PathChange.AddToCollection("list", 1),
                        new PathChange.AddAllToCollection("list", List.of(2, 3)),
                        new PathChange.AddAllToCollection("list", List.of(4)),
                        new PathChange.RemoveFromCollection("list", 5),
                        new PathChange.PutInMap("map", "key", "value"),
                        new PathChange.RemoveFromMap("map", "key"));
        assertThat(changes.plan().operations())
                .extracting(ChangeOperation::getName)
                .containsExactly(
                        "set",
                        "unset",
                        "addToCollection",
                        "addAllToCollection",
                        "addAllToCollection",
                        "removeFromCollection",
                        "putInMap",
                        "removeFromMap");
    }

    @Test
    void aPlanStaysAsItWasMade() {
        ChangeSet changes = new ChangeSet().unset("a");
        List<ChangeOperation> one = changes.plan().operations();
        List<ChangeOperation> two = changes.unset("b").plan().operations();
        changes.unset("c");

        assertThat(one).containsExactly(new PathChange.Unset("a"));
        assertThat(two).containsExactly(new PathChange.Unset("a"), new PathChange.Unset("b"));
    }

    @Test
    void anOperationOfTheApplicationIsNotNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeSet().custom(null))
                .withMessageContaining("null");
    }

    @Test
    void numbersKeepTheirType() {
        ChangeSet changes = new ChangeSet()
                .increment("n", (byte) 1)
                .increment("n", (short) 2)
                .increment("n", 3)
                .increment("n", 4L)
                .increment("n", 5f)
                .increment("n", 6d)
                .increment("n", BigDecimal.TEN)
                .decrement("n", (byte) 1)
                .decrement("n", (short) 2)
                .decrement("n", 3)
                .decrement("n", 4L)
                .decrement("n", 5f)
                .decrement("n", 6d);

        assertThat(changes.plan().operations())
                .allSatisfy(operation -> assertThat(operation.getName()).isEqualTo("increment"))
                .extracting(operation -> ((PathChange.Increment) operation).delta())
                .containsExactly(
                        (byte) 1, (short) 2, 3, 4L, 5f, 6d, BigDecimal.TEN, (byte) -1, (short) -2, -3, -4L, -5f, -6d);
    }

    @Test
    void isEmptyUntilThereIsAnOperationOrALease() {
        assertThat(new ChangeSet().isEmpty()).isTrue();
        assertThat(new ChangeSet().lease(0).isEmpty()).isTrue();
        assertThat(new ChangeSet().lease(1).isEmpty()).isFalse();
        assertThat(new ChangeSet().unset("name").isEmpty()).isFalse();
    }

    @Test
    void itemsAreThoseAtTheTimeOfTheCall() {
        List<String> items = new ArrayList<>(Arrays.asList("a", null));
        ChangeSet changes = new ChangeSet().addAllToCollection("list", items);

        items.add("b");

        assertThat(changes.plan().operations())
                .containsExactly(new PathChange.AddAllToCollection("list", Arrays.asList("a", null)));
    }

    @Test
    void leaseAndUncachedPathsAreKept() {
        ChangeSet changes = new ChangeSet().set("map.key", 1).lease(60).disablePathCaching("map.key", "map.key");

        assertThat(changes.plan().newLease()).isEqualTo(60);
        assertThat(changes.plan().uncachedPaths()).containsExactly("map.key");
        assertThat(changes.disablePathCaching((String[]) null).plan().uncachedPaths())
                .isEmpty();
        assertThat(changes).hasToString("ChangeSet[SetValue[path=map.key, value=1]], lease 60 ms");
    }

    @Test
    void whatCannotBeIsRefusedAtOnce() {
        ChangeSet changes = new ChangeSet();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> changes.set("", 1))
                .withMessageContaining("path");
        assertThatIllegalArgumentException().isThrownBy(() -> changes.unset(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changes.increment("n", (Number) null))
                .withMessageContaining("'n'");
        assertThatIllegalArgumentException().isThrownBy(() -> changes.lease(-1)).withMessageContaining("-1 ms");
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void operationsOfAnApplicationAreTakenAsTheyAre() {
        CustomChangeOperation operation = new CustomChangeOperation() {
            private static final long serialVersionUID = 1L;

            @Override
            public Object change(MutableServerEntry entry) {
                return null;
            }

            @Override
            public String getName() {
                return "mine";
            }
        };

        assertThat(new ChangeSet().custom(operation).plan().operations()).containsExactly(operation);
        ChangeOperationResult result = operation.getChangeOperationResult("done");
        assertThat(result.getOperation()).isSameAs(operation);
        assertThat(result.getResult()).isEqualTo("done");
    }

    @Test
    void functionsCannotBeSent() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new ChangeSet().custom("mine", entry -> null))
                .withMessageContaining("CustomChangeOperation");
    }
}
