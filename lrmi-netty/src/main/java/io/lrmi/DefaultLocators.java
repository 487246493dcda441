package io.lrmi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the process was told that lookup services are, for clients that were not told themselves: in the properties of the JVM and
 * the environment variables that the original client and the grid's own processes read. Variables start with {@code GS_}, or with
 * {@code XAP_} as in old releases; properties come first. Managers are the hosts of lookup services too.
 */
final class DefaultLocators {

    static final String LOCATORS_PROPERTY = "com.gs.jini_lus.locators";
    static final String LOCATORS_VARIABLE = "LOOKUP_LOCATORS";
    static final String MANAGERS_PROPERTY = "com.gs.manager.servers";
    static final String MANAGERS_VARIABLE = "MANAGER_SERVERS";
    private static final String LOOKUP_PORT = "lus=";

    private final UnaryOperator<@Nullable String> properties;
    private final UnaryOperator<@Nullable String> environment;

    /** Both give the value of a name, or null. */
    DefaultLocators(UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    static DefaultLocators ofProcess() {
        return new DefaultLocators(System::getProperty, System::getenv);
    }

    /** The locators, those of the managers if none are given; empty if there are neither. */
    List<String> find() {
        List<String> locators = parts(value(LOCATORS_PROPERTY, LOCATORS_VARIABLE));
        return locators.isEmpty()
                ? parts(value(MANAGERS_PROPERTY, MANAGERS_VARIABLE)).stream()
                        .map(DefaultLocators::locatorOf)
                        .toList()
                : locators;
    }

    /** A manager is written {@code host;lus=port;...}, where everything behind the host may be missing. */
    private static String locatorOf(String manager) {
        List<String> parts = List.of(manager.split(";", -1));
        String host = parts.get(0).strip();
        return parts.stream()
                .map(String::strip)
                .filter(part -> part.startsWith(LOOKUP_PORT))
                .map(part -> host + ":" + part.substring(LOOKUP_PORT.length()))
                .findFirst()
                .orElse(host);
    }

    private @Nullable String value(String property, String variable) {
        String value = properties.apply(property);
        for (String prefix : List.of("GS_", "XAP_")) {
            value = value == null ? environment.apply(prefix + variable) : value;
        }
        return value;
    }

    /** The parts of a comma-separated list, none if there is no list. */
    static List<String> parts(@Nullable String value) {
        List<String> parts = new ArrayList<>();
        for (String part : value == null ? new String[0] : value.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
