package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an editor shows while somebody writes {@code application.yml}. */
class ConfigurationMetadataTest {

    private final DocumentContext metadata = read();

    @Test
    void listsEveryProperty() {
        assertThat(metadata.<List<String>>read("$.properties[*].name"))
                .containsExactlyInAnyOrder(
                        "gigaspaces.space-name",
                        "gigaspaces.startup",
                        "gigaspaces.startup-timeout",
                        "gigaspaces.lookup.locators",
                        "gigaspaces.lookup.timeout",
                        "gigaspaces.lrmi.connect-timeout",
                        "gigaspaces.lrmi.request-timeout",
                        "gigaspaces.lrmi.idle-timeout",
                        "gigaspaces.lrmi.active-member-timeout",
                        "gigaspaces.lrmi.refresh-interval",
                        "gigaspaces.lrmi.connections-per-member",
                        "gigaspaces.lrmi.pipeline-depth",
                        "gigaspaces.lrmi.max-requests",
                        "gigaspaces.lrmi.overload-timeout",
                        "gigaspaces.lrmi.max-frame-size",
                        "gigaspaces.lrmi.allowed-packages",
                        "gigaspaces.lrmi.served-packages",
                        "gigaspaces.lrmi.task-timeout",
                        "gigaspaces.lrmi.announced-version",
                        "gigaspaces.lrmi.ssl.bundle",
                        "gigaspaces.lrmi.ssl.verify-hostname",
                        "gigaspaces.health.timeout",
                        "management.health.gigaspaces.enabled",
                        "management.info.gigaspaces.enabled",
                        "management.endpoint.gigaspaces.access",
                        "management.endpoint.gigaspaces.cache.time-to-live",
                        "gigaspaces.embedded.enabled",
                        "gigaspaces.embedded.partitions",
                        "gigaspaces.embedded.backups",
                        "gigaspaces.spaces",
                        "gigaspaces.cache.enabled",
                        "gigaspaces.cache.time-to-live",
                        "gigaspaces.cache.cache-null-values",
                        "gigaspaces.cache.caches",
                        "gigaspaces.kubernetes.enabled",
                        "gigaspaces.kubernetes.namespace",
                        "gigaspaces.kubernetes.context",
                        "gigaspaces.kubernetes.kubeconfig",
                        "gigaspaces.kubernetes.manager-service",
                        "gigaspaces.kubernetes.release",
                        "gigaspaces.kubernetes.label-selector",
                        "gigaspaces.kubernetes.access",
                        "gigaspaces.kubernetes.node-address-types",
                        "gigaspaces.kubernetes.node-host",
                        "gigaspaces.kubernetes.wait-for-address",
                        "gigaspaces.kubernetes.api",
                        "gigaspaces.kubernetes.kubectl",
                        "gigaspaces.kubernetes.request-timeout",
                        "gigaspaces.kubernetes.member-access",
                        "gigaspaces.kubernetes.watch",
                        "gigaspaces.metrics.enabled",
                        "gigaspaces.metrics.partition-tag",
                        "gigaspaces.observation.enabled");
    }

    @Test
    void describesEveryProperty() {
        List<Map<String, Object>> properties = metadata.read("$.properties[*]");
        assertThat(properties)
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.getOrDefault("description", ""))
                        .as("description of %s", property.get("name"))
                        .asString()
                        .matches("(?!The |A )[A-Z].*\\."));
    }

    @Test
    void givesHintsOnlyForPropertiesThatExist() {
        List<String> names = metadata.read("$.properties[*].name");
        List<String> hinted = metadata.read("$.hints[*].name");
        assertThat(hinted).isNotEmpty().isSubsetOf(names);
    }

    // Every library on the class path has a file of this name; ours lies beside our classes.
    static DocumentContext read() {
        String classes = GigaSpacesProperties.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        URI metadata = URI.create(classes + "META-INF/spring-configuration-metadata.json");
        try (InputStream json = metadata.toURL().openStream()) {
            return JsonPath.parse(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
