package io.lrmi;

import org.jspecify.annotations.Nullable;

/**
 * A member of a space as the client sees it.
 *
 * @param name e.g. {@code orders_container1_1:orders}
 * @param partition from 0
 * @param backup 0 for the instance that is active first, 1 and up for the others
 * @param registeredHost as the lookup service says, of the part of the address that is meant for this client
 * @param registeredPort of the same
 * @param host where the client connects to it, translated if need be
 * @param port of the same
 * @param active whether the client sends it the requests of its partition
 * @param version text the server describes itself with
 * @param connections open at the moment
 * @param inFlight requests sent, or about to be sent, whose answer is not there yet; an estimate while requests begin and end
 * @param lastFailure of a connection to it or a request that got no valid answer, null if there was none. What the member answered
 *     is no failure of the member.
 */
public record MemberInfo(
        String name,
        int partition,
        int backup,
        String registeredHost,
        int registeredPort,
        String host,
        int port,
        boolean active,
        String version,
        int connections,
        int inFlight,
        @Nullable FailureInfo lastFailure) {}
