package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.lrmi.LrmiClient;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.context.GigaSpaceContext;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NamedSpacesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesTransactionAutoConfiguration.class));

    private final ApplicationContextRunner two = runner.withPropertyValues(
            "gigaspaces.spaces.orders.embedded.enabled=true",
            "gigaspaces.spaces.stock-items.embedded.enabled=true",
            "gigaspaces.spaces.stock-items.space-name=stock");

    /** Asks for spaces in each way there is. */
    static class ByName {

        @Autowired
        @Qualifier("orders")
        private GigaSpace qualified;

        @GigaSpaceContext(name = "stockItemsGigaSpace")
        private GigaSpace annotated;

        private final GigaSpace byParameter;
        private final LrmiClient client;

        ByName(GigaSpace ordersGigaSpace, @Qualifier("stock-items") LrmiClient client) {
            this.byParameter = ordersGigaSpace;
            this.client = client;
        }
    }

    /** Asks for the space there is. */
    static class Unqualified {

        @GigaSpaceContext
        private GigaSpace annotated;

        private final GigaSpace space;

        Unqualified(GigaSpace space) {
            this.space = space;
        }
    }

    @Test
    void haveBeansAndQualifiersOfTheirNames() {
        two.withBean(ByName.class).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean("gigaSpace");
            ByName bean = context.getBean(ByName.class);
            assertThat(bean.qualified.getSpaceName()).isEqualTo("orders");
            assertThat(bean.byParameter).isSameAs(bean.qualified);
            assertThat(bean.annotated.getSpaceName()).isEqualTo("stock");
            assertThat(bean.client.spaceName()).isEqualTo("stock");
            assertThat(context.getBean("ordersConnectionDetails", GigaSpacesConnectionDetails.class)
                            .origin())
                    .isEqualTo("embedded grid");
        });
    }

    @Test
    void needAChoiceWhereThereAreTwo() {
        two.withBean(Unqualified.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class)
                        .hasMessageContaining("ordersGigaSpace"));
    }

    @Test
    void needNoChoiceWhereThereIsOne() {
        runner.withPropertyValues("gigaspaces.spaces.orders.embedded.enabled=true")
                .withBean(Unqualified.class)
                .run(context -> {
                    assertThat(context.getBean(Unqualified.class).space.getSpaceName())
                            .isEqualTo("orders");
                    assertThat(context).hasSingleBean(GigaSpace.class).hasSingleBean(LrmiClient.class);
                });
    }

    @Test
    void standBackBehindTheMainSpace() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("main").start()) {
            two.withPropertyValues("gigaspaces.space-name=main", "gigaspaces.lookup.locators=" + grid.lookupLocator())
                    .withBean(Unqualified.class)
                    .withBean(ByName.class)
                    .run(context -> {
                        Unqualified bean = context.getBean(Unqualified.class);
                        assertThat(bean.space.getSpaceName()).isEqualTo("main");
                        assertThat(bean.annotated).isSameAs(bean.space);
                        assertThat(context.getBean(ByName.class).qualified.getSpaceName())
                                .isEqualTo("orders");
                        assertThat(context.getBeansOfType(LrmiClient.class))
                                .containsOnlyKeys("lrmiClient", "ordersLrmiClient", "stockItemsLrmiClient");
                        assertThat(context.getBean("propertiesConnectionDetails", GigaSpacesConnectionDetails.class)
                                        .origin())
                                .isEqualTo("gigaspaces.lookup.locators");
                    });
        }
    }

    @Test
    void standBackBehindAGridOfTheApplication() {
        runner.withPropertyValues("gigaspaces.spaces.orders.embedded.enabled=true")
                .withBean(
                        "ownGrid",
                        EmbeddedGrid.class,
                        () -> EmbeddedGrid.builder("own").start())
                .withBean(Unqualified.class)
                .run(context -> {
                    assertThat(context.getBean(Unqualified.class).space.getSpaceName())
                            .isEqualTo("own");
                    assertThat(context.getBean("ordersGigaSpace", GigaSpace.class)
                                    .getSpaceName())
                            .isEqualTo("orders");
                });
    }

    @Test
    void useTheClientTheApplicationNamesAfterThem() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("own").start()) {
            runner.withPropertyValues("gigaspaces.spaces.orders.lookup.timeout=1s")
                    .withBean(
                            "ordersLrmiClient",
                            LrmiClient.class,
                            () -> LrmiClient.builder("own")
                                    .locators(grid.lookupLocator())
                                    .connect())
                    .withBean(Unqualified.class)
                    .run(context -> {
                        assertThat(context.getBean(Unqualified.class).space.getSpaceName())
                                .isEqualTo("own");
                        assertThat(context).doesNotHaveBean(GigaSpacesConnectionDetails.class);
                    });
        }
    }

    @Test
    void shareTransactions() {
        two.run(context -> {
            GigaSpace orders = context.getBean("ordersGigaSpace", GigaSpace.class);
            GigaSpace stock = context.getBean("stockItemsGigaSpace", GigaSpace.class);
            for (GigaSpace space : List.of(orders, stock)) {
                space.getTypeManager()
                        .registerTypeDescriptor(new SpaceTypeDescriptorBuilder("Part")
                                .addFixedProperty("id", Integer.class)
                                .idProperty("id")
                                .create());
            }
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            transaction.executeWithoutResult(status -> {
                orders.write(new SpaceDocument("Part").setProperty("id", 1));
                stock.write(new SpaceDocument("Part").setProperty("id", 2));
                status.setRollbackOnly();
            });
            assertThat(orders.count(new SpaceDocument("Part"))).isZero();
            assertThat(stock.count(new SpaceDocument("Part"))).isZero();
            transaction.executeWithoutResult(status -> {
                orders.write(new SpaceDocument("Part").setProperty("id", 1));
                stock.write(new SpaceDocument("Part").setProperty("id", 2));
            });
            assertThat(orders.count(new SpaceDocument("Part"))).isOne();
            assertThat(stock.count(new SpaceDocument("Part"))).isOne();
            transaction.executeWithoutResult(status -> {
                orders.write(new SpaceDocument("Part").setProperty("id", 3));
                stock.write(new SpaceDocument("Part").setProperty("id", 4));
                status.setRollbackOnly();
            });
            assertThat(orders.count(new SpaceDocument("Part"))).isOne();
            assertThat(stock.count(new SpaceDocument("Part"))).isOne();
        });
    }

    @Test
    void mayStartLazilyOneByOne() {
        runner.withPropertyValues(
                        "gigaspaces.spaces.orders.embedded.enabled=true",
                        "gigaspaces.spaces.stock.lookup.locators=127.0.0.1:1",
                        "gigaspaces.spaces.stock.startup=lazy")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean("stockGigaSpace")).hasToString("GigaSpace[stock, not connected yet]");
                    assertThat(context.getSourceApplicationContext()
                                    .getBeanFactory()
                                    .containsSingleton("ordersLrmiClient"))
                            .isTrue();
                });
    }

    @Test
    void useTheDetailsTheApplicationNamesAfterThem() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("own").start()) {
            two.withBean(
                            "ordersConnectionDetails",
                            GigaSpacesConnectionDetails.class,
                            () -> new PropertiesConnectionDetails("own", List.of(grid.lookupLocator()), "test"))
                    .withBean(ByName.class)
                    .run(context -> {
                        assertThat(context)
                                .doesNotHaveBean("ordersEmbeddedGrid")
                                .doesNotHaveBean("gigaSpace");
                        assertThat(context.getBean(ByName.class).qualified.getSpaceName())
                                .isEqualTo("own");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gigaspaces.spaces.orders.lrmi.connect-timeout, -1s",
        "gigaspaces.spaces.orders.lrmi.pipeline-depth, 0",
        "gigaspaces.spaces.orders.lookup.timeout, 0s",
        "gigaspaces.spaces.orders.lookup.locators, a:b:c",
        "gigaspaces.lrmi.pipeline-depth, 0",
        "gigaspaces.lookup.timeout, 0s"
    })
    void refuseValuesByTheNameUnderWhichTheyAreSet(String name, String value) {
        runner.withPropertyValues("gigaspaces.spaces.orders.lookup.locators=127.0.0.1:1", name + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(InvalidConfigurationPropertyValueException.class.getSimpleName()
                                + ": Property " + name));
    }

    @Test
    void overrideWhatHoldsForAll() {
        runner.withPropertyValues(
                        "gigaspaces.lrmi.pipeline-depth=0",
                        "gigaspaces.lookup.timeout=0s",
                        "gigaspaces.spaces.orders.lrmi.pipeline-depth=7",
                        "gigaspaces.spaces.orders.lookup.timeout=3s",
                        "gigaspaces.spaces.orders.embedded.enabled=true")
                .run(context -> assertThat(context).hasNotFailed().hasBean("ordersGigaSpace"));
    }

    @Test
    void saySoIfTheirKeyCannotBeginTheNameOfABean() {
        runner.withPropertyValues("gigaspaces.spaces[my.orders].embedded.enabled=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("my.orders")
                        .hasStackTraceContaining("space-name"));
    }

    @Test
    void saySoIfNothingLeadsToThem() {
        runner.withPropertyValues("gigaspaces.spaces.orders.space-name=Orders")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(GridConfigurationException.class)
                        .hasMessageContainingAll(
                                "'Orders'", "gigaspaces.spaces.orders", "gigaspaces.spaces.orders.lookup.locators"));
    }

    @Test
    void saySoIfKubernetesIsAskedForWithoutItsClient() {
        runner.withClassLoader(new FilteredClassLoader(KubernetesClient.class))
                .withPropertyValues("gigaspaces.spaces.orders.kubernetes.namespace=grid")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(GridConfigurationException.class)
                        .hasMessageContainingAll("gigaspaces.spaces.orders.kubernetes", "io.fabric8"));
    }
}
