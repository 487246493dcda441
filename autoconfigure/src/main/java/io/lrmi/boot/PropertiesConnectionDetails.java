package io.lrmi.boot;

import io.lrmi.spi.SpaceSettings;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Leads where the properties say, which is used when nothing else says it. */
record PropertiesConnectionDetails(String spaceName, List<String> locators) implements GigaSpacesConnectionDetails {

    /**
     * Reads and checks the properties.
     *
     * @throws GridConfigurationException if they do not say where the space is
     * @throws InvalidConfigurationPropertyValueException if a locator is not an address
     */
    static PropertiesConnectionDetails of(GigaSpacesProperties properties) {
        String name = properties.requiredSpaceName();
        if (properties.embedded().enabled()) {
            throw GridConfigurationException.embeddedGridMissing(name);
        }
        List<String> locators = properties.lookup().locators();
        if (locators.isEmpty()) {
            throw GridConfigurationException.noAddress(name);
        }
        return new PropertiesConnectionDetails(name, canonical(name, locators));
    }

    private static List<String> canonical(String spaceName, List<String> locators) {
        try {
            return new SpaceSettings(
                            spaceName, locators, List.of(), SpaceSettings.DEFAULT_LOOKUP_TIMEOUT, false, Map.of())
                    .locators();
        } catch (IllegalArgumentException notAnAddress) {
            throw new InvalidConfigurationPropertyValueException(
                    "gigaspaces.lookup.locators",
                    String.join(",", locators),
                    String.valueOf(notAnAddress.getMessage()),
                    notAnAddress);
        }
    }
}
