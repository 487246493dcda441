package io.lrmi.failure;

/** The space asks for a login, which is not part of the open protocol. */
public final class SecuredSpaceException extends LrmiException {

    private static final long serialVersionUID = 1L;

    public SecuredSpaceException(String spaceName) {
        super(
                "Space '" + spaceName
                        + "' is secured, and how a client logs in is not part of the open protocol of the grid."
                        + " Use a space that is not secured, encrypt connections with gigaspaces.lrmi.ssl.bundle, and limit"
                        + " who can reach the grid with network policies.",
                null);
    }
}
