package com.example.watched;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health, information, topology and metrics over HTTP, without a line of configuration but what is exposed. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"gigaspaces.embedded.enabled=true", "gigaspaces.embedded.partitions=2", "gigaspaces.embedded.backups=1"})
class ActuatorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private GigaSpace space;

    @Test
    void healthAsksTheMembers() throws Exception {
        DocumentContext health = get("/health");

        assertThat(health.<String>read("$.components.gigaspaces.status")).isEqualTo("UP");
        assertThat(health.<Integer>read("$.components.gigaspaces.details.partitions")).isEqualTo(2);
    }

    @Test
    void theEndpointShowsTheMembers() throws Exception {
        assertThat(get("/gigaspaces").<String>read("$.spaces.default.partitions[1].members[0].role"))
                .isEqualTo("active");
        assertThat(get("/info").<Integer>read("$.gigaspaces.spaces.default.partitions")).isEqualTo(2);
    }

    @Test
    void operationsAreTimed() throws Exception {
        space.write(new Item("1", 3L));

        assertThat(get("/metrics/gigaspaces.operations?tag=operation:write").<Double>read("$.measurements[0].value"))
                .isPositive();
    }

    private DocumentContext get(String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator" + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonPath.parse(response.body());
    }
}
