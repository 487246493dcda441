package io.lrmi.wire;

/**
 * Bounds that are checked before memory is taken for what a peer announces.
 *
 * @param depth nesting of objects
 * @param descriptors class descriptors, and separately repetitive objects, one connection may introduce
 * @param sparseArray length of an array of which only the non-null elements travel
 */
public record WireLimits(int depth, int descriptors, int sparseArray) {

    public static final WireLimits DEFAULT = new WireLimits(100, 20_000, 65_536);
}
