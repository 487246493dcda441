package io.lrmi.boot.test.autoconfigure;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.embedded.EmbeddedGrid;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.StringUtils;

/**
 * Adds a grid, and the way to it, to the beans of an application before its own are known, so that everything that finds
 * a grid otherwise backs off. Equal ones may share an application context.
 *
 * @param owner the only test class that may use the context, null if others may
 */
record EmbeddedGridContextCustomizer(
        int partitions,
        int backups,
        String spaceName,
        @Nullable Class<?> owner) implements ContextCustomizer {

    static final String GRID = "embeddedTestGrid";
    private static final String DETAILS = "embeddedTestGridConnectionDetails";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
        RootBeanDefinition grid = new RootBeanDefinition(EmbeddedGrid.class, () -> start(context.getEnvironment()));
        grid.setPrimary(true);
        grid.setDestroyMethodName("close");
        registry.registerBeanDefinition(GRID, grid);
        RootBeanDefinition details = new RootBeanDefinition(
                GigaSpacesConnectionDetails.class,
                () -> new EmbeddedTestGridConnectionDetails(context.getBean(GRID, EmbeddedGrid.class)));
        details.setPrimary(true);
        details.setDependsOn(GRID);
        registry.registerBeanDefinition(DETAILS, details);
    }

    private EmbeddedGrid start(Environment environment) {
        String name = spaceName.isEmpty() ? environment.getProperty("gigaspaces.space-name", "") : spaceName;
        String[] packages = Binder.get(environment)
                .bind("gigaspaces.lrmi.allowed-packages", String[].class)
                .orElse(new String[0]);
        return EmbeddedGrid.builder(StringUtils.hasText(name) ? name : "test")
                .partitions(partitions)
                .backups(backups)
                .allowedPackages(packages)
                .start();
    }
}
