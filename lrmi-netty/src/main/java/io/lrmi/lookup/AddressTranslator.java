package io.lrmi.lookup;

import io.lrmi.transport.Endpoint;

/**
 * Turns the address a member registered into one that is reachable from here. Locators, which the user gave, are never
 * translated; every address that came from the grid is.
 *
 * <p>Called from any thread, before each connection pool is built; may block for a short time.
 */
@FunctionalInterface
public interface AddressTranslator {

    /** Uses addresses as they were registered. */
    AddressTranslator IDENTITY = RegisteredAddress::endpoint;

    Endpoint translate(RegisteredAddress address);
}
