package net.jini.core.lease;

import org.jspecify.annotations.Nullable;

/** The lease is not known to its grantor, usually because it has expired or was cancelled. */
public class UnknownLeaseException extends LeaseException {

    private static final long serialVersionUID = 1L;

    public UnknownLeaseException() {}

    public UnknownLeaseException(@Nullable String reason) {
        super(reason);
    }
}
