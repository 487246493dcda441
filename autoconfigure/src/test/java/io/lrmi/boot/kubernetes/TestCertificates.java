package io.lrmi.boot.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certificate authority and what it issues, made by the keytool of the JDK in a directory. */
public final class TestCertificates {

    public static final String PASSWORD = "changeit";

    private final Path directory;

    public TestCertificates(Path directory) {
        this.directory = directory;
        keytool("-genkeypair", "-alias", "ca", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=ca", "-ext", "bc:c");
        keytool("-exportcert", "-rfc", "-alias", "ca", "-file", authority().toString());
    }

    /** The authority's certificate in PEM. */
    public Path authority() {
        return directory.resolve("ca.pem");
    }

    /** All keys, which a server may use with {@link #PASSWORD}. */
    public Path keys() {
        return directory.resolve("keys.p12");
    }

    /** Trusts the authority alone. */
    public Path trusted() {
        Path file = directory.resolve("trusted.p12");
        if (!Files.exists(file)) {
            run(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    "ca",
                    "-file",
                    authority().toString(),
                    "-keystore",
                    file.toString());
        }
        return file;
    }

    /** Issues a certificate. */
    public void issue(String alias, String... options) {
        Path request = directory.resolve(alias + ".csr");
        Path certificate = directory.resolve(alias + ".crt");
        keytool(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + alias + ",O=testers");
        keytool("-certreq", "-alias", alias, "-file", request.toString());
        List<String> arguments = new ArrayList<>(List.of(
                "-gencert", "-rfc", "-alias", "ca", "-infile", request.toString(), "-outfile", certificate.toString()));
        arguments.addAll(List.of(options));
        keytool(arguments.toArray(String[]::new));
        keytool("-importcert", "-alias", alias, "-file", certificate.toString());
    }

    /** Only this key and its certificates, for a server. */
    public Path keysOf(String alias) {
        Path file = directory.resolve(alias + ".p12");
        run(
                "-importkeystore",
                "-srckeystore",
                keys().toString(),
                "-srcstorepass",
                PASSWORD,
                "-srcalias",
                alias,
                "-destkeystore",
                file.toString(),
                "-deststorepass",
                PASSWORD,
                "-noprompt");
        return file;
    }

    /** The certificate in PEM. */
    public Path certificate(String alias) {
        return directory.resolve(alias + ".crt");
    }

    /** The private key in PEM. */
    public Path key(String alias) {
        try (InputStream in = Files.newInputStream(keys())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            byte[] key = store.getKey(alias, PASSWORD.toCharArray()).getEncoded();
            return Files.writeString(
                    directory.resolve(alias + ".key"),
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                    .encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file as the {@code -data} fields of a kubeconfig have it. */
    public static String data(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keytool(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-keystore", keys().toString(), "-keypass", PASSWORD));
        run(all.toArray(String[]::new));
    }

    private void run(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        if (!command.contains("-deststorepass")) {
            command.addAll(List.of("-storepass", PASSWORD));
        }
        command.addAll(List.of("-J-Xshare:auto", "-J-XX:TieredStopAtLevel=1"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("keytool.log").toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(directory.resolve("keytool.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
