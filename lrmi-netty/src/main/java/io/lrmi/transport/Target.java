package io.lrmi.transport;

/**
 * A method of a remote object.
 *
 * @param objectId from its stub
 * @param method index, from its stub
 */
public record Target(long objectId, int method) {}
