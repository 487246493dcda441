package com.example.parcels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.lrmi.embedded.EmbeddedGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application names a space and has a kubeconfig; the starter finds the rest. */
@SpringBootTest
class ParcelsTest {

    @TempDir
    private static Path directory;

    private static final EmbeddedGrid GRID =
            EmbeddedGrid.builder("parcels").partitions(2).start();
    private static final WireMockServer API =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    @Autowired
    private GigaSpace space;

    @DynamicPropertySource
    static void cluster(DynamicPropertyRegistry properties) throws IOException {
        API.start();
        String port = GRID.lookupLocator().substring(GRID.lookupLocator().lastIndexOf(':') + 1);
        String services = "/api/v1/namespaces/grid/services";
        String manager = """
                {"kind": "Service", "apiVersion": "v1",
                 "metadata": {"name": "demo-xap-manager-service", "namespace": "grid", "uid": "1", "resourceVersion": "7",
                   "labels": {"app": "xap", "chart": "xap-16.2.0", "heritage": "Helm", "release": "demo"}},
                 "spec": {"type": "LoadBalancer", "clusterIP": "10.96.0.10", "selector": {"selectorId": "demo-xap-manager"},
                   "ports": [{"name": "api", "port": 8090, "protocol": "TCP", "targetPort": 8090},
                     {"name": "lus", "port": %s, "protocol": "TCP", "targetPort": 4174}]},
                 "status": {"loadBalancer": {"ingress": [{"ip": "127.0.0.1"}]}}}
                """.formatted(port);
        API.stubFor(get(urlPathEqualTo(services)).willReturn(okJson("""
                {"kind": "ServiceList", "apiVersion": "v1", "metadata": {"resourceVersion": "8"}, "items": [%s]}
                """.formatted(manager))));
        API.stubFor(get(urlPathEqualTo(services))
                .withQueryParam("watch", equalTo("true"))
                .willReturn(aResponse().withFixedDelay(2000)));
        API.stubFor(get(urlPathEqualTo(services + "/demo-xap-manager-service")).willReturn(okJson(manager)));
        Path kubeconfig = Files.writeString(directory.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: test
                clusters: [{name: test, cluster: {server: "%s"}}]
                contexts: [{name: test, context: {cluster: test, user: test, namespace: grid}}]
                users: [{name: test, user: {token: secret}}]
                """.formatted(API.baseUrl()));
        properties.add("gigaspaces.kubernetes.kubeconfig", kubeconfig::toString);
    }

    @AfterAll
    static void stop() {
        API.stop();
        GRID.close();
    }

    @Test
    void areWrittenToTheGridThatWasFound() {
        space.write(new Parcel("p1", "book"));

        assertThat(space.readById(Parcel.class, "p1").getContent()).isEqualTo("book");
    }
}
