package io.lrmi.boot.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Does what {@code kubectl port-forward} does, with ports of pods that a file tells. */
final class KubectlStandIn {

    private KubectlStandIn() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Properties ports = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            ports.load(file);
        }
        String port = arguments[arguments.length - 1].substring(1);
        String pod = arguments[arguments.length - 2].substring("pod/".length());
        int target = Integer.parseInt(ports.getProperty(pod + "/" + port));
        try (Relay relay = new Relay(() -> target)) {
            System.out.println("Forwarding from 127.0.0.1:" + relay.port() + " -> " + port);
            Thread.currentThread().join();
        }
    }
}
