package io.lrmi.boot;

import io.lrmi.spi.SpaceSettings;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Leads where the properties say, which is used when nothing else says it. */
record PropertiesConnectionDetails(String spaceName, List<String> locators, String origin)
        implements GigaSpacesConnectionDetails {

    /**
     * Reads and checks the properties.
     *
     * @throws GridConfigurationException if they do not say where the space is
     * @throws InvalidConfigurationPropertyValueException if a locator is not an address
     */
    static PropertiesConnectionDetails of(ConfiguredSpace space) {
        if (space.properties().embedded().enabled()) {
            throw GridConfigurationException.embeddedGridMissing(space);
        }
        List<String> locators = space.properties().lookup().locators();
        if (locators.isEmpty()) {
            throw GridConfigurationException.noAddress(space);
        }
        String property = space.property("lookup.locators");
        return new PropertiesConnectionDetails(
                space.spaceName(), canonical(space.spaceName(), property, locators), property);
    }

    private static List<String> canonical(String spaceName, String property, List<String> locators) {
        try {
            return new SpaceSettings(
                            spaceName, locators, List.of(), SpaceSettings.DEFAULT_LOOKUP_TIMEOUT, false, Map.of())
                    .locators();
        } catch (IllegalArgumentException notAnAddress) {
            throw new InvalidConfigurationPropertyValueException(
                    property, String.join(",", locators), String.valueOf(notAnAddress.getMessage()), notAnAddress);
        }
    }
}
