package io.lrmi.boot.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Kubeconfigs with one context, as tools of clouds write them. */
final class Kubeconfig {

    private Kubeconfig() {}

    /**
     * Writes one.
     *
     * @param cluster fields of the cluster, in YAML's flow style
     * @param user fields of the user
     */
    static Path write(Path directory, String cluster, String user) {
        try {
            return Files.writeString(directory.resolve("kubeconfig"), """
                    apiVersion: v1
                    kind: Config
                    current-context: grid
                    clusters:
                    - name: fake
                      cluster: {%s}
                    contexts:
                    - name: grid
                      context: {cluster: fake, user: tester, namespace: grid}
                    users:
                    - name: tester
                      user: {%s}
                    """.formatted(cluster, user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String server(FakeCluster cluster) {
        return "server: \"" + cluster.url() + "\"";
    }
}
