package io.lrmi.boot.kubernetes;

/** Texts for messages. */
final class Texts {

    private Texts() {}

    static String shorten(String text, int limit) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= limit ? line : line.substring(0, limit) + "...";
    }

    /** {@code host:port}, with brackets around an IPv6 address. */
    static String address(String host, int port) {
        return (host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]") + ":" + port;
    }
}
