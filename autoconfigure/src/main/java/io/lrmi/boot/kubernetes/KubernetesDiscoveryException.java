package io.lrmi.boot.kubernetes;

import org.jspecify.annotations.Nullable;

/** The grid could not be found or reached through Kubernetes. Says what was found and what to do about it. */
public abstract class KubernetesDiscoveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String description;
    private final String action;

    KubernetesDiscoveryException(String description, String action, @Nullable Throwable cause) {
        super(description + "\n" + action, cause);
        this.description = description;
        this.action = action;
    }

    /** What happened. */
    public final String description() {
        return description;
    }

    /** What to do about it. */
    public final String action() {
        return action;
    }
}
