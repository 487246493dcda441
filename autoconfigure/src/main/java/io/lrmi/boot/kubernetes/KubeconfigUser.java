package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.api.model.NamedAuthInfo;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The login in a kubeconfig, as far as the client library leaves something to do. */
final class KubeconfigUser {

    private final Path kubeconfig;
    private final AuthInfo user;

    private KubeconfigUser(Path kubeconfig, AuthInfo user) {
        this.kubeconfig = kubeconfig;
        this.user = user;
    }

    /** The user of the configuration's context, null if it does not come from a kubeconfig. */
    static @Nullable KubeconfigUser of(Config config) {
        File file = config.getFileWithAuthInfo();
        if (file == null || config.getCurrentContext() == null) {
            return null;
        }
        String name = config.getCurrentContext().getContext().getUser();
        try {
            var content = new KubernetesSerialization()
                    .unmarshal(Files.readString(file.toPath()), io.fabric8.kubernetes.api.model.Config.class);
            for (NamedAuthInfo user : content.getUsers()) {
                if (user.getName().equals(name) && user.getUser() != null) {
                    return new KubeconfigUser(file.toPath().toAbsolutePath(), user.getUser());
                }
            }
            return null;
        } catch (IOException unreadable) {
            throw NoKubernetesLoginException.unreadable("'" + file + "'", unreadable);
        }
    }

    /**
     * Completes the login.
     *
     * @throws NoKubernetesLoginException if it cannot work
     */
    void apply(Config config) {
        ExecConfig plugin = user.getExec();
        if (plugin != null && isEmpty(config.getAutoOAuthToken()) && isEmpty(config.getClientCertData())) {
            throw NoKubernetesLoginException.pluginGaveNothing(command(plugin));
        }
        String tokenFile = user.getTokenFile();
        if (!isEmpty(tokenFile)) {
            Path file = kubeconfig.resolveSibling(tokenFile);
            // Read for each request, as somebody renews it.
            config.setOauthTokenProvider(() -> token(file));
            token(file);
        }
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw NoKubernetesLoginException.tokenFile(file.toString(), unreadable);
        }
    }

    private static String command(ExecConfig plugin) {
        List<String> words = new ArrayList<>();
        words.add(plugin.getCommand());
        if (plugin.getArgs() != null) {
            words.addAll(plugin.getArgs());
        }
        return String.join(" ", words);
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
