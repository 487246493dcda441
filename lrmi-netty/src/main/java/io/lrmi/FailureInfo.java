package io.lrmi;

import java.time.Instant;

/**
 * Something that went wrong.
 *
 * @param when by the clock of this machine
 * @param message says what was tried, where, and what came of it
 */
public record FailureInfo(Instant when, String message) {}
