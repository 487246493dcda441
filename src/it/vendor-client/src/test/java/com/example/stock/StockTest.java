package com.example.stock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.space.SpaceProxyConfigurer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** None of our client's classes is there; the grid is found in Kubernetes, and the vendor's client is told where. */
class StockTest {

    @Test
    void theVendorsClientOpensTheSpaceThatWasFound(@TempDir Path directory) throws Exception {
        assertThatThrownBy(() -> Class.forName("io.lrmi.LrmiClient")).isInstanceOf(ClassNotFoundException.class);
        WireMockServer api = new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
        api.start();
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Application.class, "--gigaspaces.kubernetes.kubeconfig=" + cluster(api, directory))) {
            assertThat(context.getBean(GigaSpace.class).getName()).isEqualTo("stock");
        } finally {
            api.stop();
        }

        assertThat(calls())
                .containsExactly("locators 192.0.2.7:4174", "timeout 5000", "groups demo", "open stock", "close");
    }

    // The stand-in holds text.
    @SuppressWarnings("unchecked")
    private static List<String> calls() throws ReflectiveOperationException {
        return (List<String>) SpaceProxyConfigurer.class.getField("CALLS").get(null);
    }

    private static Path cluster(WireMockServer api, Path directory) throws Exception {
        String services = "/api/v1/namespaces/grid/services";
        String manager = """
                {"kind": "Service", "apiVersion": "v1",
                 "metadata": {"name": "demo-xap-manager-service", "namespace": "grid", "uid": "1", "resourceVersion": "7"},
                 "spec": {"type": "LoadBalancer", "clusterIP": "10.96.0.10", "selector": {"selectorId": "demo-xap-manager"},
                   "ports": [{"name": "lus", "port": 4174, "protocol": "TCP", "targetPort": 4174}]},
                 "status": {"loadBalancer": {"ingress": [{"ip": "192.0.2.7"}]}}}
                """;
        api.stubFor(get(urlPathEqualTo(services)).willReturn(okJson("""
                {"kind": "ServiceList", "apiVersion": "v1", "metadata": {"resourceVersion": "8"}, "items": [%s]}
                """.formatted(manager))));
        api.stubFor(get(urlPathEqualTo(services))
                .withQueryParam("watch", equalTo("true"))
                .willReturn(aResponse().withFixedDelay(2000)));
        api.stubFor(get(urlPathEqualTo(services + "/demo-xap-manager-service")).willReturn(okJson(manager)));
        return Files.writeString(directory.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: test
                clusters: [{name: test, cluster: {server: "%s"}}]
                contexts: [{name: test, context: {cluster: test, user: test, namespace: grid}}]
                users: [{name: test, user: {token: secret}}]
                """.formatted(api.baseUrl()));
    }
}
