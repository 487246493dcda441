package io.lrmi.boot.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Objects as the API returns them for a grid that the charts installed. */
final class GridObjects {

    static final String NAMESPACE = "grid";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FLAGS = """
            "internalTrafficPolicy": "Cluster", "ipFamilies": ["IPv4"], "ipFamilyPolicy": "SingleStack",
            "sessionAffinity": "None\"""";

    private GridObjects() {}

    static String metadata(String name, String labels) {
        return """
                {"name": "%1$s", "namespace": "%2$s", "uid": "%3$s", "creationTimestamp": "2026-03-02T10:15:30Z",
                 "labels": {%4$s},
                 "annotations": {"meta.helm.sh/release-name": "demo", "meta.helm.sh/release-namespace": "%2$s"},
                 "managedFields": [{"manager": "helm", "operation": "Update", "apiVersion": "v1",
                   "time": "2026-03-02T10:15:30Z", "fieldsType": "FieldsV1",
                   "fieldsV1": {"f:metadata": {"f:labels": {".": {}, "f:app": {}}}, "f:spec": {"f:ports": {}}}}]}
                """.formatted(
                        name,
                        NAMESPACE,
                        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        labels);
    }

    /** A service with ports {@code name:port:nodePort}, where a node port of 0 stands for none. */
    static String service(String name, String type, String labels, String selector, String ingress, String... ports) {
        return """
                {"kind": "Service", "apiVersion": "v1", "metadata": %s,
                 "spec": {"type": "%s", "clusterIP": "10.96.0.10", "clusterIPs": ["10.96.0.10"], %s, %s
                   "ports": [%s], "selector": {%s}},
                 "status": {"loadBalancer": {%s}}}
                """.formatted(
                        metadata(name, labels),
                        type,
                        FLAGS,
                        type.equals("ClusterIP") ? "" : "\"externalTrafficPolicy\": \"Cluster\",",
                        List.of(ports).stream().map(GridObjects::port).collect(Collectors.joining(", ")),
                        selector,
                        ingress.isEmpty() ? "" : "\"ingress\": [" + ingress + "]");
    }

    private static String port(String text) {
        String[] parts = text.split(":", -1);
        String nodePort = parts[2].equals("0") ? "" : ", \"nodePort\": " + parts[2];
        String target = parts.length > 3 ? parts[3] : parts[1];
        return """
                {"name": "%s", "protocol": "TCP", "port": %s, "targetPort": %s%s}
                """.formatted(parts[0], parts[1], target, nodePort);
    }

    static String ip(String ip) {
        return "{\"ip\": \"" + ip + "\", \"ipMode\": \"VIP\"}";
    }

    static String hostname(String hostname) {
        return "{\"hostname\": \"" + hostname + "\"}";
    }

    static String labels(String release, String app) {
        return """
                "app": "%2$s", "chart": "%2$s-16.2.0", "heritage": "Helm", "release": "%1$s"
                """.formatted(release, app).strip();
    }

    /** As the charts up to 16.2 make it. */
    static String manager(String type, String ingress) {
        return manager("demo", type, ingress);
    }

    static String manager(String release, String type, String ingress) {
        boolean nodes = !type.equals("ClusterIP");
        return service(
                release + "-xap-manager-service",
                type,
                labels(release, "xap"),
                "\"selectorId\": \"" + release + "-xap-manager\"",
                ingress,
                "api:8090:" + (nodes ? 31090 : 0),
                "lus:4174:" + (nodes ? 31174 : 0),
                "lrmi:8200:" + (nodes ? 31200 : 0));
    }

    /** As the charts up from 16.3 make it, without an LRMI port. */
    static String newManager(String type, String ingress) {
        return service(
                "xap-manager-service",
                type,
                labels("demo", "xap-manager"),
                "\"selectorId\": \"xap-manager\"",
                ingress,
                "api:8090:0",
                "lus:4174:0");
    }

    /** The headless twin of the manager service, in every chart; its name sorts first. */
    static String headless(String release) {
        return with(
                service(
                        release + "-xap-manager-hs",
                        "ClusterIP",
                        labels(release, "xap"),
                        "\"selectorId\": \"" + release + "-xap-manager\"",
                        "",
                        "zk-client:2181:0",
                        "zk-server:2888:0",
                        "zk-leader-election:3888:0",
                        "lus:4174:0"),
                "/spec/clusterIP",
                "\"None\"");
    }

    static String podService(String pod, String type, String ingress, String lrmiPort) {
        return service(
                pod + "-service",
                type,
                labels("pu", "xap-pu"),
                "\"selectorId\": \"pu-xap-pu\", \"statefulset.kubernetes.io/pod-name\": \"" + pod + "\"",
                ingress,
                lrmiPort);
    }

    static String pod(String name, String node, String... ips) {
        return """
                {"kind": "Pod", "apiVersion": "v1", "metadata": %s,
                 "spec": {"nodeName": "%s", "restartPolicy": "Always", "serviceAccountName": "default",
                   "containers": [{"name": "pu", "image": "gigaspaces/xap-enterprise:16.2.0",
                     "ports": [{"name": "lrmi", "containerPort": 8200, "protocol": "TCP"}]}]},
                 "status": {"phase": "Running", "podIP": "%s", "podIPs": [%s], "hostIP": "192.168.49.2",
                   "conditions": [{"type": "Ready", "status": "True"}], "qosClass": "BestEffort"}}
                """.formatted(
                metadata(
                        name,
                        labels("pu", "xap-pu") + ", \"selectorId\": \"pu-xap-pu\","
                                + " \"statefulset.kubernetes.io/pod-name\": \"" + name + "\""),
                node,
                ips[0],
                List.of(ips).stream().map(ip -> "{\"ip\": \"" + ip + "\"}").collect(Collectors.joining(", ")));
    }

    /** A node with addresses {@code type:address}. */
    static String node(String name, boolean ready, String... addresses) {
        String all = List.of(addresses).stream()
                .map(text -> text.split(":", 2))
                .map(parts -> "{\"type\": \"" + parts[0] + "\", \"address\": \"" + parts[1] + "\"}")
                .collect(Collectors.joining(", "));
        String document = """
                {"kind": "Node", "apiVersion": "v1", "metadata": %s,
                 "spec": {"podCIDR": "10.244.0.0/24", "providerID": "kind://docker/kind/%s"},
                 "status": {"addresses": [%s],
                   "capacity": {"cpu": "8", "memory": "32Gi", "pods": "110"},
                   "conditions": [
                     {"type": "MemoryPressure", "status": "False", "lastHeartbeatTime": "2026-03-02T10:20:00Z"},
                     {"type": "Ready", "status": "%s", "lastHeartbeatTime": "2026-03-02T10:20:00Z"}],
                   "nodeInfo": {"kubeletVersion": "v1.32.4", "architecture": "amd64", "operatingSystem": "linux",
                     "bootID": "", "containerRuntimeVersion": "containerd://2.0", "kernelVersion": "6.1", "machineID": "",
                     "osImage": "", "systemUUID": "", "kubeProxyVersion": ""}}}
                """.formatted(
                metadata(name, "\"kubernetes.io/hostname\": \"" + name + "\""), name, all, ready ? "True" : "False");
        return without(document, "/metadata/namespace");
    }

    static String slice(String service, String... readyNodes) {
        String endpoints = List.of(readyNodes).stream()
                .map(text -> text.split("=", 2))
                .map(parts -> """
                        {"addresses": ["10.244.0.5"], "nodeName": "%s",
                         "conditions": {"ready": %2$s, "serving": %2$s, "terminating": false},
                         "targetRef": {"kind": "Pod", "namespace": "grid", "name": "demo-xap-manager-0"}}
                        """.formatted(parts[0], parts[1]))
                .collect(Collectors.joining(", "));
        return """
                {"kind": "EndpointSlice", "apiVersion": "discovery.k8s.io/v1", "metadata": %s, "addressType": "IPv4",
                 "endpoints": [%s], "ports": [{"name": "lus", "port": 4174, "protocol": "TCP"}]}
                """.formatted(
                        metadata(service + "-x7k2p", "\"kubernetes.io/service-name\": \"" + service + "\""), endpoints);
    }

    static String event(String service, String reason, String message) {
        return """
                {"kind": "Event", "apiVersion": "v1", "metadata": %s, "type": "Warning", "reason": "%s", "message": "%s",
                 "involvedObject": {"kind": "Service", "namespace": "grid", "name": "%s"}, "count": 4,
                 "source": {"component": "service-controller"}, "reportingComponent": "", "reportingInstance": "",
                 "firstTimestamp": "2026-03-02T10:15:31Z", "lastTimestamp": "2026-03-02T10:19:31Z"}
                """.formatted(metadata(service + ".1799" + reason.hashCode(), ""), reason, message, service);
    }

    /** The document with another value at a JSON pointer. */
    static String with(String document, String pointer, String value) {
        ObjectNode object = read(document);
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) object.at(pointer.substring(0, last))).set(pointer.substring(last + 1), tree(value));
        return object.toString();
    }

    static String without(String document, String pointer) {
        ObjectNode object = read(document);
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) object.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
        return object.toString();
    }

    private static ObjectNode read(String document) {
        return (ObjectNode) tree(document);
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(document, e);
        }
    }
}
