package io.lrmi.lookup;

import io.lrmi.transport.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a process of the grid says that it listens.
 *
 * @param name of the member, or of the lookup service
 * @param locator the lookup service was found with; null for a member
 * @param connectionUrl as registered, with all its parts
 * @param endpoint the part of it that is meant for this client
 */
public record RegisteredAddress(String name, @Nullable Endpoint locator, String connectionUrl, Endpoint endpoint) {}
