package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

/** Which keys of {@code gigaspaces.spaces} mean the same space, and which are none. */
@ExtendWith(OutputCaptureExtension.class)
class NamedSpaceKeysTest {

    private static Environment environment(Map<String, String> file, Map<String, Object> variables) {
        MockEnvironment environment = new MockEnvironment();
        file.forEach(environment::setProperty);
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        return environment;
    }

    @Test
    void mayComeFromEnvironmentVariablesAlone() {
        List<ConfiguredSpace> spaces = ConfiguredSpace.all(environment(
                Map.of(),
                Map.of(
                        "GIGASPACES_SPACES_ORDERS_LOOKUP_LOCATORS", "one:4174,two:4174",
                        "GIGASPACES_LRMI_PIPELINEDEPTH", "5")));

        assertThat(spaces).singleElement().satisfies(space -> {
            assertThat(space.beanName("GigaSpace")).isEqualTo("ordersGigaSpace");
            assertThat(space.properties().lookup().locators()).containsExactly("one:4174", "two:4174");
            assertThat(space.properties().lrmi().pipelineDepth()).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-history", "orderHistory", "OrderHistory"})
    void areThoseOfTheFileWhereEnvironmentVariablesCannotHaveDashesAndCapitals(String key) {
        List<ConfiguredSpace> spaces = ConfiguredSpace.all(environment(
                Map.of("gigaspaces.spaces." + key + ".space-name", "history"),
                Map.of("GIGASPACES_SPACES_ORDERHISTORY_LOOKUP_LOCATORS", "one:4174")));

        assertThat(spaces).singleElement().satisfies(space -> {
            assertThat(space.name()).isEqualTo(key);
            assertThat(space.beanName("GigaSpace")).isEqualTo("orderHistoryGigaSpace");
            assertThat(space.spaceName()).isEqualTo("history");
            assertThat(space.properties().lookup().locators()).containsExactly("one:4174");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1st", "order-", "[my.orders]", "default"})
    void areRefusedWithWhatToDoIfBeansCannotBeCalledAfterThem(String key, CapturedOutput output) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThat(catchThrowable(() -> application
                        .run("--gigaspaces.spaces." + key + ".embedded.enabled=true")
                        .close()))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Description:", "gigaspaces.spaces", "Action:", "space-name")
                .contains(key.replace("[", "").replace("]", ""))
                .doesNotContain("\tat ");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({EmbeddedGridAutoConfiguration.class, GigaSpacesAutoConfiguration.class})
    static class Application {}
}
