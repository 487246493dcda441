package io.lrmi.boot.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How the health of spaces is found out.
 *
 * @param timeout Longest time a health check waits for the members of a space. Members that have not answered by then count as
 *     not reachable.
 */
@ConfigurationProperties("gigaspaces.health")
record GigaSpacesHealthProperties(@DefaultValue("2s") Duration timeout) {

    /**
     * The timeout, checked.
     *
     * @throws InvalidConfigurationPropertyValueException if it is not positive
     */
    Duration positiveTimeout() {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new InvalidConfigurationPropertyValueException(
                    "gigaspaces.health.timeout", timeout, "It must be positive.");
        }
        return timeout;
    }
}
