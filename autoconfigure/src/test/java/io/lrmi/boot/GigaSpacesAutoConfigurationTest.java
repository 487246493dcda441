package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.LrmiClient;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.lookup.AddressTranslator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceClosedException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@ExtendWith(OutputCaptureExtension.class)
class GigaSpacesAutoConfigurationTest {

    private static final String REPORT = "No GigaSpaces client is created";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesTransactionAutoConfiguration.class));

    private final ApplicationContextRunner embedded =
            runner.withPropertyValues("gigaspaces.space-name=orders", "gigaspaces.embedded.enabled=true");

    @Test
    void createsNothingAndSaysWhyOnceWithoutASpaceName(CapturedOutput output) {
        runner.withPropertyValues("gigaspaces.embedded.enabled=true").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).doesNotHaveBean(EmbeddedGrid.class);
            assertThat(context).doesNotHaveBean(GigaSpacesConnectionDetails.class);
            assertThat(context).doesNotHaveBean(LrmiClient.class);
            assertThat(context).doesNotHaveBean(GigaSpace.class);
        });
        assertThat(output.toString().lines().filter(line -> line.contains("GigaSpaces")))
                .singleElement()
                .asString()
                .contains("INFO", REPORT, "gigaspaces.space-name");
    }

    @Test
    void takesABlankSpaceNameForNone(CapturedOutput output) {
        runner.withPropertyValues("gigaspaces.space-name= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LrmiClient.class));
        assertThat(output).containsOnlyOnce(REPORT);
    }

    @Test
    void failsWhenNothingSaysWhereTheSpaceIs() {
        runner.withPropertyValues("gigaspaces.space-name=false", "gigaspaces.kubernetes.enabled=false")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(GridConfigurationException.class)
                        .rootCause()
                        .hasMessageContaining("'false'")
                        .hasMessageContaining("gigaspaces.lookup.locators")
                        .hasMessageContaining("gigaspaces.embedded.enabled"));
    }

    @Test
    void connectsToAnEmbeddedGrid(CapturedOutput output) {
        embedded.withPropertyValues("gigaspaces.embedded.partitions=2", "gigaspaces.embedded.backups=1")
                .run(context -> {
                    assertThat(context).hasSingleBean(EmbeddedGrid.class);
                    assertThat(context).hasSingleBean(GigaSpace.class);
                    assertThat(context.getBean(GigaSpace.class).getSpaceName()).isEqualTo("orders");
                    assertThat(context.getBean(LrmiClient.class).topology().partitions())
                            .isEqualTo(2);
                    assertThat(context.getBean(LrmiClient.class).topology().members())
                            .hasSize(4);
                });
        assertThat(output).doesNotContain(REPORT);
    }

    @Test
    void connectsToTheLocators() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            runner.withPropertyValues(
                            "gigaspaces.space-name=orders", "gigaspaces.lookup.locators=" + grid.lookupLocator())
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(EmbeddedGrid.class);
                        assertThat(context).hasSingleBean(PropertiesConnectionDetails.class);
                        assertThat(context.getBean(GigaSpace.class).count(null)).isZero();
                    });
        }
    }

    @Test
    void connectsToTheLocatorsWithoutTheEmbeddedGridOnTheClassPath() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            runner.withClassLoader(new FilteredClassLoader(EmbeddedGrid.class))
                    .withPropertyValues(
                            "gigaspaces.space-name=orders", "gigaspaces.lookup.locators=" + grid.lookupLocator())
                    .run(context -> assertThat(context)
                            .hasNotFailed()
                            .hasBean("gigaSpace")
                            .hasBean("lrmiClient"));
        }
    }

    @Test
    void prefersTheEmbeddedGridToLocators() {
        embedded.withPropertyValues("gigaspaces.lookup.locators=localhost:1")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasBean("embeddedGridConnectionDetails")
                        .doesNotHaveBean(PropertiesConnectionDetails.class));
    }

    @Test
    void failsWhenTheEmbeddedGridIsAskedForButNotOnTheClassPath() {
        embedded.withClassLoader(new FilteredClassLoader(EmbeddedGrid.class))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(GridConfigurationException.class)
                        .hasMessageContaining("io.lrmi:embedded-grid"));
    }

    @Test
    void isAbsentWithoutTheClient(CapturedOutput output) {
        embedded.withClassLoader(new FilteredClassLoader(LrmiClient.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(GigaSpacesProperties.class)
                        .doesNotHaveBean(EmbeddedGrid.class));
        assertThat(output).doesNotContain(REPORT);
    }

    @Test
    void isAbsentWithoutTheApi() {
        embedded.withClassLoader(new FilteredClassLoader(GigaSpace.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(GigaSpacesProperties.class)
                        .doesNotHaveBean("lrmiClient"));
    }

    @Test
    void usesTheApplicationsEmbeddedGrid() {
        runner.withUserConfiguration(OwnGrid.class)
                .withPropertyValues("gigaspaces.space-name=other", "gigaspaces.embedded.enabled=true")
                .run(context -> {
                    assertThat(context).hasSingleBean(EmbeddedGrid.class).hasBean("ownGrid");
                    assertThat(context.getBean(GigaSpace.class).getSpaceName()).isEqualTo("own");
                });
    }

    @Test
    void usesTheApplicationsConnectionDetails() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("elsewhere").start()) {
            runner.withBean(
                            GigaSpacesConnectionDetails.class,
                            () -> new PropertiesConnectionDetails("elsewhere", List.of(grid.lookupLocator()), "test"))
                    .run(context -> {
                        assertThat(context).hasSingleBean(GigaSpacesConnectionDetails.class);
                        assertThat(context.getBean(GigaSpace.class).getSpaceName())
                                .isEqualTo("elsewhere");
                    });
        }
    }

    @Test
    void refusesCredentialsRatherThanIgnoreThem() {
        runner.withPropertyValues("gigaspaces.startup=wait")
                .withBean(GigaSpacesConnectionDetails.class, () -> new GigaSpacesConnectionDetails() {
                    @Override
                    public String spaceName() {
                        return "orders";
                    }

                    @Override
                    public List<String> locators() {
                        return List.of("127.0.0.1:1");
                    }

                    @Override
                    public Credentials credentials() {
                        return new Credentials("ann", "secret");
                    }
                })
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(GridConfigurationException.class)
                        .hasMessageContainingAll("credentials", "secured")
                        .hasMessageNotContaining("secret"));
        assertThat(new Credentials("ann", "secret").toString()).contains("ann").doesNotContain("secret");
    }

    @Test
    void usesTheTranslatorOfTheConnectionDetails() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            List<String> translated = new CopyOnWriteArrayList<>();
            runner.withBean(GigaSpacesConnectionDetails.class, () -> new TranslatingDetails(grid, translated))
                    .run(context -> assertThat(context).hasNotFailed());
            assertThat(translated).anyMatch(name -> name.contains("orders"));
        }
    }

    @Test
    void usesTheApplicationsClient(CapturedOutput output) {
        runner.withUserConfiguration(OwnGrid.class, OwnClient.class).run(context -> {
            assertThat(context).hasSingleBean(LrmiClient.class).hasBean("ownClient");
            assertThat(context).hasSingleBean(GigaSpace.class);
        });
        assertThat(output).doesNotContain(REPORT);
    }

    @Test
    void asksForNoAddressWhenTheApplicationHasAClient() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("own").start()) {
            runner.withBean(
                            LrmiClient.class,
                            () -> LrmiClient.builder("own")
                                    .locators(grid.lookupLocator())
                                    .connect())
                    .withPropertyValues("gigaspaces.space-name=orders")
                    .run(context -> assertThat(context)
                            .hasNotFailed()
                            .hasSingleBean(GigaSpace.class)
                            .doesNotHaveBean(GigaSpacesConnectionDetails.class));
        }
    }

    @Test
    void usesTheApplicationsSpace() {
        embedded.withUserConfiguration(OwnSpace.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(LrmiClient.class)
                        .hasSingleBean(GigaSpace.class)
                        .hasBean("ownSpace"));
    }

    @Test
    void closesTheClientWithTheContext() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            runner.withPropertyValues(
                            "gigaspaces.space-name=orders", "gigaspaces.lookup.locators=" + grid.lookupLocator())
                    .run(context -> {
                        GigaSpace space = context.getBean(GigaSpace.class);
                        assertThat(space.count(null)).isZero();
                        context.close();
                        assertThatThrownBy(() -> space.count(null)).isInstanceOf(SpaceClosedException.class);
                    });
        }
    }

    @Test
    void keepsTheClientWhileTheContextIsOnlyStopped() {
        embedded.run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            context.getSourceApplicationContext().stop();
            assertThat(space.count(null)).isZero();
            context.getSourceApplicationContext().start();
            assertThat(space.count(null)).isZero();
        });
    }

    @Test
    void callsTheCustomizersInTheirOrder() {
        embedded.withUserConfiguration(Customizers.class)
                .run(context ->
                        assertThat(context.getBean(Customizers.class).called).containsExactly("first", "second"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnGrid {

        @Bean
        EmbeddedGrid ownGrid() {
            return EmbeddedGrid.builder("own").start();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnClient {

        @Bean
        LrmiClient ownClient(EmbeddedGrid grid) {
            return LrmiClient.builder(grid.spaceName())
                    .locators(grid.lookupLocator())
                    .connect();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSpace {

        @Bean
        GigaSpace ownSpace(LrmiClient client) {
            return client.gigaSpace();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        final List<String> called = new ArrayList<>();

        @Bean
        @Order(2)
        LrmiClientBuilderCustomizer second() {
            return builder -> called.add("second");
        }

        @Bean
        @Order(1)
        LrmiClientBuilderCustomizer first() {
            return builder -> called.add("first");
        }
    }

    private record TranslatingDetails(EmbeddedGrid grid, List<String> translated)
            implements GigaSpacesConnectionDetails, MemberAddresses {

        @Override
        public String spaceName() {
            return "orders";
        }

        @Override
        public List<String> locators() {
            return List.of(grid.lookupLocator());
        }

        @Override
        public AddressTranslator addressTranslator() {
            return address -> {
                translated.add(address.name());
                return address.endpoint();
            };
        }
    }
}
