package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds out how to log in to the API with the client library. */
final class ClientLogin {

    private ClientLogin() {}

    /**
     * The library's configuration.
     *
     * @throws NoKubernetesLoginException if there is none
     */
    static Config config(KubernetesProperties properties) {
        Config config = properties.kubeconfig() == null ? found(properties) : read(properties, properties.kubeconfig());
        checkContext(properties, config);
        int timeout = Math.toIntExact(properties.requestTimeout().toMillis());
        config.setConnectionTimeout(timeout);
        config.setRequestTimeout(timeout);
        config.setRequestRetryBackoffLimit(1);
        return config;
    }

    private static Config read(KubernetesProperties properties, String name) {
        File file = new File(name);
        if (!file.isFile()) {
            throw NoKubernetesLoginException.missingFile(name);
        }
        try {
            return properties.context() == null
                    ? Config.fromKubeconfig(file)
                    : Config.fromKubeconfig(properties.context(), file);
        } catch (RuntimeException unreadable) {
            throw NoKubernetesLoginException.unreadable("'" + name + "'", unreadable);
        }
    }

    private static Config found(KubernetesProperties properties) {
        Config config;
        try {
            config = Config.autoConfigure(properties.context());
        } catch (RuntimeException unreadable) {
            throw NoKubernetesLoginException.unreadable("", unreadable);
        }
        boolean nothing = config.getCurrentContext() == null
                && config.getMasterUrl().startsWith(Config.DEFAULT_MASTER_URL)
                && !Files.exists(Path.of(Config.KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH));
        if (nothing) {
            throw NoKubernetesLoginException.nothing(List.copyOf(Config.getKubeconfigFilenames()));
        }
        return config;
    }

    private static void checkContext(KubernetesProperties properties, Config config) {
        String wanted = properties.context();
        if (wanted == null
                || (config.getCurrentContext() != null
                        && wanted.equals(config.getCurrentContext().getName()))) {
            return;
        }
        List<String> known = new ArrayList<>();
        if (config.getContexts() != null) {
            for (NamedContext context : config.getContexts()) {
                known.add(context.getName());
            }
        }
        throw NoKubernetesLoginException.missingContext(
                wanted, known.stream().sorted().toList());
    }
}
