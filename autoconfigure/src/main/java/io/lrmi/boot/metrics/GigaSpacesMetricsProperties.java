package io.lrmi.boot.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is measured.
 *
 * @param enabled Whether to measure what clients do, where there is a meter registry.
 * @param partitionTag Whether timers of operations have the partition as a tag, which makes as many of them as there are
 *     partitions, up to 100.
 */
@ConfigurationProperties("gigaspaces.metrics")
record GigaSpacesMetricsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean partitionTag) {}
