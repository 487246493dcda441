package com.gigaspaces.sync.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.gigaspaces.client.ChangeOperationResult;
import com.gigaspaces.client.ChangeSet;
import io.lrmi.spi.ChangePlan;
import io.lrmi.spi.CollectionChange;
import io.lrmi.spi.MapChange;
import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private record Result(ChangeOperation getOperation, Serializable getResult) implements ChangeOperationResult {}

    private static ChangeOperation only(ChangeSet changes) {
        return ChangePlan.of(changes).operations().get(0);
    }

    @Test
    void setAndUnset() {
        ChangeOperation set = only(new ChangeSet().set("name", "ann"));
        ChangeOperation unset = only(new ChangeSet().unset("name"));

        assertThat(SetOperation.represents(set)).isTrue();
        assertThat(SetOperation.represents(unset)).isFalse();
        assertThat(SetOperation.getPath(set)).isEqualTo("name");
        assertThat(SetOperation.getValue(set)).isEqualTo("ann");
        assertThat(UnsetOperation.represents(unset)).isTrue();
        assertThat(UnsetOperation.getPath(unset)).isEqualTo("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetOperation.getValue(unset))
                .withMessageContaining("'unset'");
    }

    @Test
    void increment() {
        ChangeOperation operation = only(new ChangeSet().increment("count", 2));

        assertThat(IncrementOperation.represents(operation)).isTrue();
        assertThat(IncrementOperation.getPath(operation)).isEqualTo("count");
        assertThat(IncrementOperation.getDelta(operation)).isEqualTo(2);
        assertThat(IncrementOperation.getNewValue(new Result(operation, 7))).isEqualTo(7);
    }

    @Test
    void collections() {
        ChangeOperation add = only(new ChangeSet().addToCollection("list", "a"));
        ChangeOperation addAll = only(new ChangeSet().addAllToCollection("list", "a", "b"));
        ChangeOperation remove = only(new ChangeSet().removeFromCollection("list", "a"));
        CollectionChange change = new CollectionChange(true, 3);

        assertThat(AddToCollectionOperation.represents(add)).isTrue();
        assertThat(AddToCollectionOperation.getPath(add)).isEqualTo("list");
        assertThat(AddToCollectionOperation.getItem(add)).isEqualTo("a");
        assertThat(AddToCollectionOperation.isChanged(new Result(add, change))).isTrue();
        assertThat(AddToCollectionOperation.getNewSize(new Result(add, change))).isEqualTo(3);
        assertThat(AddAllToCollectionOperation.represents(addAll)).isTrue();
        assertThat(AddAllToCollectionOperation.getPath(addAll)).isEqualTo("list");
        assertThat(AddAllToCollectionOperation.getItems(addAll)).isEqualTo(List.of("a", "b"));
        assertThat(AddAllToCollectionOperation.isChanged(new Result(addAll, change)))
                .isTrue();
        assertThat(AddAllToCollectionOperation.getNewSize(new Result(addAll, change)))
                .isEqualTo(3);
        assertThat(RemoveFromCollectionOperation.represents(remove)).isTrue();
        assertThat(RemoveFromCollectionOperation.getPath(remove)).isEqualTo("list");
        assertThat(RemoveFromCollectionOperation.getItem(remove)).isEqualTo("a");
        assertThat(RemoveFromCollectionOperation.isChanged(new Result(remove, change)))
                .isTrue();
        assertThat(RemoveFromCollectionOperation.getNewSize(new Result(remove, change)))
                .isEqualTo(3);
    }

    @Test
    void maps() {
        ChangeOperation put = only(new ChangeSet().putInMap("map", "key", "value"));
        ChangeOperation remove = only(new ChangeSet().removeFromMap("map", "key"));
        MapChange change = new MapChange("before", 3);

        assertThat(PutInMapOperation.represents(put)).isTrue();
        assertThat(PutInMapOperation.getPath(put)).isEqualTo("map");
        assertThat(PutInMapOperation.getKey(put)).isEqualTo("key");
        assertThat(PutInMapOperation.getValue(put)).isEqualTo("value");
        assertThat(PutInMapOperation.getPreviousValue(new Result(put, change))).isEqualTo("before");
        assertThat(PutInMapOperation.getNewSize(new Result(put, change))).isEqualTo(3);
        assertThat(RemoveFromMapOperation.represents(remove)).isTrue();
        assertThat(RemoveFromMapOperation.getPath(remove)).isEqualTo("map");
        assertThat(RemoveFromMapOperation.getKey(remove)).isEqualTo("key");
        assertThat(RemoveFromMapOperation.getRemovedValue(new Result(remove, change)))
                .isEqualTo("before");
        assertThat(RemoveFromMapOperation.getNewSize(new Result(remove, change)))
                .isEqualTo(3);
    }

    @Test
    void resultsOfOtherOperationsAreRefused() {
        ChangeOperation set = only(new ChangeSet().set("name", "ann"));
        ChangeOperation increment = only(new ChangeSet().increment("count", 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncrementOperation.getNewValue(new Result(set, null)))
                .withMessageContaining("'set'")
                .withMessageContaining("'increment'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncrementOperation.getNewValue(new Result(increment, null)));
    }
}
