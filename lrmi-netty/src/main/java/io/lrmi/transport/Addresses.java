package io.lrmi.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Name resolution with a failure that says what to check. */
final class Addresses {

    private Addresses() {}

    static InetAddress[] resolve(Endpoint endpoint, String operation) {
        try {
            return InetAddress.getAllByName(endpoint.host());
        } catch (UnknownHostException e) {
            throw Failures.unknownHost(endpoint, operation, e);
        }
    }
}
