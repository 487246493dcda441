package io.lrmi.sample;

import io.lrmi.embedded.EmbeddedGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where {@code sample.local-cluster} is true, a grid in this process and the API of a cluster that describes it, with a
 * kubeconfig that leads there. The application then finds the grid as it would find one in a real cluster.
 */
public final class LocalCluster implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "localCluster";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.getProperty("sample.local-cluster", Boolean.class, false)) {
            return;
        }
        EmbeddedGrid grid = EmbeddedGrid.builder(environment.getRequiredProperty("gigaspaces.space-name"))
                .partitions(2)
                .backups(1)
                .start();
        LocalKubernetesApi api = new LocalKubernetesApi(grid.lookupLocator());
        Path kubeconfig = write(api.kubeconfig());
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(NAME, Map.of("gigaspaces.kubernetes.kubeconfig", kubeconfig.toString())));
        // Registered before all others, so that it is destroyed after them.
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
            beans.registerDisposableBean(NAME, () -> {
                api.close();
                grid.close();
                Files.deleteIfExists(kubeconfig);
            });
        }
    }

    private static Path write(String kubeconfig) {
        try {
            return Files.writeString(Files.createTempFile("kubeconfig", ".yaml"), kubeconfig);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
