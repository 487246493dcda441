package net.jini.core.lease;

import java.util.Map;

/** Some of the leases of a {@link LeaseMap} could not be renewed or cancelled. */
public class LeaseMapException extends LeaseException {

    private static final long serialVersionUID = 1L;

    /** The reason for each lease that failed. */
    // Leases are not serialized, so this is no part of the serial form either; the name is that of the original.
    public final transient Map<Lease, Throwable> exceptionMap;

    public LeaseMapException(String message, Map<Lease, Throwable> exceptionMap) {
        super(message);
        this.exceptionMap = Map.copyOf(exceptionMap);
    }
}
