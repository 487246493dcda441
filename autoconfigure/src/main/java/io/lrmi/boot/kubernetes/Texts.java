package io.lrmi.boot.kubernetes;

import java.nio.file.NoSuchFileException;

/** Texts for messages. */
final class Texts {

    private Texts() {}

    static String shorten(String text, int limit) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= limit ? line : line.substring(0, limit) + "...";
    }

    /** What went wrong in the end: libraries wrap it into sentences that say nothing. */
    static String reason(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        if (reason instanceof NoSuchFileException) {
            return reason.getMessage() + " does not exist";
        }
        String message = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return shorten(message, 500);
    }

    /** {@code host:port}, with brackets around an IPv6 address. */
    static String address(String host, int port) {
        return (host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]") + ":" + port;
    }
}
