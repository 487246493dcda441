package io.lrmi.boot.kubernetes;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoActiveMemberException;
import io.lrmi.failure.NoLookupServiceException;
import io.lrmi.failure.RegistrarUnreachableException;
import io.lrmi.lookup.AddressTranslator;
import java.util.List;

/** Leads to the grid that was found in Kubernetes, wherever it is at the moment. */
final class KubernetesConnectionDetails implements GigaSpacesConnectionDetails, AutoCloseable {

    private final String spaceName;
    private final KubernetesDiscovery discovery;

    private KubernetesConnectionDetails(String spaceName, KubernetesDiscovery discovery) {
        this.spaceName = spaceName;
        this.discovery = discovery;
    }

    /**
     * Finds the grid.
     *
     * @throws KubernetesDiscoveryException saying what is wrong
     */
    static KubernetesConnectionDetails find(String spaceName, KubernetesDiscovery discovery) {
        boolean found = false;
        try {
            discovery.find();
            found = true;
            return new KubernetesConnectionDetails(spaceName, discovery);
        } finally {
            if (!found) {
                discovery.close();
            }
        }
    }

    @Override
    public AddressTranslator addressTranslator() {
        return discovery.translator();
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
    public RuntimeException explain(LrmiException failure) {
        boolean unreachable = failure instanceof NoLookupServiceException
                || failure instanceof RegistrarUnreachableException
                || failure instanceof ConnectionException
                || failure instanceof NoActiveMemberException;
        return unreachable ? new Preflight(discovery).report(failure) : failure;
    }

    @Override
    public void close() {
        discovery.close();
    }
}
