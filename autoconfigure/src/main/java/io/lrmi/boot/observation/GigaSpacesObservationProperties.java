package io.lrmi.boot.observation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is observed.
 *
 * @param enabled Whether to make an observation, and with it a span, of each operation, where there is an observation registry.
 */
@ConfigurationProperties("gigaspaces.observation")
record GigaSpacesObservationProperties(@DefaultValue("true") boolean enabled) {}
