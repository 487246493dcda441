package io.lrmi.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lrmi.boot.OrdersGrid;
import io.lrmi.embedded.EmbeddedGrid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Over HTTP, as operators see it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ActuatorWebTest.Application.class,
        properties = {
            "gigaspaces.space-name=orders",
            "gigaspaces.lookup.timeout=1s",
            "management.endpoints.web.exposure.include=health,info,gigaspaces",
            "management.endpoint.health.show-components=always",
            "management.endpoint.health.show-details=always",
            "management.endpoint.health.status.order=down,out-of-service,degraded,up,unknown",
            "management.endpoint.health.group.readiness.include=readinessState,gigaspaces",
            "spring.ssl.bundle.jks.grid.truststore.password=hidden-treasure"
        })
@DirtiesContext
class ActuatorWebTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BACKUP = "orders_container1_1:orders";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(OrdersGrid.class)
    static class Application {}

    @LocalServerPort
    private int port;

    @Autowired
    private EmbeddedGrid grid;

    private HttpActuator http;

    @BeforeEach
    void connect() {
        http = new HttpActuator(port);
    }

    @AfterEach
    void heal() {
        grid.startLookupService();
        grid.members().forEach(member -> grid.startMember(member.name()));
        await().atMost(SOON).untilAsserted(this::isUp);
    }

    private void isUp() {
        assertThat(http.get("/health").json().<String>read("$.status")).isEqualTo("UP");
    }

    @Test
    void healthFollowsTheGrid() {
        assertThat(http.get("/health").json().<String>read("$.components.gigaspaces.status"))
                .isEqualTo("UP");
        assertThat(http.get("/health/liveness").body()).doesNotContain("gigaspaces");

        grid.stopMember(BACKUP);

        HttpActuator.Response degraded = http.get("/health/readiness");
        assertThat(degraded.status()).isEqualTo(200);
        assertThat(degraded.json().<String>read("$.status")).isEqualTo("DEGRADED");
        assertThat(degraded.json().<List<Integer>>read("$.components.gigaspaces.details.partitionsWithoutBackup"))
                .containsExactly(1);

        grid.members().forEach(member -> grid.stopMember(member.name()));
        HttpActuator.Response down = http.get("/health/readiness");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.json().<String>read("$.components.gigaspaces.status")).isEqualTo("DOWN");
        assertThat(http.get("/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void infoTellsTheSpace() {
        assertThat(http.get("/info").json().<Map<String, Object>>read("$.gigaspaces.spaces.default"))
                .containsEntry("space", "orders")
                .containsEntry("partitions", 2);
    }

    @Test
    void theEndpointShowsTheTopology() {
        HttpActuator.Response all = http.get("/gigaspaces");
        HttpActuator.Response one = http.get("/gigaspaces/default");

        assertThat(all.status()).isEqualTo(200);
        assertThat(one.status()).isEqualTo(200);
        assertThat(all.json().<Map<String, Object>>read("$.spaces.default.contactPoints"))
                .containsEntry("addresses", List.of(grid.lookupLocator()))
                .containsEntry("origin", OrdersGrid.ORIGIN);
        assertThat(one.json().<List<String>>read("$.partitions[*].members[?(@.role == 'active')].name"))
                .containsExactly("orders_container1:orders", "orders_container2:orders");
        assertThat(one.json().<List<Integer>>read("$.partitions[*].partition")).containsExactly(1, 2);
        assertThat(all.body()
                        + one.body()
                        + http.get("/info").body()
                        + http.get("/health").body())
                .doesNotContain("hidden-treasure");
    }

    @Test
    void unknownSpacesAreNotFound() {
        assertThat(http.get("/gigaspaces/nowhere").status()).isEqualTo(404);
        assertThat(http.post("/gigaspaces/nowhere").status()).isEqualTo(404);
    }

    @Test
    void aRefreshTellsWhatHasChanged() {
        HttpActuator.Response nothing = http.post("/gigaspaces/default");
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.json().<String>read("$.outcome")).isEqualTo("SUCCEEDED");
        assertThat(nothing.json().<List<String>>read("$.gone")).isEmpty();

        grid.stopMember(BACKUP);
        assertThat(http.post("/gigaspaces/default").json().<List<String>>read("$.gone"))
                .containsExactly(BACKUP);
        grid.startMember(BACKUP);
        assertThat(http.post("/gigaspaces").json().<List<String>>read("$.spaces.default.found"))
                .containsExactly(BACKUP);

        grid.stopLookupService();
        HttpActuator.Response failed = http.post("/gigaspaces/default");
        assertThat(failed.json().<String>read("$.outcome")).isEqualTo("FAILED");
        assertThat(failed.json().<String>read("$.reason")).contains(grid.lookupLocator());
        assertThat(http.get("/gigaspaces/default").json().<String>read("$.lastRefresh.failure"))
                .contains(grid.lookupLocator());
    }
}
