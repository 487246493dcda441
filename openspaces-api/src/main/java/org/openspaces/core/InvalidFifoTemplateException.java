package org.openspaces.core;

import org.jspecify.annotations.Nullable;

/** A template asked for order, but its type has none. */
public class InvalidFifoTemplateException extends InvalidFifoOperationException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String templateClassName;

    /** Creates an exception without details. */
    public InvalidFifoTemplateException(String message, @Nullable Throwable cause) {
        this(message, cause, null);
    }

    public InvalidFifoTemplateException(String message, @Nullable Throwable cause, @Nullable String templateClassName) {
        super(message, cause);
        this.templateClassName = templateClassName;
    }

    /** The name of the type, or null if it is not known. */
    public @Nullable String getTemplateClassName() {
        return templateClassName;
    }
}
