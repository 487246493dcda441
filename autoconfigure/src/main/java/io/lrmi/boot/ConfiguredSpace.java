package io.lrmi.boot;

import io.lrmi.boot.GigaSpacesProperties.Space;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What the properties say about one space: the one of {@code gigaspaces.space-name}, or one of {@code gigaspaces.spaces}. For the
 * parts of this auto-configuration.
 *
 * @param name key in {@code gigaspaces.spaces}, empty for the space of {@code gigaspaces.space-name}
 * @param spaceName name of the space in the grid
 * @param properties its own values, and those of all spaces where it has none
 * @param names from {@code lookup.timeout} and the like to the whole name of the property
 */
public record ConfiguredSpace(String name, String spaceName, Space properties, UnaryOperator<String> names) {

    static final String SPACES = "gigaspaces.spaces";

    /** What the space of {@code gigaspaces.space-name} is called beside those that have keys. */
    private static final String RESERVED = "default";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

    /** The space of {@code gigaspaces.space-name}. */
    public static ConfiguredSpace main(GigaSpacesProperties properties) {
        Space space = new Space(
                properties.spaceName(),
                properties.startup(),
                properties.startupTimeout(),
                properties.lookup(),
                properties.lrmi(),
                properties.embedded(),
                null);
        String name = properties.spaceName();
        return new ConfiguredSpace("", name == null ? "" : name, space, suffix -> "gigaspaces." + suffix);
    }

    /** The spaces of {@code gigaspaces.spaces}. */
    public static List<ConfiguredSpace> all(Environment environment) {
        Map<String, String> names = new LinkedHashMap<>();
        Binder.get(environment)
                .bind(SPACES, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet()
                .forEach(name -> names.merge(uniform(name), name, ConfiguredSpace::ofFile));
        return names.values().stream().map(name -> named(name, environment)).toList();
    }

    private static String uniform(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Environment variables have neither dashes nor capitals, so they set values of the space that has the same name but for these. */
    private static String ofFile(String one, String other) {
        return one.equals(uniform(one)) ? other : one;
    }

    /**
     * The space with this key in {@code gigaspaces.spaces}.
     *
     * @throws InvalidConfigurationPropertyValueException if the key cannot be part of the name of a bean
     */
    public static ConfiguredSpace named(String name, Environment environment) {
        if (!NAME.matcher(name).matches() || uniform(name).equals(RESERVED)) {
            throw new InvalidConfigurationPropertyValueException(
                    SPACES,
                    name,
                    "The names of beans begin with this key, so it must begin with a letter and consist of letters, digits"
                            + " and single dashes, and not be '" + RESERVED + "', which means the space of "
                            + OnSpaceNameCondition.PROPERTY
                            + ". Set space-name below it if the space has another name in the grid.");
        }
        ConfigurationPropertyName prefix = ConfigurationPropertyName.of(SPACES + "." + name.toLowerCase(Locale.ROOT));
        List<ConfigurationPropertySource> own = StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .toList();
        Stream<ConfigurationPropertySource> inherited = own.stream().map(source -> new InheritedValues(source, prefix));
        Space space = new Binder(
                        Stream.concat(own.stream(), inherited).toList(),
                        new PropertySourcesPlaceholdersResolver(environment))
                .bindOrCreate(prefix.toString(), Space.class);
        String given = space.spaceName();
        return new ConfiguredSpace(
                name,
                given != null && StringUtils.hasText(given) ? given : name,
                space,
                suffix -> whereSet(own, prefix, suffix));
    }

    private static String whereSet(
            List<ConfigurationPropertySource> sources, ConfigurationPropertyName prefix, String suffix) {
        ConfigurationPropertyName name = prefix.append(suffix);
        ConfigurationPropertyName inherited = InheritedValues.inherited(prefix, name);
        if (inherited != null
                && sources.stream().noneMatch(source -> isSet(source, name))
                && sources.stream().anyMatch(source -> isSet(source, inherited))) {
            return inherited.toString();
        }
        return name.toString();
    }

    private static boolean isSet(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        return source.getConfigurationProperty(name) != null
                || source.getConfigurationProperty(name.append("[0]")) != null;
    }

    /** The whole name of a property of this space, where it is set, or where it would be set for this space alone. */
    public String property(String suffix) {
        return names.apply(suffix);
    }

    /** Name of a bean of this space, such as {@code ordersGigaSpace}. */
    public String beanName(String suffix) {
        String camel = Arrays.stream(StringUtils.tokenizeToStringArray(name, "-"))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return StringUtils.uncapitalize(camel) + suffix;
    }

    boolean isLazy() {
        return properties.startup() == GigaSpacesProperties.Startup.LAZY;
    }
}
