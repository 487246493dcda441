package io.lrmi.boot.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.space.SpaceProxyConfigurer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The conditions see no client of ours; behind the API both have, it is ours that answers. */
class VendorClientAutoConfigurationTest {

    private static final EmbeddedGrid GRID = EmbeddedGrid.builder("orders").start();

    private final ApplicationContextRunner withOurs = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(GigaSpacesAutoConfiguration.class, VendorClientAutoConfiguration.class))
            .withPropertyValues("gigaspaces.space-name=orders", "gigaspaces.lookup.locators=" + GRID.lookupLocator());
    private final ApplicationContextRunner runner = withOurs.withClassLoader(new FilteredClassLoader(LrmiClient.class));

    @AfterAll
    static void stop() {
        GRID.close();
    }

    @Test
    void opensTheSpaceWithTheApiThatBothHave() {
        runner.run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            space.getTypeManager()
                    .registerTypeDescriptor(new SpaceTypeDescriptorBuilder("Part")
                            .idProperty("id")
                            .create());
            space.write(new SpaceDocument("Part").setProperty("id", 1));

            assertThat(space.count(new SpaceDocument("Part"))).isEqualTo(1);
        });
    }

    @Test
    void backsOffWhereOurClientIs() {
        withOurs.run(context ->
                assertThat(context).hasSingleBean(GigaSpace.class).doesNotHaveBean(SpaceProxyConfigurer.class));
    }

    @Test
    void createsNothingWithoutASpace() {
        runner.withPropertyValues("gigaspaces.space-name=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GigaSpace.class));
    }

    @Test
    void tellsWhichPropertyIsMissing() {
        runner.withPropertyValues("gigaspaces.lookup.locators=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("gigaspaces.lookup.locators")
                        .hasMessageContaining("kubernetes-client"));
    }

    @Test
    void refusesSeveralSpaces() {
        runner.withPropertyValues("gigaspaces.spaces.stock.lookup.locators=localhost:4174")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("gigaspaces.spaces")
                        .hasMessageContaining("io.lrmi:lrmi-netty"));
    }

    @Test
    void usesDetailsAndCustomizersOfTheApplication() {
        runner.withPropertyValues("gigaspaces.lookup.locators=localhost:1")
                .withBean(GigaSpacesConnectionDetails.class, Details::new)
                .withBean(SpaceProxyConfigurerCustomizer.class, () -> configurer -> configurer.versioned(true))
                .run(context ->
                        assertThat(context.getBean(GigaSpace.class).getName()).isEqualTo("orders"));
    }

    @Test
    void backsOffForASpaceOfTheApplication() {
        runner.withPropertyValues("gigaspaces.lookup.locators=localhost:1")
                .withBean(GigaSpace.class, () -> org.mockito.Mockito.mock(GigaSpace.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SpaceProxyConfigurer.class));
    }

    private record Details() implements GigaSpacesConnectionDetails {

        @Override
        public String spaceName() {
            return "orders";
        }

        @Override
        public List<String> locators() {
            return List.of(GRID.lookupLocator());
        }
    }
}
