package io.lrmi.lookup;

import io.lrmi.transport.Endpoint;

/**
 * Where a process of the grid says that it listens.
 *
 * @param name of the member, or of the lookup service
 * @param connectionUrl as registered, with all its parts
 * @param endpoint the part of it that is meant for this client
 */
public record RegisteredAddress(String name, String connectionUrl, Endpoint endpoint) {}
