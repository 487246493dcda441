package io.lrmi.boot;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.LrmiClientOptions;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PropertyValuesTest {

    @Test
    void haveTheDefaultsOfTheClient() {
        GigaSpacesProperties properties = bind(Map.of());

        assertThat(ClientOptions.of(ConfiguredSpace.main(properties)).build()).isEqualTo(LrmiClientOptions.defaults());
        assertThat(properties.spaceName()).isNull();
        assertThat(properties.lookup()).isEqualTo(new GigaSpacesProperties.Lookup(List.of(), Duration.ofSeconds(5)));
        assertThat(properties.embedded()).isEqualTo(new GigaSpacesProperties.Embedded(false, 1, 0));
    }

    @Test
    void reachTheClient() {
        GigaSpacesProperties properties = bind(Map.ofEntries(
                entry("gigaspaces.lrmi.connect-timeout", "1s"),
                entry("gigaspaces.lrmi.request-timeout", "2s"),
                entry("gigaspaces.lrmi.task-timeout", "8m"),
                entry("gigaspaces.lrmi.idle-timeout", "3m"),
                entry("gigaspaces.lrmi.active-member-timeout", "4s"),
                entry("gigaspaces.lrmi.refresh-interval", "11s"),
                entry("gigaspaces.lrmi.connections-per-member", "5"),
                entry("gigaspaces.lrmi.pipeline-depth", "6"),
                entry("gigaspaces.lrmi.max-requests", "70"),
                entry("gigaspaces.lrmi.overload-timeout", "9s"),
                entry("gigaspaces.lrmi.max-frame-size", "7MB"),
                entry("gigaspaces.lrmi.allowed-packages", "com.example.a,com.example.b"),
                entry("gigaspaces.lrmi.served-packages", "com.example.c"),
                entry("gigaspaces.lrmi.announced-version", "15.2.0")));

        assertThat(ClientOptions.of(ConfiguredSpace.main(properties)).build())
                .isEqualTo(LrmiClientOptions.builder()
                        .connectTimeout(Duration.ofSeconds(1))
                        .requestTimeout(Duration.ofSeconds(2))
                        .taskTimeout(Duration.ofMinutes(8))
                        .idleTimeout(Duration.ofMinutes(3))
                        .activeMemberTimeout(Duration.ofSeconds(4))
                        .refreshInterval(Duration.ofSeconds(11))
                        .connectionsPerMember(5)
                        .pipelineDepth(6)
                        .maxRequests(70)
                        .overloadTimeout(Duration.ofSeconds(9))
                        .maxFrameSize(7 * 1024 * 1024)
                        .allowedPackages(List.of("com.example.a", "com.example.b"))
                        .servedPackages(List.of("com.example.c"))
                        .announcedVersion("15.2.0")
                        .build());
    }

    @Test
    void sayWhereTheSpaceIs() {
        PropertiesConnectionDetails details = PropertiesConnectionDetails.of(ConfiguredSpace.main(bind(Map.of(
                "gigaspaces.space-name", "orders",
                "gigaspaces.lookup.locators", "lus-1.example.com:4200, lus-2.example.com"))));

        assertThat(details.spaceName()).isEqualTo("orders");
        assertThat(details.locators()).containsExactly("lus-1.example.com:4200", "lus-2.example.com:4174");
    }

    @ParameterizedTest
    @CsvSource({
        "gigaspaces.lookup.locators, host:port:4174",
        "gigaspaces.lookup.locators, localhost:70000",
        "gigaspaces.lookup.timeout, 0s",
        "gigaspaces.lrmi.connect-timeout, -1s",
        "gigaspaces.lrmi.request-timeout, 0s",
        "gigaspaces.lrmi.idle-timeout, 0s",
        "gigaspaces.lrmi.overload-timeout, 0s",
        "gigaspaces.lrmi.max-requests, 0",
        "gigaspaces.lrmi.active-member-timeout, 0s",
        "gigaspaces.lrmi.connections-per-member, 0",
        "gigaspaces.lrmi.pipeline-depth, 0",
        "gigaspaces.lrmi.max-frame-size, 1B",
        "gigaspaces.lrmi.max-frame-size, 3GB",
        "gigaspaces.lrmi.max-frame-size, -5GB",
        "gigaspaces.lrmi.announced-version, latest"
    })
    void areRefusedByNameWhenOutOfRange(String name, String value) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        GigaSpacesAutoConfiguration.class,
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesTransactionAutoConfiguration.class))
                .withPropertyValues("gigaspaces.space-name=orders", "gigaspaces.lookup.locators=localhost:1")
                .withPropertyValues(name + "=" + value)
                .run(context -> assertThat(refusal(context.getStartupFailure()).getName())
                        .isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({"gigaspaces.embedded.partitions, 0", "gigaspaces.embedded.backups, -1"})
    void ofTheEmbeddedGridAreRefusedByName(String name, String value) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        GigaSpacesAutoConfiguration.class,
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesTransactionAutoConfiguration.class))
                .withPropertyValues("gigaspaces.space-name=orders", "gigaspaces.embedded.enabled=true")
                .withPropertyValues(name + "=" + value)
                .run(context -> {
                    InvalidConfigurationPropertyValueException refusal = refusal(context.getStartupFailure());
                    assertThat(refusal.getName()).isEqualTo(name);
                    assertThat(refusal.getValue()).hasToString(value);
                    assertThat(refusal).hasMessageContainingAll(name, value, "at least");
                });
    }

    private static InvalidConfigurationPropertyValueException refusal(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof InvalidConfigurationPropertyValueException)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("cause of %s", failure).isNotNull();
        return (InvalidConfigurationPropertyValueException) cause;
    }

    private static GigaSpacesProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("gigaspaces", GigaSpacesProperties.class);
    }
}
