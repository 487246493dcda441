package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** A partition had no active member for longer than the client waits for one. */
public final class NoActiveMemberException extends LrmiException {

    private static final long serialVersionUID = 1L;

    private static final String ACTION =
            "Check the pods of the space's processing unit: kubectl get pods. One pod of each"
                    + " partition must be ready and active. If a backup needs longer to take over, raise"
                    + " gigaspaces.lrmi.active-member-timeout.";

    private final boolean possiblyApplied;

    /**
     * Creates the failure with the advice.
     *
     * @param description which partition, what was tried and for how long
     */
    public NoActiveMemberException(String description, boolean possiblyApplied, @Nullable Throwable cause) {
        super(description, ACTION, cause);
        this.possiblyApplied = possiblyApplied;
    }

    /** Whether the operation may have been executed before its member was lost. */
    @Override
    public boolean possiblyApplied() {
        return possiblyApplied;
    }
}
