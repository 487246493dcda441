package io.lrmi.sample;

/** What {@link Orders} does in the space. */
enum Operation {
    WRITE,
    READ,
    QUERY,
    TAKE
}
