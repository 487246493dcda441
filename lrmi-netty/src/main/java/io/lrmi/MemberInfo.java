package io.lrmi;

/**
 * A member of a space as the client sees it.
 *
 * @param name e.g. {@code orders_container1_1:orders}
 * @param partition from 0
 * @param backup 0 for the instance that is active first, 1 and up for the others
 * @param host where the client connects to it, translated if need be
 * @param port of the same
 * @param active whether the client sends it the requests of its partition
 * @param version text the server describes itself with
 * @param connections open at the moment
 */
public record MemberInfo(
        String name,
        int partition,
        int backup,
        String host,
        int port,
        boolean active,
        String version,
        int connections) {}
