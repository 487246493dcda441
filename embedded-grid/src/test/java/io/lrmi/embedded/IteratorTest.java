package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIterable;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.iterator.SpaceIterator;
import com.gigaspaces.client.iterator.SpaceIteratorConfiguration;
import com.gigaspaces.client.iterator.SpaceIteratorType;
import com.gigaspaces.client.iterator.cursor.SpaceIteratorException;
import io.lrmi.LrmiClient;
import io.lrmi.contract.model.Item;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceClosedException;

/** What becomes of the places that members keep for iterators. */
class IteratorTest {

    private static final int ENTRIES = 200;

    private final EmbeddedGrid grid =
            EmbeddedGrid.builder("orders").partitions(2).backups(1).start();
    private final LrmiClient client =
            LrmiClient.builder("orders").locators(grid.lookupLocator()).connect();
    private final GigaSpace space = client.gigaSpace();

    @BeforeEach
    void write() {
        space.writeMultiple(
                LongStream.range(0, ENTRIES).mapToObj(id -> new Item(id, "all")).toArray(Item[]::new));
    }

    @AfterEach
    void close() {
        client.close();
        grid.close();
    }

    private int openIterators() {
        return grid.members().stream().mapToInt(EmbeddedMember::openIterators).sum();
    }

    private String activeMember(int partition) {
        return grid.members().stream()
                .filter(member -> member.partition() == partition && member.isActive())
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void membersForgetAnIteratorThatIsClosed() {
        SpaceIterator<Item> items = space.iterator(new Item(), 10);
        assertThat(items.hasNext()).isTrue();
        await().untilAsserted(() -> assertThat(openIterators()).isEqualTo(2));

        items.close();

        await().untilAsserted(() -> assertThat(openIterators()).isZero());
    }

    @Test
    void membersForgetAnIteratorThatIsAtItsEnd() {
        SpaceIterator<Item> items = space.iterator(new Item(), 10);

        items.forEach(item -> {});

        await().untilAsserted(() -> assertThat(openIterators()).isZero());
    }

    @Test
    void aClientThatIsClosedClosesItsIterators() {
        SpaceIterator<Item> items = space.iterator(new Item(), 10);
        assertThat(items.hasNext()).isTrue();

        client.close();

        assertThat(openIterators()).isZero();
        assertThatThrownBy(() -> space.iterator(new Item())).isInstanceOf(SpaceClosedException.class);
    }

    @Test
    void membersForgetAnIteratorThatTheApplicationDropped() {
        SpaceIteratorConfiguration soon =
                new SpaceIteratorConfiguration().setBatchSize(10).setMaxInactiveDuration(Duration.ofMillis(300));
        assertThat(space.iterator(new Item(), soon).hasNext()).isTrue();

        await().untilAsserted(() -> {
            System.gc();
            assertThat(openIterators()).isZero();
        });
    }

    @Test
    void whenAnotherMemberTakesOverTheOtherPartitionsAreReadToTheirEnd() {
        Set<Long> seen = new HashSet<>();
        SpaceIterator<Item> items = space.iterator(new Item(), 10);
        while (seen.stream().noneMatch(id -> id % 2 == 0)) {
            seen.add(items.next().getId());
        }

        grid.stopMember(activeMember(0));

        assertThatThrownBy(() -> items.forEachRemaining(item -> seen.add(item.getId())))
                .isInstanceOfSatisfying(SpaceIteratorException.class, e -> {
                    assertThat(e.getExceptions()).containsOnlyKeys(0);
                    assertThat(e).hasMessageContaining("1 of 2 partitions").hasMessageContaining("PREFETCH_UIDS");
                });
        assertThat(seen)
                .containsAll(LongStream.range(0, ENTRIES)
                        .filter(id -> id % 2 == 1)
                        .boxed()
                        .toList());
        assertThat(seen).hasSizeLessThan(ENTRIES);
    }

    @Test
    void anIteratorThatHasTheUidsGoesOnWhenAnotherMemberTakesOver() {
        SpaceIteratorConfiguration configuration =
                new SpaceIteratorConfiguration().setBatchSize(10).setIteratorType(SpaceIteratorType.PREFETCH_UIDS);
        Set<Long> seen = new HashSet<>();
        SpaceIterator<Item> items = space.iterator(new Item(), configuration);
        seen.add(items.next().getId());

        grid.stopMember(activeMember(0));
        items.forEachRemaining(item -> seen.add(item.getId()));

        assertThat(seen).hasSize(ENTRIES);
    }

    @Test
    void anIteratorThatHasNotBegunGoesToTheMemberThatTookOver() {
        grid.stopMember(activeMember(1));

        assertThatIterable(space.iterator(new Item(), 10)).hasSize(ENTRIES);
    }
}
