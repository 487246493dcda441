package io.lrmi.boot.kubernetes;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import java.util.List;

/** Leads to the lookup service that was found in Kubernetes, wherever it is at the moment. */
class KubernetesConnectionDetails implements GigaSpacesConnectionDetails, AutoCloseable {

    private final String spaceName;
    private final KubernetesDiscovery discovery;

    KubernetesConnectionDetails(String spaceName, KubernetesDiscovery discovery) {
        this.spaceName = spaceName;
        this.discovery = discovery;
    }

    @Override
    public String origin() {
        return discovery.lastKnown().origin();
    }

    @Override
    public String spaceName() {
        return spaceName;
    }

    @Override
    public List<String> locators() {
        return discovery.address().locators();
    }

    @Override
    public void whenChanged(Runnable listener) {
        discovery.whenChanged(listener);
    }

    @Override
    public void close() {
        discovery.close();
    }
}
