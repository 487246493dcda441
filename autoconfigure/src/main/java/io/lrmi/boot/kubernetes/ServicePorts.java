package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which port of a service is which. */
final class ServicePorts {

    static final int LOOKUP_PORT = 4174;

    private static final String LOOKUP = "lus";
    private static final String LRMI = "lrmi";

    private ServicePorts() {}

    static List<ServicePort> all(Service service) {
        List<ServicePort> ports = service.getSpec().getPorts();
        return ports == null ? List.of() : ports;
    }

    /** The port of the lookup service: named {@code lus}, or else number 4174. */
    static @Nullable ServicePort lookup(Service service) {
        ServicePort byNumber = null;
        for (ServicePort port : all(service)) {
            if (LOOKUP.equals(port.getName())) {
                return port;
            }
            if (number(port) == LOOKUP_PORT) {
                byNumber = port;
            }
        }
        return byNumber;
    }

    /**
     * The port behind which a process listens for LRMI.
     *
     * @param listening port the process registered; another process of the same pod has another one
     */
    static @Nullable ServicePort lrmi(Service service, int listening) {
        ServicePort named = null;
        for (ServicePort port : all(service)) {
            Integer target = target(port);
            if (target != null && target == listening) {
                return port;
            }
            // What a target's name stands for is written in the pod. A port of this name is taken at its word.
            if (target == null && LRMI.equals(port.getName())) {
                named = port;
            }
        }
        return named;
    }

    /** Number of the port in the pod, null if it is given by name. */
    private static @Nullable Integer target(ServicePort port) {
        IntOrString target = port.getTargetPort();
        if (target == null || Objects.equals(target.getIntVal(), 0)) {
            return number(port);
        }
        return target.getStrVal() != null ? null : target.getIntVal();
    }

    /** Number of the port in this pod, null if the pod has no port of that name. */
    static @Nullable Integer target(ServicePort port, Pod pod) {
        Integer number = target(port);
        if (number != null || pod.getSpec() == null) {
            return number;
        }
        String name = port.getTargetPort().getStrVal();
        for (Container container : pod.getSpec().getContainers()) {
            for (ContainerPort candidate : container.getPorts()) {
                if (name.equals(candidate.getName())) {
                    return candidate.getContainerPort();
                }
            }
        }
        return null;
    }

    static int number(ServicePort port) {
        return port.getPort() == null ? 0 : port.getPort();
    }

    /** 0 if the service has none for it. */
    static int nodePort(ServicePort port) {
        return port.getNodePort() == null ? 0 : port.getNodePort();
    }

    static String text(Service service) {
        return all(service).stream()
                .map(port -> port.getName() == null ? "" + port.getPort() : port.getName() + " " + port.getPort())
                .collect(Collectors.joining(", "));
    }
}
