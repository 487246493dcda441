package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.AutoConfigureEmbeddedGrid;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "sample.local-cluster=false")
@AutoConfigureEmbeddedGrid(partitions = 2, backups = 1)
@AutoConfigureRestTestClient
class OrderServerTest {

    @Autowired
    private RestTestClient http;

    @Test
    void keepsAnOrderFromPlacingToCancelling() {
        URI location = http.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"customer":"Ada","item":"engine","quantity":1,"price":1000}
                        """)
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();

        assertThat(location).isNotNull();
        http.get().uri(location).exchange().expectBody().jsonPath("$.item").isEqualTo("engine");
        http.delete().uri(location).exchange().expectStatus().isNoContent();
        http.get().uri(location).exchange().expectStatus().isNotFound();
    }
}
