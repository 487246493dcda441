package io.lrmi.boot.kubernetes;

/** Is told how long it takes to find grids in Kubernetes. Called by any thread; must not block or throw. */
@FunctionalInterface
public interface DiscoveryListener {

    /**
     * The API was asked where the grid of a space is.
     *
     * @param nanos how long it took, the wait for the address of a load balancer included
     */
    void searched(String spaceName, boolean found, long nanos);
}
