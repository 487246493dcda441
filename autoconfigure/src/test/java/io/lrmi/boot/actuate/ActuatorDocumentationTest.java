package io.lrmi.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.OrdersGrid;
import io.lrmi.embedded.EmbeddedGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Examples in docs/actuator.md are answers of an application. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ActuatorDocumentationTest.Application.class,
        properties = {
            "gigaspaces.space-name=orders",
            "management.endpoints.web.exposure.include=health,gigaspaces",
            "management.endpoint.health.show-details=always"
        })
@DirtiesContext
class ActuatorDocumentationTest {

    private static final Path DOCUMENTATION = Path.of("..", "docs", "actuator.md");
    private static final Path WRITTEN = Path.of("target", "actuator-examples.txt");

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(OrdersGrid.class)
    static class Application {}

    @LocalServerPort
    private int port;

    @Autowired
    private EmbeddedGrid grid;

    @Test
    void answersLookAsTheDocumentationSays() throws IOException {
        HttpActuator http = new HttpActuator(port);
        String topology = Examples.of(http.get("/gigaspaces").body());
        grid.stopMember("orders_container2_1:orders");
        String health = Examples.of(http.get("/health/gigaspaces").body());
        http.post("/gigaspaces");
        grid.startMember("orders_container2_1:orders");
        String refresh = Examples.of(http.post("/gigaspaces/default").body());
        List<String> examples = List.of(health, topology, refresh);
        Files.write(WRITTEN, examples);

        assertThat(Files.readString(DOCUMENTATION))
                .as("Take the examples from autoconfigure/" + WRITTEN)
                .contains(examples);
    }
}
