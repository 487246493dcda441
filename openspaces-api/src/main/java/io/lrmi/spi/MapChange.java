package io.lrmi.spi;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of a map.
 *
 * @param previous the value the key had before, null for none
 * @param size after the change
 */
public record MapChange(@Nullable Serializable previous, int size) implements Serializable {}
