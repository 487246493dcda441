package io.lrmi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last lookup of the members ended.
 *
 * @param when by the clock of this machine
 * @param failure null if it succeeded; else why not, and the members are those known before
 */
public record RefreshInfo(Instant when, @Nullable String failure) {}
