package com.example.flux;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.AutoConfigureEmbeddedGrid;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;

/** The server has a single thread: if one request kept it waiting, the next one would have no answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureEmbeddedGrid(partitions = 2)
class ItemsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private GigaSpace space;

    @Value("${local.server.port}")
    private int port;

    @BeforeAll
    static void oneThread() {
        System.setProperty("reactor.netty.ioWorkerCount", "1");
    }

    @Test
    void readsThatWaitKeepNoThreadOfTheServer() throws Exception {
        assertThat(SpringBootVersion.getVersion()).isEqualTo("4.0.9");
        String thread = get("/thread").get(10, SECONDS).body();
        CompletableFuture<HttpResponse<String>> first = get("/items/a");
        CompletableFuture<HttpResponse<String>> second = get("/items/b");

        assertThat(get("/thread").get(10, SECONDS).body()).isEqualTo(thread);
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();

        space.writeMultiple(new Item[] {new Item("a", 1L), new Item("b", 2L)});

        assertThat(first.get(10, SECONDS).body()).isEqualTo("1");
        assertThat(second.get(10, SECONDS).body()).isEqualTo("2");
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
