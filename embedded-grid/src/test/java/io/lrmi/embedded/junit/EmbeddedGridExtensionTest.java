package io.lrmi.embedded.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.lrmi.LrmiClient;
import io.lrmi.contract.model.Item;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.openspaces.core.GigaSpace;

/** Runs the test classes below as a build would, and looks at what came of it. */
class EmbeddedGridExtensionTest {

    private static final Set<EmbeddedGrid> SEEN = ConcurrentHashMap.newKeySet();
    private static final List<GigaSpace> SPACES = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
        SPACES.clear();
    }

    @Test
    void theTestsOfAClassShareAGridThatIsCleared() {
        run(Shared.class).testEvents().assertStatistics(statistics -> statistics.succeeded(4));

        assertThat(SEEN).hasSize(1).allSatisfy(EmbeddedGridExtensionTest::isClosed);
    }

    @Test
    void eachTestHasANewGridIfTheExtensionIsPartOfTheInstance() {
        run(Fresh.class).testEvents().assertStatistics(statistics -> statistics.succeeded(2));

        assertThat(SEEN).hasSize(2).allSatisfy(EmbeddedGridExtensionTest::isClosed);
    }

    @Test
    void classesThatRunAtTheSameTimeHaveGridsOfTheirOwn() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FirstOfTwo.class), selectClass(SecondOfTwo.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(100));

        assertThat(SEEN).hasSize(2);
    }

    @Test
    void closesTheClientWithItsGrid() {
        run(Shared.class);

        assertThat(SPACES)
                .isNotEmpty()
                .allSatisfy(
                        space -> assertThat(space.getSpace()).extracting("name").isEqualTo("orders"));
        assertThat(SPACES.get(0))
                .satisfies(space ->
                        assertThatThrownBy(() -> space.count(new Item())).hasMessageContaining("closed"));
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static void isClosed(EmbeddedGrid grid) {
        assertThat(grid.members()).noneMatch(member -> member.isRunning());
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Shared {

        @RegisterExtension
        static final EmbeddedGridExtension GRID = EmbeddedGridExtension.of(
                        EmbeddedGrid.builder("orders").partitions(2))
                .client(client -> client.versioned(true));

        @Test
        @Order(1)
        void leavesSomethingBehind(GigaSpace space, EmbeddedGrid grid) {
            SEEN.add(grid);
            SPACES.add(space);
            space.write(new Item(1L, "group"));
            grid.faults(grid.activeMember(1).name()).freeze();
        }

        @Test
        @Order(2)
        void findsNothing(GigaSpace space, EmbeddedGrid grid, LrmiClient client) {
            SEEN.add(grid);
            assertThat(space.count(null)).isZero();
            assertThat(client.spaceName()).isEqualTo("orders");
            space.write(new Item(1L, "group"));
            grid.stopMember(grid.activeMember(0).name());
        }

        @Test
        @Order(3)
        void findsAllMembersAgain(GigaSpace space, EmbeddedGrid grid) {
            assertThat(grid.members()).allMatch(member -> member.isActive());
            assertThat(space.count(null)).isZero();
        }

        @Nested
        class Within {

            @Test
            void hasTheGridOfTheClassAround(EmbeddedGrid grid) {
                SEEN.add(grid);
                assertThat(grid.members()).hasSize(2);
            }
        }
    }

    static class Fresh {

        @RegisterExtension
        final EmbeddedGridExtension grid = EmbeddedGridExtension.of(EmbeddedGrid.builder("orders"));

        @Test
        void has(GigaSpace space, EmbeddedGrid mine) {
            SEEN.add(mine);
            assertThat(space.count(null)).isZero();
            space.write(new Item(1L, "group"));
        }

        @Test
        void hasAnother(GigaSpace space, EmbeddedGrid mine) {
            has(space, mine);
        }
    }

    /** Fails if somebody else uses the same grid. */
    @ExtendWith(EmbeddedGridExtension.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OneOfTwo {

        private final GigaSpace space;

        OneOfTwo(GigaSpace space, EmbeddedGrid grid) {
            this.space = space;
            SEEN.add(grid);
        }

        @RepeatedTest(50)
        void isAlone() {
            assertThat(space.count(null)).isZero();
            space.write(new Item(1L, "group"));
            assertThat(space.count(null)).isEqualTo(1);
        }
    }

    static class FirstOfTwo extends OneOfTwo {
        FirstOfTwo(GigaSpace space, EmbeddedGrid grid) {
            super(space, grid);
        }
    }

    static class SecondOfTwo extends OneOfTwo {
        SecondOfTwo(GigaSpace space, EmbeddedGrid grid) {
            super(space, grid);
        }
    }
}
