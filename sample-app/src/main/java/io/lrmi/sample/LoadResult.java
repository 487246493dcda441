package io.lrmi.sample;

/**
 * What a {@link Load} did.
 *
 * @param written how many orders were written
 * @param equal how many of them came back equal
 * @param removed how many of them were there to be removed
 */
record LoadResult(int written, int equal, int removed, long milliseconds) {}
