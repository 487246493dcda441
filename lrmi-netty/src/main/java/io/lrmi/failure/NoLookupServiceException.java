package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** None of the locators led to a lookup service. The message has what each of them did. */
public final class NoLookupServiceException extends LookupException {

    private static final long serialVersionUID = 1L;

    public NoLookupServiceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
