package io.lrmi.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceSettingsTest {

    private static SpaceSettings withLocators(String... locators) {
        return new SpaceSettings("orders", List.of(locators), List.of(), Duration.ofSeconds(1), false, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "grid, grid:4174",
        "grid.example:4242, grid.example:4242",
        "jini://grid.example:4242, grid.example:4242",
        "jini://grid.example/, grid.example:4174",
        "10.1.2.3, 10.1.2.3:4174",
        "[fe80::1]:4242, [fe80::1]:4242",
        "[::1], [::1]:4174"
    })
    void locatorsAreBroughtIntoOneForm(String given, String expected) {
        assertThat(withLocators(given).locators()).containsExactly(expected);
    }

    @Test
    void listsOfLocatorsAreSplit() {
        assertThat(withLocators("a, b:4200", " jini://c ,").locators()).containsExactly("a:4174", "b:4200", "c:4174");
        assertThat(withLocators("").locators()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grid:0", "grid:65536", "grid:123456", "grid:port", "http://grid", ":4174", "fe80::1", "a b"})
    void otherLocatorsAreRefusedWithTheForms(String locator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withLocators(locator))
                .withMessageContaining("'" + locator + "'")
                .withMessageContaining("host:port");
    }

    @Test
    void listsAndMapsAreCopied() {
        List<String> groups = new ArrayList<>(List.of("a,b"));
        Map<String, String> properties = new HashMap<>(Map.of("key", "value"));
        SpaceSettings settings =
                new SpaceSettings("orders", List.of(), groups, Duration.ofSeconds(1), true, properties);

        groups.add("c");
        properties.clear();

        assertThat(settings.groups()).containsExactly("a", "b");
        assertThat(settings.properties()).containsOnly(Map.entry("key", "value"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> settings.groups().add("c"));
    }

    @Test
    void aNameAndAPositiveTimeoutAreNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpaceSettings(" ", List.of(), List.of(), Duration.ofSeconds(1), false, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpaceSettings("orders", List.of(), List.of(), Duration.ZERO, false, Map.of()))
                .withMessageContaining("PT0S");
    }
}
