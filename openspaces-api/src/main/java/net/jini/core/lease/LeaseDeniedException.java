package net.jini.core.lease;

import org.jspecify.annotations.Nullable;

/** The holder of the resource refuses to lease it for the requested time. */
public class LeaseDeniedException extends LeaseException {

    private static final long serialVersionUID = 1L;

    public LeaseDeniedException() {}

    public LeaseDeniedException(@Nullable String reason) {
        super(reason);
    }
}
