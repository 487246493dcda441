package io.lrmi.spi;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Which space to open and where to look for it.
 *
 * @param spaceName the name of the space in the grid, not blank
 * @param locators where lookup services listen, as {@code host:port}. Also accepted, and brought into that form, are
 *     {@code host} for port {@value #DEFAULT_LOCATOR_PORT}, {@code jini://host:port} and comma-separated lists. Empty if the
 *     client is to decide.
 * @param groups the lookup groups to look in; empty for all
 * @param lookupTimeout how long to look for the space, positive
 * @param versioned true if updates are to be refused when the entry's version is not the one in the space
 * @param properties further settings for the client
 */
public record SpaceSettings(
        String spaceName,
        List<String> locators,
        List<String> groups,
        Duration lookupTimeout,
        boolean versioned,
        Map<String, String> properties) {

    /** The port a lookup service listens on if a locator names none. */
    public static final int DEFAULT_LOCATOR_PORT = 4174;

    /** How long to look for a space unless told otherwise. */
    public static final Duration DEFAULT_LOOKUP_TIMEOUT = Duration.ofSeconds(5);

    /**
     * Checks and copies the arguments.
     *
     * @throws IllegalArgumentException if one of them is not as described above
     */
    public SpaceSettings {
        if (spaceName.isBlank()) {
            throw new IllegalArgumentException("The name of the space must not be blank");
        }
        if (lookupTimeout.isZero() || lookupTimeout.isNegative()) {
            throw new IllegalArgumentException("The lookup timeout must be positive, but is " + lookupTimeout);
        }
        locators = CommaSeparated.parts(locators).map(Locator::canonical).toList();
        groups = CommaSeparated.parts(groups).toList();
        properties = Map.copyOf(properties);
    }
}
