package io.lrmi.boot;

import java.time.Duration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Each method returns the value, or fails with the name of the property and what it must be. */
final class PropertyCheck {

    private PropertyCheck() {}

    static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new InvalidConfigurationPropertyValueException(name, value, "It must be longer than zero.");
        }
        return value;
    }
}
