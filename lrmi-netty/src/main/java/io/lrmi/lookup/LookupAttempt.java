package io.lrmi.lookup;

import io.lrmi.failure.LrmiException;
import io.lrmi.transport.Endpoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of asking one contact point.
 *
 * @param registered LRMI address of the lookup service that answered discovery, as it says; null if none did
 * @param endpoint where its registrar was asked, translated; null if it was not
 * @param version text the lookup service describes itself with; null if none answered
 * @param failure null if the registrar answered
 */
public record LookupAttempt(
        Endpoint contactPoint,
        @Nullable Endpoint registered,
        @Nullable Endpoint endpoint,
        @Nullable String version,
        Instant when,
        @Nullable LrmiException failure) {}
