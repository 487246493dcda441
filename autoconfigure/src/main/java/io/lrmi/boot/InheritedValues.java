package io.lrmi.boot;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;

/** Answers for properties of one space with the values that are set for all. */
final class InheritedValues implements ConfigurationPropertySource {

    private static final ConfigurationPropertyName ALL = ConfigurationPropertyName.of("gigaspaces");
    private static final ConfigurationPropertyName LOOKUP = ConfigurationPropertyName.of("lookup");
    private static final ConfigurationPropertyName LOOKUP_TIMEOUT = LOOKUP.append("timeout");
    private static final Set<ConfigurationPropertyName> GROUPS = Set.of(
            ConfigurationPropertyName.of("startup"),
            ConfigurationPropertyName.of("startup-timeout"),
            ConfigurationPropertyName.of("lrmi"),
            ConfigurationPropertyName.of("kubernetes"));

    private final ConfigurationPropertySource source;
    private final ConfigurationPropertyName prefix;

    InheritedValues(ConfigurationPropertySource source, ConfigurationPropertyName prefix) {
        this.source = source;
        this.prefix = prefix;
    }

    /** The name of the property for all spaces, null if each has its own. */
    static @Nullable ConfigurationPropertyName inherited(
            ConfigurationPropertyName prefix, ConfigurationPropertyName name) {
        if (!prefix.isAncestorOf(name)) {
            return null;
        }
        ConfigurationPropertyName suffix = name.subName(prefix.getNumberOfElements());
        return GROUPS.contains(suffix.chop(1)) || suffix.equals(LOOKUP_TIMEOUT) ? ALL.append(suffix) : null;
    }

    @Override
    public @Nullable ConfigurationProperty getConfigurationProperty(ConfigurationPropertyName name) {
        ConfigurationPropertyName inherited = inherited(prefix, name);
        return inherited == null ? null : source.getConfigurationProperty(inherited);
    }

    @Override
    public ConfigurationPropertyState containsDescendantOf(ConfigurationPropertyName name) {
        ConfigurationPropertyName inherited = inherited(prefix, name);
        if (inherited != null) {
            return source.containsDescendantOf(inherited);
        }
        return name.equals(prefix) || name.equals(prefix.append(LOOKUP))
                ? ConfigurationPropertyState.UNKNOWN
                : ConfigurationPropertyState.ABSENT;
    }
}
