package io.lrmi.boot.kubernetes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a failure of discovery without its stack trace, and apart from it what to do about it. */
final class KubernetesDiscoveryFailureAnalyzer extends AbstractFailureAnalyzer<KubernetesDiscoveryException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KubernetesDiscoveryException cause) {
        return new FailureAnalysis(cause.description(), cause.action(), cause);
    }
}
