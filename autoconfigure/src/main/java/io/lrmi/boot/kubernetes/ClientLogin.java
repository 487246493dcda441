package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.lrmi.boot.KubernetesProperties;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds out how to log in to the API with the client library. */
final class ClientLogin {

    /** Programs may open a browser, or ask a slow server. */
    private static final Duration PLUGIN_LIMIT = Duration.ofMinutes(1);

    private ClientLogin() {}

    /**
     * The library's configuration.
     *
     * @throws NoKubernetesLoginException if there is none
     */
    static Config config(KubernetesProperties properties) {
        return config(properties, PLUGIN_LIMIT);
    }

    /**
     * The library's configuration.
     *
     * @param pluginLimit longest time to wait for a program that makes the login
     */
    static Config config(KubernetesProperties properties, Duration pluginLimit) {
        Config config = withinTime(
                () -> properties.kubeconfig() == null ? found(properties) : read(properties, properties.kubeconfig()),
                pluginLimit);
        checkContext(properties, config);
        KubeconfigUser user = KubeconfigUser.of(config);
        if (user != null) {
            user.apply(config);
        }
        int timeout = Math.toIntExact(properties.requestTimeout().toMillis());
        config.setConnectionTimeout(timeout);
        config.setRequestTimeout(timeout);
        config.setRequestRetryBackoffLimit(1);
        return config;
    }

    /** Reading a kubeconfig runs the program it names for a login, which may wait for answers that nobody gives. */
    private static Config withinTime(Callable<Config> reading, Duration limit) {
        FutureTask<Config> task = new FutureTask<>(reading);
        Thread thread = new Thread(task, "gigaspaces-kubernetes-login");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw NoKubernetesLoginException.pluginTooSlow(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NoKubernetesLoginException.unreadable("", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KubernetesDiscoveryException failure) {
                throw failure;
            }
            throw NoKubernetesLoginException.unreadable("", e);
        }
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
        // A pod is told where the API is even if it gets no service account. What kubectl proxies needs no login.
        boolean nothing = config.getCurrentContext() == null
                && config.getMasterUrl().startsWith(Config.HTTPS_PROTOCOL_PREFIX)
                && config.getOauthToken() == null
                && config.getAutoOAuthToken() == null
                && config.getUsername() == null
                && config.getClientCertFile() == null
                && config.getClientCertData() == null;
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
