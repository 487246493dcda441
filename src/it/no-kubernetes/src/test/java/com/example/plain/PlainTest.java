package com.example.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Nothing of the Kubernetes client is there; the application says where the grid is. */
@ExtendWith(OutputCaptureExtension.class)
class PlainTest {

    static class OwnDetails {

        @Bean
        GigaSpacesConnectionDetails details(EmbeddedGrid grid) {
            return new GigaSpacesConnectionDetails() {
                @Override
                public String spaceName() {
                    return "own";
                }

                @Override
                public List<String> locators() {
                    return List.of(grid.lookupLocator());
                }
            };
        }

        @Bean
        EmbeddedGrid grid() {
            return EmbeddedGrid.builder("own").start();
        }
    }

    static class OwnClient {

        @Bean
        EmbeddedGrid grid() {
            return EmbeddedGrid.builder("own").start();
        }

        @Bean
        LrmiClient client(EmbeddedGrid grid) {
            return LrmiClient.builder("own").locators(grid.lookupLocator()).connect();
        }
    }

    @BeforeAll
    static void hasNoKubernetesClient() {
        assertThatThrownBy(() -> Class.forName("io.fabric8.kubernetes.client.KubernetesClient"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theFailureSaysWhatToDo(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(Application.class, "--gigaspaces.space-name=items"))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "'items'", "Set gigaspaces.lookup.locators", "io.fabric8");
    }

    @Test
    void locatorsLeadToTheGrid() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("items").start();
                ConfigurableApplicationContext context = SpringApplication.run(
                        Application.class,
                        "--gigaspaces.space-name=items",
                        "--gigaspaces.lookup.locators=" + grid.lookupLocator())) {
            readsWhatItWrote(context, "items");
        }
    }

    @Test
    void detailsOfTheApplicationLeadToTheGrid() {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Application.class, OwnDetails.class).run()) {
            readsWhatItWrote(context, "own");
        }
    }

    @Test
    void theClientOfTheApplicationIsTheOnlyOne() {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Application.class, OwnClient.class).run()) {
            assertThat(context.getBeanNamesForType(LrmiClient.class)).containsExactly("client");
            readsWhatItWrote(context, "own");
        }
    }

    private static void readsWhatItWrote(ConfigurableApplicationContext context, String name) {
        GigaSpace space = context.getBean(GigaSpace.class);
        space.write(new Item("a", 1L));

        assertThat(space.readById(Item.class, "a").getAmount()).isOne();
        assertThat(space.getSpaceName()).isEqualTo(name);
    }
}
