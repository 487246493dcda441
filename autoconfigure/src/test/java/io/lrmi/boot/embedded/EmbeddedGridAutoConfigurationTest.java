package io.lrmi.boot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.failure.NoLookupServiceException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedGridAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EmbeddedGridAutoConfiguration.class))
            .withPropertyValues("gigaspaces.space-name=orders");

    private final ApplicationContextRunner enabled = runner.withPropertyValues("gigaspaces.embedded.enabled=true");

    private record Elsewhere(String spaceName, List<String> locators) implements GigaSpacesConnectionDetails {}

    @Test
    void startsAGridAndLeadsToIt() {
        enabled.withPropertyValues("gigaspaces.embedded.partitions=3").run(context -> {
            EmbeddedGrid grid = context.getBean(EmbeddedGrid.class);
            assertThat(grid.members()).hasSize(3);
            assertThat(context.getBean(GigaSpacesConnectionDetails.class).spaceName())
                    .isEqualTo("orders");
            assertThat(context.getBean(GigaSpacesConnectionDetails.class).locators())
                    .containsExactly(grid.lookupLocator());
            assertThat(context.getBean(GigaSpacesConnectionDetails.class).origin())
                    .isEqualTo("embedded grid");
        });
    }

    @Test
    void startsNoneUnlessAskedTo() {
        runner.run(context -> assertThat(context)
                .doesNotHaveBean(EmbeddedGrid.class)
                .doesNotHaveBean(GigaSpacesConnectionDetails.class));
        enabled.withPropertyValues("gigaspaces.space-name=")
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedGrid.class));
    }

    @Test
    void isAbsentWithoutTheGridOrTheClient() {
        enabled.withClassLoader(new FilteredClassLoader(EmbeddedGrid.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("embeddedGrid"));
        enabled.withClassLoader(new FilteredClassLoader(LrmiClient.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("embeddedGrid"));
    }

    @Test
    void leavesTheWayToTheApplication() {
        enabled.withBean("own", GigaSpacesConnectionDetails.class, () -> new Elsewhere("orders", List.of("host:1")))
                .run(context -> assertThat(context)
                        .hasSingleBean(GigaSpacesConnectionDetails.class)
                        .hasBean("own"));
    }

    @Test
    void usesTheGridOfTheApplication() {
        enabled.withBean(
                        "own",
                        EmbeddedGrid.class,
                        () -> EmbeddedGrid.builder("own").start())
                .run(context -> {
                    assertThat(context).hasSingleBean(EmbeddedGrid.class);
                    assertThat(context.getBean(GigaSpacesConnectionDetails.class)
                                    .spaceName())
                            .isEqualTo("own");
                });
    }

    @Test
    void closesTheGridWithTheContext() {
        EmbeddedGrid[] grid = new EmbeddedGrid[1];
        enabled.run(context -> grid[0] = context.getBean(EmbeddedGrid.class));
        assertThatThrownBy(() -> LrmiClient.builder("orders")
                        .locators(grid[0].lookupLocator())
                        .lookupTimeout(Duration.ofMillis(300))
                        .connect())
                .isInstanceOf(NoLookupServiceException.class);
    }
}
