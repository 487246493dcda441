package io.lrmi.boot.cache;

/**
 * Changes the builder of the auto-configured {@link GigaSpaceCacheManager} after the properties have been applied to it. All beans
 * of this type are called in their order.
 */
@FunctionalInterface
public interface GigaSpaceCacheManagerCustomizer {

    /** Called once, before the cache manager is made. */
    void customize(GigaSpaceCacheManager.Builder builder);
}
