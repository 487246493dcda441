package io.lrmi.boot.kubernetes;

import io.lrmi.boot.MemberAddresses;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoActiveMemberException;
import io.lrmi.failure.NoLookupServiceException;
import io.lrmi.failure.RegistrarUnreachableException;
import io.lrmi.failure.TlsException;
import io.lrmi.lookup.AddressTranslator;

/** Leads to the members as well, which only our client can be told, and explains why it did not get there. */
final class WholeConnectionDetails extends KubernetesConnectionDetails implements MemberAddresses {

    private final KubernetesDiscovery discovery;

    WholeConnectionDetails(String spaceName, KubernetesDiscovery discovery) {
        super(spaceName, discovery);
        this.discovery = discovery;
    }

    @Override
    public AddressTranslator addressTranslator() {
        return discovery.translator();
    }

    @Override
    public RuntimeException explain(RuntimeException failure) {
        if (failure instanceof TlsException) {
            // Every port is open then, and the message has the fix.
            return failure;
        }
        boolean unreachable = failure instanceof NoLookupServiceException
                || failure instanceof RegistrarUnreachableException
                || failure instanceof ConnectionException
                || failure instanceof NoActiveMemberException;
        return unreachable ? new Preflight(discovery).report((LrmiException) failure) : failure;
    }
}
