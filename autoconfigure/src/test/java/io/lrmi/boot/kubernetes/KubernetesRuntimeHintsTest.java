package io.lrmi.boot.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointConditions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

class KubernetesRuntimeHintsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ServicePort.class,
                LoadBalancerIngress.class,
                NodeAddress.class,
                PodStatus.class,
                EndpointConditions.class,
                AuthInfo.class
            })
    void whatDiscoveryReadsIsDescribedToTheLastPart(Class<?> type) {
        RuntimeHints hints = new RuntimeHints();
        new KubernetesRuntimeHints().registerHints(hints, getClass().getClassLoader());

        assertThat(RuntimeHintsPredicates.reflection().onType(type)).accepts(hints);
    }
}
