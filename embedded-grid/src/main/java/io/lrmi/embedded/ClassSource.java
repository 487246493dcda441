package io.lrmi.embedded;

/** Where an embedded grid finds the classes of tasks. */
public enum ClassSource {
    /** This JVM has them. What is executed has to be in a package that was allowed. */
    APPLICATION,
    /**
     * The client that sends a task is asked for its classes, and for those of the values of entries, as a real server does that
     * was started with {@code -Dcom.gs.transport_protocol.lrmi.simple-classloading=true} and has none of them.
     */
    CLIENT,
    /**
     * The grid has none of these classes and asks clients for a way to connect to them, as a real server does by default. This
     * client offers none, so the call fails.
     */
    NONE
}
