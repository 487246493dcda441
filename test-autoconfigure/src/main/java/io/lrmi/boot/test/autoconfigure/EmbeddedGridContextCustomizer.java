package io.lrmi.boot.test.autoconfigure;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.StringUtils;

/**
 * Adds a grid, and the way to it, to the beans of an application before its own are known, so that everything that finds
 * a grid otherwise backs off; one for each space if there are several. Equal ones may share an application context.
 *
 * @param owner the only test class that may use the context, null if others may
 */
record EmbeddedGridContextCustomizer(
        int partitions,
        int backups,
        String spaceName,
        @Nullable Class<?> owner) implements ContextCustomizer {

    private static final String SPACE_NAME = "gigaspaces.space-name";
    private static final String SPACES = "gigaspaces.spaces";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
        Environment environment = context.getEnvironment();
        Set<String> keys = Binder.get(environment)
                .bind(SPACES, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet();
        String main = spaceName.isEmpty() ? environment.getProperty(SPACE_NAME, "") : spaceName;
        if (StringUtils.hasText(main) || keys.isEmpty()) {
            register(context, "embeddedTest", StringUtils.hasText(main) ? main : "test", null);
        }
        keys.forEach(key -> register(context, beanName(key), spaceName(key, environment), key));
    }

    /**
     * Adds a grid, and the way to it.
     *
     * @param qualifier key of the space in {@code gigaspaces.spaces}, null for the one that is not there
     */
    private void register(
            ConfigurableApplicationContext context, String prefix, String name, @Nullable String qualifier) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
        String gridName = prefix + "EmbeddedGrid";
        RootBeanDefinition grid =
                new RootBeanDefinition(EmbeddedGrid.class, () -> start(name, context.getEnvironment()));
        grid.setDestroyMethodName("close");
        RootBeanDefinition details = new RootBeanDefinition(
                GigaSpacesConnectionDetails.class,
                () -> new EmbeddedTestGridConnectionDetails(context.getBean(gridName, EmbeddedGrid.class)));
        details.setDependsOn(gridName);
        for (RootBeanDefinition definition : List.of(grid, details)) {
            definition.setPrimary(qualifier == null);
            if (qualifier != null) {
                definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, qualifier));
            }
        }
        registry.registerBeanDefinition(gridName, grid);
        // The auto-configuration of named spaces takes what has this name for the way to one.
        registry.registerBeanDefinition(prefix + "ConnectionDetails", details);
    }

    private static String beanName(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : StringUtils.tokenizeToStringArray(key, "-")) {
            name.append(StringUtils.capitalize(word));
        }
        return StringUtils.uncapitalize(name.toString());
    }

    private static String spaceName(String key, Environment environment) {
        return Binder.get(environment)
                .bind(SPACES + "." + key.toLowerCase(Locale.ROOT) + ".space-name", String.class)
                .orElse(key);
    }

    private EmbeddedGrid start(String name, Environment environment) {
        String[] packages = Binder.get(environment)
                .bind("gigaspaces.lrmi.allowed-packages", String[].class)
                .orElse(new String[0]);
        return EmbeddedGrid.builder(name)
                .partitions(partitions)
                .backups(backups)
                .allowedPackages(packages)
                .start();
    }
}
