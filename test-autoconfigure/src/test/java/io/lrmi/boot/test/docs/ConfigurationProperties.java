package io.lrmi.boot.test.docs;

import com.jayway.jsonpath.JsonPath;
import io.lrmi.boot.GigaSpacesProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/** The properties that there are, by the metadata of the auto-configuration. */
final class ConfigurationProperties {

    private final Map<String, String> types;

    private ConfigurationProperties(Map<String, String> types) {
        this.types = types;
    }

    static ConfigurationProperties ofMetadata() {
        // Every library on the class path has a file of this name; ours lies beside our classes, in a folder or in a
        // jar.
        String name = GigaSpacesProperties.class.getName().replace('.', '/') + ".class";
        String ours = String.valueOf(GigaSpacesProperties.class.getResource("/" + name));
        URI file = URI.create(
                ours.substring(0, ours.length() - name.length()) + "META-INF/spring-configuration-metadata.json");
        try (InputStream json = file.toURL().openStream()) {
            List<Map<String, Object>> properties = JsonPath.parse(json).read("$.properties[*]");
            return new ConfigurationProperties(properties.stream()
                    .collect(Collectors.toMap(
                            property -> (String) property.get("name"),
                            property -> String.valueOf(property.get("type")),
                            (one, other) -> one,
                            TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a property of this name, or one that begins with it. Keys of maps may be anything. */
    boolean has(String name) {
        return types.containsKey(name)
                || types.keySet().stream().anyMatch(each -> each.startsWith(name + "."))
                || maps().anyMatch(map -> hasBelow(map, name));
    }

    /** Values of maps repeat what stands beside the map: {@code gigaspaces.spaces.orders.startup}, {@code gigaspaces.startup}. */
    private boolean hasBelow(String map, String name) {
        if (!name.startsWith(map + ".")) {
            return false;
        }
        int key = name.indexOf('.', map.length() + 1);
        return key < 0 || has(map.substring(0, map.lastIndexOf('.')) + name.substring(key));
    }

    private Stream<String> maps() {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().startsWith("java.util.Map"))
                .map(Map.Entry::getKey);
    }

    /** What is wrong with the properties of a file: those of ours that do not exist or cannot be bound. */
    List<String> mistakes(String language, String text) throws IOException {
        PropertySourceLoader loader =
                language.equals("yaml") ? new YamlPropertySourceLoader() : new PropertiesPropertySourceLoader();
        List<PropertySource<?>> sources =
                loader.load("snippet", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
        TreeSet<String> mistakes = new TreeSet<>();
        for (PropertySource<?> source : sources) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                String uniform = ConfigurationPropertyName.adapt(name, '.').toString();
                if (uniform.startsWith("gigaspaces.") && !has(uniform.replaceAll("\\[\\d+]", ""))) {
                    mistakes.add("There is no property " + name);
                }
            }
        }
        try {
            new Binder(ConfigurationPropertySources.from(sources))
                    .bindOrCreate("gigaspaces", GigaSpacesProperties.class);
        } catch (BindException e) {
            mistakes.add(e + ": " + e.getCause());
        }
        return List.copyOf(mistakes);
    }
}
