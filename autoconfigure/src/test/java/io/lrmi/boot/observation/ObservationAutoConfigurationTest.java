package io.lrmi.boot.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.WriteModifiers;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.micrometer.observation.transport.Kind;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ObservationAutoConfigurationTest {

    private final TestObservationRegistry registry = TestObservationRegistry.create();

    private final ApplicationContextRunner plain = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesObservationAutoConfiguration.class))
            .withPropertyValues("gigaspaces.space-name=parcels", "gigaspaces.embedded.enabled=true");

    private final ApplicationContextRunner observed = plain.withBean(ObservationRegistry.class, () -> registry);

    @Test
    void aBlockingOperationIsAChildOfWhatIsCurrent() {
        observed.run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            Observation outer = Observation.start("outer", registry);
            try (Observation.Scope scope = outer.openScope()) {
                assertThat(space.count(null)).isZero();
                assertThat(registry.getCurrentObservation()).isSameAs(outer);
                assertThat(scope).isNotNull();
            }
            outer.stop();

            TestObservationRegistryAssert.assertThat(registry)
                    .hasNumberOfObservationsWithNameEqualTo("gigaspaces.client.operation", 1)
                    .hasObservationWithNameEqualTo("gigaspaces.client.operation")
                    .that()
                    .hasBeenStarted()
                    .hasBeenStopped()
                    .hasContextualNameEqualTo("count")
                    .hasParentObservationEqualTo(outer)
                    .hasLowCardinalityKeyValue("db.system.name", "gigaspaces")
                    .hasLowCardinalityKeyValue("db.namespace", "parcels")
                    .hasLowCardinalityKeyValue("db.operation.name", "count")
                    .hasLowCardinalityKeyValue("db.collection.name", "none")
                    .hasLowCardinalityKeyValue("gigaspaces.outcome", "success")
                    .hasHighCardinalityKeyValue("gigaspaces.partition", "0")
                    .doesNotHaveError();
        });
    }

    @Test
    void anAsynchronousOperationStopsWhenItIsComplete() {
        observed.run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            var waiting = space.asyncRead(new Crate(1), 60_000);
            TestObservationRegistryAssert.assertThat(registry)
                    .hasObservationWithNameEqualTo("gigaspaces.client.operation")
                    .that()
                    .hasBeenStarted()
                    .isNotStopped();
            space.write(new Crate(1));
            assertThat(waiting.get()).isNotNull();
            await().untilAsserted(() -> TestObservationRegistryAssert.assertThat(registry)
                    .hasHandledContextsThatSatisfy(contexts -> assertThat(contexts)
                            .filteredOn(each -> "success"
                                    .equals(each.getLowCardinalityKeyValue("gigaspaces.outcome")
                                            .getValue()))
                            .hasSize(2)));
        });
    }

    @Test
    void aFailureIsTheErrorOfItsObservation() {
        observed.run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            space.write(new Crate(1));
            assertThatThrownBy(() -> space.write(new Crate(1), WriteModifiers.WRITE_ONLY))
                    .isInstanceOf(EntryAlreadyInSpaceException.class);
            TestObservationRegistryAssert.assertThat(registry)
                    .hasAnObservation(observation -> observation
                            .hasContextualNameEqualTo("write " + Crate.class.getName())
                            .hasLowCardinalityKeyValue("gigaspaces.outcome", "refused")
                            .hasError());
        });
    }

    @Test
    void theApplicationMayNameThingsItself() {
        observed.withBean(GigaSpacesOperationConvention.class, () -> new DefaultGigaSpacesOperationConvention() {
                    @Override
                    public String getName() {
                        return "grid";
                    }
                })
                .run(context -> {
                    context.getBean(GigaSpace.class).count(null);
                    TestObservationRegistryAssert.assertThat(registry)
                            .hasObservationWithNameEqualTo("grid")
                            .that()
                            .hasBeenStopped();
                });
    }

    @Test
    void saysThatItIsTheClientOfTheSpace() {
        GigaSpacesOperationContext context = new GigaSpacesOperationContext("parcels", "read", "Parcel");
        assertThat(context.getKind()).isEqualTo(Kind.CLIENT);
        assertThat(context.getRemoteServiceName()).isEqualTo("parcels");
        assertThat(context.getOutcome()).isNull();
    }

    @Test
    void isOffWithoutRegistryWithoutMicrometerAndByItsProperty() {
        plain.run(context ->
                assertThat(context).hasNotFailed().doesNotHaveBean(GigaSpacesObservationAutoConfiguration.class));
        observed.withPropertyValues("gigaspaces.observation.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(GigaSpacesObservationAutoConfiguration.class));
        plain.withClassLoader(new FilteredClassLoader(ObservationRegistry.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(GigaSpace.class));
    }
}
