package io.lrmi.boot.kubernetes;

import org.jspecify.annotations.Nullable;

/** A port of the loopback address of this machine that leads to a port of a pod. Safe for use by many threads. */
interface PodForward extends AutoCloseable {

    int localPort();

    /** Whether new connections are taken. A forward that has ended does not come back. */
    boolean isOpen();

    /** For people: why it ended, or why its last connection failed; null if there is nothing to say. */
    @Nullable
    String failure();

    /** Cuts its connections. */
    @Override
    void close();
}
