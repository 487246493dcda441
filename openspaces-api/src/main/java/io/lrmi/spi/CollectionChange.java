package io.lrmi.spi;

import java.io.Serializable;

/**
 * What became of a collection.
 *
 * @param changed false if, for example, a set had the item already
 * @param size after the change
 */
public record CollectionChange(boolean changed, int size) implements Serializable {}
