package io.lrmi.wire.lookup;

import io.lrmi.failure.WireFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Where a remote object listens, as its stub says (docs/protocol.md, "Connection URL").
 *
 * <p>Written {@code NIO://host:port/pid[n]/objectId_loaderId_runtimeId_details[text]}; a server in Kubernetes gives
 * two of them and the id of its cluster, separated by semicolons.
 *
 * @param host host name or address, IPv6 without brackets
 * @param port 1 to 65535
 * @param runtimeId id of the server's JVM
 * @param details informational; for a space member it contains its name
 */
public record ConnectionUrl(String host, int port, long objectId, long runtimeId, String details) {

    private static final String SCHEME = "NIO://";

    /**
     * Chooses between the parts of a Kubernetes URL: the internal one for a client in the same cluster, else the
     * external one.
     *
     * @param text one URL, or {@code internal;external;clusterId}
     * @param clusterId id of the cluster this process runs in, null outside
     */
    public static ConnectionUrl select(String text, @Nullable String clusterId) {
        int first = text.indexOf(';');
        if (first < 0) {
            return parse(text);
        }
        int second = text.indexOf(';', first + 1);
        if (second < 0 || text.indexOf(';', second + 1) >= 0) {
            throw new WireFormatException("Connection URL with neither one nor three parts: " + text);
        }
        boolean sameCluster = text.substring(second + 1).equals(clusterId);
        return parse(sameCluster ? text.substring(0, first) : text.substring(first + 1, second));
    }

    /**
     * Parses one URL.
     *
     * @throws WireFormatException if it does not have the form above
     */
    public static ConnectionUrl parse(String url) {
        try {
            int hostEnd = url.indexOf("/pid[");
            int colon = url.lastIndexOf(':', hostEnd);
            int ids = url.indexOf("]/", hostEnd) + 2;
            if (!url.startsWith(SCHEME) || hostEnd < 0 || colon < SCHEME.length() || ids < 2) {
                throw new WireFormatException("Not a connection URL: " + url);
            }
            String host = url.substring(SCHEME.length(), colon);
            if (host.startsWith("[") && host.endsWith("]")) {
                host = host.substring(1, host.length() - 1);
            }
            int port = Integer.parseInt(url.substring(colon + 1, hostEnd));
            int detailStart = url.indexOf("_details[", ids);
            String details = detailStart < 0 ? "" : url.substring(detailStart + "_details[".length(), url.length() - 1);
            String[] numbers = url.substring(ids, detailStart < 0 ? url.length() : detailStart)
                    .split("_", -1);
            if (numbers.length != 3 || port < 1 || port > 65535 || host.isEmpty()) {
                throw new WireFormatException("Not a connection URL: " + url);
            }
            return new ConnectionUrl(host, port, Long.parseLong(numbers[0]), Long.parseLong(numbers[2]), details);
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new WireFormatException("Not a connection URL: " + url, e);
        }
    }
}
