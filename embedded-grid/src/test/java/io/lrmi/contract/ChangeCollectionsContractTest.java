package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeOperationResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import com.gigaspaces.sync.change.AddAllToCollectionOperation;
import com.gigaspaces.sync.change.AddToCollectionOperation;
import com.gigaspaces.sync.change.PutInMapOperation;
import com.gigaspaces.sync.change.RemoveFromCollectionOperation;
import com.gigaspaces.sync.change.RemoveFromMapOperation;
import io.lrmi.contract.model.Containers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openspaces.core.ChangeException;
import org.openspaces.core.GigaSpace;

/** Changing collections and maps where they are. */
@ContractTest
final class ChangeCollectionsContractTest {

    private final GigaSpace space;
    private final String id = Unique.text();
    private final IdQuery<Containers> query = new IdQuery<>(Containers.class, id);

    ChangeCollectionsContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    private Containers stored() {
        return space.readById(Containers.class, id);
    }

    private void write() {
        Containers containers = new Containers(id);
        containers.setList(new ArrayList<>(List.of("a", "b", "a")));
        containers.setSet(new HashSet<>(Set.of(1, 2)));
        containers.setMap(new HashMap<>(Map.of("x", 1L, "y", 2L)));
        space.write(containers);
    }

    private void writeAnything(Object value) {
        Containers containers = new Containers(id);
        containers.setAnything(value);
        space.write(containers);
    }

    private List<ChangeOperationResult> change(ChangeSet changes) {
        return space.change(query, changes, ChangeModifiers.RETURN_DETAILED_RESULTS)
                .getResults()
                .iterator()
                .next()
                .getChangeOperationsResults();
    }

    private void assertRefused(ChangeSet changes, String... reasons) {
        assertThatExceptionOfType(ChangeException.class)
                .isThrownBy(() -> space.change(query, changes))
                .satisfies(e -> {
                    for (String reason : reasons) {
                        assertThat(e).hasMessageContaining(reason);
                    }
                });
    }

    @Test
    void itemsAreAddedToAListAndRemovedFromIt() {
        write();

        List<ChangeOperationResult> results = change(new ChangeSet()
                .addToCollection("list", "c")
                .addAllToCollection("list", "d", "e")
                .addAllToCollection("list", List.of("f"))
                .removeFromCollection("list", "a")
                .removeFromCollection("list", "z"));

        assertThat(stored().getList()).containsExactly("b", "a", "c", "d", "e", "f");
        assertThat(AddToCollectionOperation.isChanged(results.get(0))).isTrue();
        assertThat(AddToCollectionOperation.getNewSize(results.get(0))).isEqualTo(4);
        assertThat(AddAllToCollectionOperation.isChanged(results.get(1))).isTrue();
        assertThat(AddAllToCollectionOperation.getNewSize(results.get(1))).isEqualTo(6);
        assertThat(AddAllToCollectionOperation.getNewSize(results.get(2))).isEqualTo(7);
        assertThat(RemoveFromCollectionOperation.isChanged(results.get(3))).isTrue();
        assertThat(RemoveFromCollectionOperation.getNewSize(results.get(3))).isEqualTo(6);
        assertThat(RemoveFromCollectionOperation.isChanged(results.get(4))).isFalse();
    }

    @Test
    void itemsAreAddedToASetOnce() {
        write();

        List<ChangeOperationResult> results = change(new ChangeSet()
                .addToCollection("set", 3)
                .addToCollection("set", 1)
                .addAllToCollection("set", 1, 2)
                .removeFromCollection("set", 2));

        assertThat(stored().getSet()).containsExactlyInAnyOrder(1, 3);
        assertThat(AddToCollectionOperation.isChanged(results.get(0))).isTrue();
        assertThat(AddToCollectionOperation.isChanged(results.get(1))).isFalse();
        assertThat(AddToCollectionOperation.getNewSize(results.get(1))).isEqualTo(3);
        assertThat(AddAllToCollectionOperation.isChanged(results.get(2))).isFalse();
        assertThat(RemoveFromCollectionOperation.isChanged(results.get(3))).isTrue();
    }

    @Test
    void valuesArePutIntoAMapAndRemovedFromIt() {
        write();

        List<ChangeOperationResult> results = change(new ChangeSet()
                .putInMap("map", "x", 10L)
                .putInMap("map", "z", 3L)
                .removeFromMap("map", "y")
                .removeFromMap("map", "nothing"));

        assertThat(stored().getMap()).containsOnly(Map.entry("x", 10L), Map.entry("z", 3L));
        assertThat(PutInMapOperation.getPreviousValue(results.get(0))).isEqualTo(1L);
        assertThat(PutInMapOperation.getNewSize(results.get(0))).isEqualTo(2);
        assertThat(PutInMapOperation.getPreviousValue(results.get(1))).isNull();
        assertThat(PutInMapOperation.getNewSize(results.get(1))).isEqualTo(3);
        assertThat(RemoveFromMapOperation.getRemovedValue(results.get(2))).isEqualTo(2L);
        assertThat(RemoveFromMapOperation.getNewSize(results.get(2))).isEqualTo(2);
        assertThat(RemoveFromMapOperation.getRemovedValue(results.get(3))).isNull();
    }

    @Test
    void nullIsAnItemLikeAnyOther() {
        write();

        change(new ChangeSet().addToCollection("list", null).addAllToCollection("list", Arrays.asList("c", null)));
        assertThat(stored().getList()).containsExactly("a", "b", "a", null, "c", null);

        change(new ChangeSet().removeFromCollection("list", null).putInMap("map", null, null));
        assertThat(stored().getList()).containsExactly("a", "b", "a", "c", null);
        assertThat(stored().getMap()).containsEntry(null, null).hasSize(3);
    }

    @Test
    void aValueThatIsMissingOrOfAnotherKindIsRefused() {
        Containers containers = new Containers(id);
        containers.setAnything("text");
        space.write(containers);

        assertRefused(new ChangeSet().addToCollection("list", "a"), "list");
        assertRefused(new ChangeSet().addAllToCollection("list", "a"), "list");
        assertRefused(new ChangeSet().removeFromCollection("list", "a"), "list");
        assertRefused(new ChangeSet().putInMap("map", "a", 1L), "map");
        assertRefused(new ChangeSet().removeFromMap("map", "a"), "map");
        assertRefused(new ChangeSet().addToCollection("anything", "a"), "java.lang.String");
        assertRefused(new ChangeSet().putInMap("anything", "a", "b"), "java.lang.String");
        assertRefused(new ChangeSet().putInMap("nothing", "a", "b"), "nothing");
    }

    @Test
    @SuppressWarnings("JdkObsolete") // entries of applications contain such collections
    void collectionsKeepTheirClass() {
        for (var collection : List.of(
                new ArrayList<>(List.of("b")),
                new LinkedList<>(List.of("b")),
                new HashSet<>(List.of("b")),
                new LinkedHashSet<>(List.of("b")),
                new TreeSet<>(List.of("b")),
                new Vector<>(List.of("b")),
                new CopyOnWriteArrayList<>(List.of("b")))) {
            writeAnything(collection);

            change(new ChangeSet().addToCollection("anything", "a"));

            assertThat(stored().getAnything())
                    .hasSameClassAs(collection)
                    .asInstanceOf(InstanceOfAssertFactories.collection(String.class))
                    .containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void mapsKeepTheirClass() {
        for (var map : List.of(
                new HashMap<>(Map.of("b", 1)),
                new LinkedHashMap<>(Map.of("b", 1)),
                new TreeMap<>(Map.of("b", 1)),
                new ConcurrentHashMap<>(Map.of("b", 1)))) {
            writeAnything(map);

            change(new ChangeSet().putInMap("anything", "a", 2));

            assertThat(stored().getAnything()).hasSameClassAs(map).isEqualTo(Map.of("a", 2, "b", 1));
        }
    }

    @Test
    void anArrayAsListBecomesAListThatGrows() {
        writeAnything(Arrays.asList("a", "b"));

        change(new ChangeSet().addToCollection("anything", "c"));

        assertThat(stored().getAnything()).isEqualTo(List.of("a", "b", "c")).isInstanceOf(ArrayList.class);
    }

    @Test
    void collectionsThatNobodyCanChangeAreRefused() {
        writeAnything(List.of("a", "b"));
        assertRefused(new ChangeSet().addToCollection("anything", "c"), "ImmutableCollections");
        writeAnything(Map.of("a", 1));
        assertRefused(new ChangeSet().putInMap("anything", "b", 2), "ImmutableCollections");
        assertThat(stored().getAnything()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void collectionsAtTheEndOfAPathAreChanged() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
        IdQuery<SpaceDocument> product = new IdQuery<>(Documents.PRODUCT, id, QueryResultType.DOCUMENT);
        SpaceDocument maker = new SpaceDocument("Maker")
                .setProperty("towns", new ArrayList<>(List.of("Leeds")))
                .setProperty("phones", new HashMap<>(Map.of("home", 1)));
        space.write(Documents.product(id, "g", "chair", 4.5).setProperty("maker", maker));

        space.change(
                product,
                new ChangeSet()
                        .addToCollection("maker.towns", "York")
                        .putInMap("maker.phones", "work", 2)
                        .increment("maker.phones.work", 10));

        SpaceDocument stored = space.readById(product).getProperty("maker");
        assertThat(stored.<List<String>>getProperty("towns")).containsExactly("Leeds", "York");
        assertThat(stored.<Map<String, Integer>>getProperty("phones"))
                .containsOnly(Map.entry("home", 1), Map.entry("work", 12));
    }
}
