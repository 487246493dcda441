package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the manager service can be reached from here.
 *
 * @param how for people: the way that was chosen, and why
 * @param hosts alternatives, best first
 * @param throughNodes whether the ports are those of the nodes
 * @param forwarded the way to the lookup port, if it is none of the service's own
 */
record GridAddress(
        Service service,
        ServicePort lookup,
        String how,
        List<String> hosts,
        boolean throughNodes,
        @Nullable ForwardedPort forwarded) {

    GridAddress {
        hosts = List.copyOf(hosts);
    }

    /** The port of the service, as it is seen from where the hosts are. */
    int port(ServicePort port) {
        return throughNodes ? ServicePorts.nodePort(port) : ServicePorts.number(port);
    }

    int lookupPort() {
        return forwarded == null ? port(lookup) : forwarded.local().port();
    }

    /** Whether new connections can still go this way, as far as is known here. */
    boolean isOpen() {
        return forwarded == null || forwarded.isOpen();
    }

    List<String> locators() {
        return hosts.stream().map(host -> Texts.address(host, lookupPort())).toList();
    }

    /** Short, for people. */
    String origin() {
        return "Kubernetes service " + service.getMetadata().getNamespace() + "/" + Services.name(service) + ", " + how
                + " " + String.join(", ", locators());
    }

    @Override
    public String toString() {
        return "manager service " + Services.name(service) + " in namespace "
                + service.getMetadata().getNamespace() + ": " + String.join(", ", locators()) + " (" + how + ")";
    }
}
