package io.lrmi.boot.kubernetes;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Refuses values that cannot be used, with the name of the property. */
final class PropertyCheck {

    private PropertyCheck() {}

    static void check(KubernetesProperties properties) {
        if (properties.requestTimeout().toMillis() < 1) {
            throw refusal("request-timeout", properties.requestTimeout(), "It must be longer than zero.");
        }
        if (properties.waitForAddress().isNegative()) {
            throw refusal("wait-for-address", properties.waitForAddress(), "It must not be negative.");
        }
        if (properties.nodeAddressTypes().isEmpty()) {
            throw refusal("node-address-types", "", "It must name at least one type.");
        }
    }

    private static InvalidConfigurationPropertyValueException refusal(String name, Object value, String reason) {
        return new InvalidConfigurationPropertyValueException(KubernetesProperties.PREFIX + "." + name, value, reason);
    }
}
