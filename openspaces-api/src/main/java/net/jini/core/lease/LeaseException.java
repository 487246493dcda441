package net.jini.core.lease;

import org.jspecify.annotations.Nullable;

/** A lease could not be changed. */
public class LeaseException extends Exception {

    private static final long serialVersionUID = 1L;

    public LeaseException() {}

    public LeaseException(@Nullable String reason) {
        super(reason);
    }
}
