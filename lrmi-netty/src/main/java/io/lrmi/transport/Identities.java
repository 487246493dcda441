package io.lrmi.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Numbers by which servers tell clients apart. They must be different everywhere, but need not be secret: where the operating system
 * gives random bytes they are taken as they are, for the first {@link SecureRandom} of a JVM takes about 18 ms to be set up.
 */
public final class Identities {

    private static final Path SOURCE = Path.of("/dev/urandom");

    private Identities() {}

    /** A number that nobody else has. */
    public static long next() {
        try (DataInputStream source = new DataInputStream(Files.newInputStream(SOURCE))) {
            return source.readLong();
        } catch (IOException e) {
            return new SecureRandom().nextLong();
        }
    }
}
