package io.lrmi.boot;

import io.lrmi.LrmiClient;

/**
 * Changes the builder of the auto-configured {@link LrmiClient} after the properties have been applied to it. All beans
 * of this type are called in their order.
 */
@FunctionalInterface
public interface LrmiClientBuilderCustomizer {

    /** Called once, before the client connects. */
    void customize(LrmiClient.Builder builder);
}
