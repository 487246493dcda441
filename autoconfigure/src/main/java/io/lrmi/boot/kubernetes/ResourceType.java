package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventList;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeList;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceList;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceList;
import java.util.List;

/**
 * A kind of objects in the Kubernetes API.
 *
 * @param plural name in paths and access rules
 * @param group API group, empty for the core one
 * @param namespaced false if the objects belong to the cluster
 */
record ResourceType<T extends HasMetadata>(
        String plural,
        String group,
        boolean namespaced,
        Class<T> type,
        Class<? extends KubernetesResourceList<T>> listType) {

    static final ResourceType<Service> SERVICES =
            new ResourceType<>("services", "", true, Service.class, ServiceList.class);
    static final ResourceType<Pod> PODS = new ResourceType<>("pods", "", true, Pod.class, PodList.class);
    static final ResourceType<Event> EVENTS = new ResourceType<>("events", "", true, Event.class, EventList.class);
    static final ResourceType<Node> NODES = new ResourceType<>("nodes", "", false, Node.class, NodeList.class);
    static final ResourceType<EndpointSlice> ENDPOINT_SLICES = new ResourceType<>(
            "endpointslices", "discovery.k8s.io", true, EndpointSlice.class, EndpointSliceList.class);

    /** All that discovery reads. */
    static final List<ResourceType<?>> ALL = List.of(SERVICES, PODS, EVENTS, NODES, ENDPOINT_SLICES);

    /** Path of the collection. */
    String path(String namespace) {
        String root = group.isEmpty() ? "/api/v1/" : "/apis/" + group + "/v1/";
        return root + (namespaced ? "namespaces/" + namespace + "/" : "") + plural;
    }

    @Override
    public String toString() {
        return plural;
    }
}
