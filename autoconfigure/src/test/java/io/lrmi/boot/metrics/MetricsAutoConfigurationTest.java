package io.lrmi.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import io.lrmi.OperationOutcome;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.LrmiClientBuilderCustomizer;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.observation.GigaSpacesObservationAutoConfiguration;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.failure.LrmiException;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class MetricsAutoConfigurationTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final ApplicationContextRunner plain = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesMetricsAutoConfiguration.class,
                    GigaSpacesObservationAutoConfiguration.class))
            .withPropertyValues(
                    "gigaspaces.space-name=parcels",
                    "gigaspaces.embedded.enabled=true",
                    "gigaspaces.embedded.partitions=2");

    private final ApplicationContextRunner measured = plain.withBean(MeterRegistry.class, () -> registry);

    private List<Meter> meters() {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("gigaspaces."))
                .toList();
    }

    @Test
    void measuresOperationsMembersAndLookups() {
        measured.run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            space.write(new Parcel(1));
            space.readById(Parcel.class, 1);
            space.readById(Parcel.class, 1);
            space.count(null);

            Timer reads = registry.get("gigaspaces.operations")
                    .tags("space", "parcels", "operation", "read", "type", Parcel.class.getName(), "outcome", "success")
                    .timer();
            assertThat(reads.count()).isEqualTo(2);
            assertThat(reads.totalTime(reads.baseTimeUnit())).isPositive();
            assertThat(reads.getId().getTag("partition")).isNull();
            assertThat(registry.get("gigaspaces.operations")
                            .tags("operation", "count", "type", "all")
                            .timer()
                            .count())
                    .isOne();
            assertThat(registry.get("gigaspaces.lookups")
                            .tags("outcome", "success")
                            .timer()
                            .count())
                    .isOne();
            String member = context.getBean(LrmiClient.class)
                    .topology()
                    .members()
                    .get(0)
                    .name();
            assertThat(registry.get("gigaspaces.connections.open")
                            .tags("member", member)
                            .gauge()
                            .value())
                    .isPositive();
            // A request of several partitions may be answered a moment before it is counted out.
            await().untilAsserted(() -> assertThat(registry.get("gigaspaces.requests.active")
                            .tags("member", member)
                            .gauge()
                            .value())
                    .isZero());
            assertThat(registry.get("gigaspaces.data.sent")
                            .tags("member", member)
                            .counter()
                            .count())
                    .isPositive();
        });
    }

    @Test
    void hasThePartitionAsATagIfToldSo() {
        measured.withPropertyValues("gigaspaces.metrics.partition-tag=true").run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            space.count(new Parcel());
            space.count(new Parcel(1));
            assertThat(registry.get("gigaspaces.operations")
                            .tags("operation", "count")
                            .timers())
                    .extracting(timer -> timer.getId().getTag("partition"))
                    .hasSize(2)
                    .contains("several")
                    .containsAnyOf("0", "1");
        });
    }

    @Test
    void metersGoWithTheClient() {
        measured.run(context -> {
            assertThat(meters()).isNotEmpty();
            context.getBean(LrmiClient.class).close();
            assertThat(meters()).isEmpty();
        });
    }

    @Test
    void clientsOfSeveralSpacesHaveMetersOfTheirOwn() {
        measured.run(context -> {
            try (EmbeddedGrid grid = EmbeddedGrid.builder("second").start()) {
                LrmiClient first = connect(context, grid);
                LrmiClient again = connect(context, grid);
                again.gigaSpace().count(null);
                again.close();
                assertThat(registry.get("gigaspaces.operations")
                                .tags("space", "second")
                                .timers())
                        .hasSize(1);
                assertThat(registry.get("gigaspaces.lookups")
                                .tags("space", "second")
                                .timer()
                                .count())
                        .isEqualTo(2);
                first.close();
                assertThat(meters())
                        .isNotEmpty()
                        .noneMatch(meter -> "second".equals(meter.getId().getTag("space")));
            }
        });
    }

    private static LrmiClient connect(ApplicationContext context, EmbeddedGrid grid) {
        LrmiClient.Builder builder = LrmiClient.builder("second").locators(grid.lookupLocator());
        context.getBeanProvider(LrmiClientBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(builder));
        return builder.connect();
    }

    @Test
    void failedAttemptsToConnectLeaveNoMeters() {
        ClientMeters meters = new ClientMeters(registry, false);
        LrmiClient.Builder builder =
                LrmiClient.builder("parcels").locators("localhost:1").lookupTimeout(Duration.ofMillis(200));
        meters.customize(builder);
        assertThatThrownBy(builder::connect).isInstanceOf(LrmiException.class);
        assertThat(meters()).isEmpty();
    }

    @Test
    void tagsHaveALimitedNumberOfValues() {
        SpaceMeters space = new SpaceMeters(registry, "parcels", true, () -> {});
        for (int i = 0; i < 300; i++) {
            Object handle = space.operationStarted("read", "Type" + i);
            space.operationEnded(handle, "read", "Type" + i, i, OperationOutcome.SUCCESS, null, 1);
            space.bytesSent("member" + i, 1);
        }
        for (String tag : List.of("type", "partition", "member")) {
            assertThat(registry.getMeters().stream()
                            .map(meter -> meter.getId().getTag(tag))
                            .filter(Objects::nonNull)
                            .distinct())
                    .as(tag)
                    .contains("other")
                    .hasSize(101);
        }
        space.remove();
        assertThat(meters()).isEmpty();
    }

    @Test
    void isOffWithoutRegistryWithoutMicrometerAndByItsProperty() {
        plain.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClientMeters.class));
        measured.withPropertyValues("gigaspaces.metrics.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ClientMeters.class));
        plain.withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(GigaSpace.class));
        assertThat(meters()).isEmpty();
    }
}
