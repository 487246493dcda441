package io.lrmi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last question to a contact point. A lookup ends with the first contact point that has the space, so that
 * others may have been asked and not been waited for; their answers are noted when they come.
 *
 * @param contactPoint as {@code host:port}; several lookup services may share it, and any of them may have answered
 * @param registeredAddress LRMI address of the lookup service, by its own account, as {@code host:port}; null if none answered
 * @param address where the client connects to for it, translated if need be; null if that did not come to pass
 * @param version text the lookup service describes itself with, null if none answered
 * @param when the question was answered, or had failed
 * @param failure null if the lookup service told its members of the space
 */
public record LookupServiceInfo(
        String contactPoint,
        @Nullable String registeredAddress,
        @Nullable String address,
        @Nullable String version,
        Instant when,
        @Nullable String failure) {}
