package io.lrmi.embedded;

import java.net.InetSocketAddress;

/** Chooses the address that a process of an {@link EmbeddedGrid} registers, where that is not the one it listens on. */
@FunctionalInterface
public interface AdvertisedAddress {

    /** Name of the lookup service among the processes. */
    String LOOKUP_SERVICE = "lookup service";

    /**
     * Called whenever a process starts.
     *
     * @param process name of the member, or {@link #LOOKUP_SERVICE}
     * @param listening host, unresolved, and port it listens on
     * @return the address clients are told; its host is not resolved
     */
    InetSocketAddress of(String process, InetSocketAddress listening);
}
