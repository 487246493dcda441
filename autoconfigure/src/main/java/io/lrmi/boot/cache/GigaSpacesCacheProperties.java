package io.lrmi.boot.cache;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Caches that are held in the space.
 *
 * @param enabled Whether the caches of the application are held in the space.
 * @param timeToLive Time after which an entry of a cache is gone. Without it entries stay until they are evicted.
 * @param cacheNullValues Whether null is cached as well.
 * @param caches Settings of single caches by their names.
 */
@ConfigurationProperties("gigaspaces.cache")
public record GigaSpacesCacheProperties(
        @DefaultValue("false") boolean enabled,
        @Nullable Duration timeToLive,
        @DefaultValue("true") boolean cacheNullValues,
        @DefaultValue Map<String, Named> caches) {

    /**
     * Settings of one cache.
     *
     * @param timeToLive Time after which an entry of this cache is gone.
     */
    public record Named(@Nullable Duration timeToLive) {}

    void applyTo(GigaSpaceCacheManager.Builder builder) {
        if (timeToLive != null) {
            builder.timeToLive(checked("gigaspaces.cache.time-to-live", timeToLive));
        }
        caches.forEach((name, settings) -> {
            if (settings.timeToLive != null) {
                builder.timeToLive(
                        name, checked("gigaspaces.cache.caches." + name + ".time-to-live", settings.timeToLive));
            }
        });
        builder.cacheNullValues(cacheNullValues);
    }

    private static Duration checked(String property, Duration value) {
        if (value.compareTo(GigaSpaceCacheManager.SHORTEST) < 0) {
            throw new InvalidConfigurationPropertyValueException(property, value, "Must be at least 1 ms.");
        }
        return value;
    }
}
