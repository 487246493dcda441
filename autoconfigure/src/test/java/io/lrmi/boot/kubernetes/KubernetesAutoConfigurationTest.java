package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.boot.KubernetesProperties;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.metrics.GigaSpacesMetricsAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.lookup.AddressTranslator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceUnavailableException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class KubernetesAutoConfigurationTest {

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster();

    @AfterEach
    void stop() {
        cluster.close();
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        KubernetesAutoConfiguration.class,
                        GigaSpacesAutoConfiguration.class,
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesTransactionAutoConfiguration.class))
                .withPropertyValues(
                        "gigaspaces.kubernetes.kubeconfig=" + cluster.kubeconfig(directory, GridObjects.NAMESPACE),
                        "gigaspaces.space-name=orders");
    }

    @Test
    void looksForTheGridIfNothingSaysWhereItIs() {
        runner().run(context -> {
            assertThat(context).getFailure().rootCause().isInstanceOf(NoManagerServiceException.class);
            assertThat(cluster.count("list", "services")).isOne();
        });
    }

    @Test
    void saysHowLongItLooked() {
        List<String> searches = new CopyOnWriteArrayList<>();
        runner().withBean(
                        DiscoveryListener.class,
                        () -> (space, found, nanos) -> searches.add(space + " " + found + " " + (nanos > 0)))
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(NoManagerServiceException.class));
        assertThat(searches).containsExactly("orders false true");
    }

    @Test
    void measuresHowLongItLookedIfThereAreMetrics() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        List<Long> counts = new CopyOnWriteArrayList<>();
        registry.config().onMeterRemoved(meter -> counts.add(((Timer) meter).count()));
        ApplicationContextRunner measured = runner().withConfiguration(
                        AutoConfigurations.of(GigaSpacesMetricsAutoConfiguration.class))
                .withBean(MeterRegistry.class, () -> registry);
        measured.run(context -> assertThat(context).hasFailed());
        assertThat(counts).containsExactly(1L);

        runner().withConfiguration(AutoConfigurations.of(GigaSpacesMetricsAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(NoManagerServiceException.class));
        assertThat(counts).containsExactly(1L);
    }

    @Test
    void isSwitchedOffByLocators() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            runner().withPropertyValues("gigaspaces.lookup.locators[0]=" + grid.lookupLocator())
                    .run(context -> {
                        assertThat(context).hasSingleBean(LrmiClient.class);
                        assertThat(context).doesNotHaveBean(KubernetesConnectionDetails.class);
                        assertThat(context).doesNotHaveBean(AddressTranslator.class);
                    });
        }
        assertThat(cluster.asked()).isEmpty();
    }

    @Test
    void isSwitchedOffByAnEmbeddedGrid() {
        runner().withPropertyValues("gigaspaces.embedded.enabled=true")
                .run(context -> assertThat(context)
                        .hasSingleBean(LrmiClient.class)
                        .doesNotHaveBean(KubernetesConnectionDetails.class));
        assertThat(cluster.asked()).isEmpty();
    }

    @Test
    void isSwitchedOffByItsProperty() {
        runner().withPropertyValues("gigaspaces.kubernetes.enabled=false")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("gigaspaces.lookup.locators")
                        .hasMessageContaining("gigaspaces.kubernetes.enabled"));
        assertThat(cluster.asked()).isEmpty();
    }

    @Test
    void isAbsentWithoutASpaceName() {
        runner().withPropertyValues("gigaspaces.space-name=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(KubernetesProperties.class));
        assertThat(cluster.asked()).isEmpty();
    }

    @Test
    void isAbsentWithoutTheClientLibrary() {
        runner().withClassLoader(new FilteredClassLoader(KubernetesClient.class))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("io.fabric8:kubernetes-client"));
    }

    @Test
    void backsOffFromTheApplicationsConnectionDetails() {
        runner().withUserConfiguration(OwnDetails.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(GigaSpacesConnectionDetails.class)
                        .hasSingleBean(LrmiClient.class)
                        .doesNotHaveBean(KubernetesConnectionDetails.class));
        assertThat(cluster.asked()).isEmpty();
    }

    @Test
    void findsTheGridOfEachNamedSpace() {
        try (GridBehindRelays behind = new GridBehindRelays(cluster, 1, 0)) {
            runner().withPropertyValues(
                            "gigaspaces.space-name=",
                            "gigaspaces.kubernetes.namespace=elsewhere",
                            "gigaspaces.spaces.first.space-name=orders",
                            "gigaspaces.spaces.first.kubernetes.namespace=" + GridObjects.NAMESPACE,
                            "gigaspaces.spaces.second.space-name=orders",
                            "gigaspaces.spaces.second.kubernetes.namespace=" + GridObjects.NAMESPACE)
                    .run(context -> {
                        assertThat(context.getBeansOfType(LrmiClient.class).values())
                                .hasSize(2)
                                .allSatisfy(
                                        client -> assertThat(client.topology().members())
                                                .hasSameSizeAs(behind.grid().members()));
                        assertThat(context.getBean("firstConnectionDetails", GigaSpacesConnectionDetails.class)
                                        .origin())
                                .startsWith("Kubernetes service " + GridObjects.NAMESPACE + "/")
                                .contains("load balancer");
                    });
        }
    }

    @Test
    void findsTheGridOfANamedSpaceWhenItIsFirstUsedIfToldSo() {
        runner().withPropertyValues(
                        "gigaspaces.space-name=",
                        "gigaspaces.spaces.parcels.space-name=orders",
                        "gigaspaces.spaces.parcels.startup=lazy")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(cluster.asked()).isEmpty();
                    GigaSpace space = context.getBean(GigaSpace.class);
                    assertThatExceptionOfType(SpaceUnavailableException.class).isThrownBy(() -> space.count(null));
                    assertThat(cluster.count("list", "services")).isOne();
                });
    }

    @Test
    void leavesNamedSpacesAloneThatHaveAnAddress() {
        runner().withPropertyValues(
                        "gigaspaces.space-name=",
                        "gigaspaces.spaces.first.embedded.enabled=true",
                        "gigaspaces.spaces.second.lookup.locators=127.0.0.1:1",
                        "gigaspaces.spaces.second.startup=lazy")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(KubernetesConnectionDetails.class));
        assertThat(cluster.asked()).isEmpty();
    }

    @Test
    void refusesValuesOfNamedSpacesByName() {
        runner().withPropertyValues("gigaspaces.space-name=", "gigaspaces.spaces.orders.kubernetes.request-timeout=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(
                                InvalidConfigurationPropertyValueException.class,
                                refusal -> assertThat(refusal.getName())
                                        .isEqualTo("gigaspaces.spaces.orders.kubernetes.request-timeout")));
    }

    @Test
    void usesTheApplicationsTranslator() {
        try (GridBehindRelays behind = new GridBehindRelays(cluster, 1, 0)) {
            runner().withUserConfiguration(OwnTranslator.class).run(context -> {
                assertThat(behind.grid().members()).hasSize(1);
                assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessage("own translator");
            });
        }
    }

    @Test
    void endsItsThreadsWithTheContext() {
        try (GridBehindRelays behind = new GridBehindRelays(cluster, 1, 0)) {
            runner().run(context -> assertThat(
                            context.getBean(LrmiClient.class).topology().members())
                    .hasSameSizeAs(behind.grid().members()));
        }
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("gigaspaces-kubernetes")));
    }

    @Test
    void takesAPodForInsideOnlyIfNoOtherClusterIsChosen() {
        cluster.with(service("grid", "LoadBalancer", "", "\"a\": \"b\"", ip("127.0.0.1"), "lus:1:0:4174"));
        runner().withPropertyValues(
                        "spring.main.cloud-platform=kubernetes",
                        "gigaspaces.lookup.timeout=300ms",
                        "gigaspaces.kubernetes.watch=false")
                .run(context ->
                        assertThat(context.getStartupFailure()).hasStackTraceContaining("127.0.0.1:1 (load balancer)"));
    }

    @ParameterizedTest
    @CsvSource({"request-timeout, 0s", "wait-for-address, -1s", "node-address-types, ''"})
    void refusesValuesByName(String name, String value) {
        runner().withPropertyValues("gigaspaces.kubernetes." + name + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(
                                InvalidConfigurationPropertyValueException.class,
                                refusal -> assertThat(refusal.getName()).isEqualTo("gigaspaces.kubernetes." + name)));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnDetails {

        @Bean(destroyMethod = "close")
        EmbeddedGrid grid() {
            return EmbeddedGrid.builder("orders").start();
        }

        @Bean
        GigaSpacesConnectionDetails ownDetails(EmbeddedGrid grid) {
            return new GigaSpacesConnectionDetails() {
                @Override
                public String spaceName() {
                    return "orders";
                }

                @Override
                public List<String> locators() {
                    return List.of(grid.lookupLocator());
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnTranslator {

        @Bean
        AddressTranslator ownTranslator() {
            return address -> {
                throw new UnsupportedOperationException("own translator");
            };
        }
    }
}
