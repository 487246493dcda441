package io.lrmi.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which property is missing. */
final class GridConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<GridConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, GridConfigurationException cause) {
        return new FailureAnalysis(cause.description(), cause.action(), cause);
    }
}
