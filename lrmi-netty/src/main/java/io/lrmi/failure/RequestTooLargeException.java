package io.lrmi.failure;

/** A request would exceed the configured frame limit. Nothing was sent; the connection stays usable. */
public final class RequestTooLargeException extends LrmiException {

    private static final long serialVersionUID = 1L;

    public RequestTooLargeException(int limit) {
        super("The request is larger than " + limit + " bytes. Write smaller entries or fewer of them at once, or raise"
                + " gigaspaces.lrmi.max-frame-size (LrmiClientOptions.maxFrameSize).");
    }
}
