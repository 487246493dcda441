package io.lrmi.boot.kubernetes;

import io.lrmi.boot.KubernetesProperties;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Refuses values that cannot be used, with the name of the property. */
final class PropertyCheck {

    private PropertyCheck() {}

    static void check(KubernetesProperties properties, UnaryOperator<String> names) {
        if (properties.requestTimeout().toMillis() < 1) {
            throw refusal(names, "request-timeout", properties.requestTimeout(), "It must be longer than zero.");
        }
        if (properties.waitForAddress().isNegative()) {
            throw refusal(names, "wait-for-address", properties.waitForAddress(), "It must not be negative.");
        }
        if (properties.nodeAddressTypes().isEmpty()) {
            throw refusal(names, "node-address-types", "", "It must name at least one type.");
        }
    }

    private static InvalidConfigurationPropertyValueException refusal(
            UnaryOperator<String> names, String name, Object value, String reason) {
        return new InvalidConfigurationPropertyValueException(names.apply("kubernetes." + name), value, reason);
    }
}
