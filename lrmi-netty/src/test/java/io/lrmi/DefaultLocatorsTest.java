package io.lrmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultLocatorsTest {

    private static DefaultLocators locators(Map<String, String> properties, Map<String, String> environment) {
        return new DefaultLocators(properties::get, environment::get);
    }

    @Test
    void thePropertyComesFirst() {
        assertThat(locators(
                                Map.of("com.gs.jini_lus.locators", "a:1, b"),
                                Map.of("GS_LOOKUP_LOCATORS", "c", "XAP_LOOKUP_LOCATORS", "d"))
                        .find())
                .containsExactly("a:1", "b");
    }

    @Test
    void newNamesOfVariablesComeBeforeOldOnes() {
        assertThat(locators(Map.of(), Map.of("GS_LOOKUP_LOCATORS", "c:4200,", "XAP_LOOKUP_LOCATORS", "d"))
                        .find())
                .containsExactly("c:4200");
        assertThat(locators(Map.of(), Map.of("XAP_LOOKUP_LOCATORS", "d")).find())
                .containsExactly("d");
    }

    @Test
    void managersAreLookedAtIfThereAreNoLocators() {
        Map<String, String> managers = Map.of("GS_MANAGER_SERVERS", "a;zookeeper=2888:3888;lus=4200, b ,c;rest=1");

        assertThat(locators(Map.of(), managers).find()).containsExactly("a:4200", "b", "c");
        assertThat(locators(Map.of("com.gs.jini_lus.locators", "d"), managers).find())
                .containsExactly("d");
        assertThat(locators(Map.of("com.gs.jini_lus.locators", " "), managers).find())
                .hasSize(3);
    }

    @Test
    void nothingIsFoundWhereNothingIsSaid() {
        assertThat(locators(Map.of(), Map.of()).find()).isEmpty();
    }
}
