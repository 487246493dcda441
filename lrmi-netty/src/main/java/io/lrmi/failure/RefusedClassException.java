package io.lrmi.failure;

/**
 * The peer sent an object of a class that is neither part of the protocol, nor a JDK value type, nor in a package the
 * user allowed. Nothing of it was instantiated.
 */
public final class RefusedClassException extends WireFormatException {

    private static final long serialVersionUID = 1L;

    private final String className;

    public RefusedClassException(String className) {
        super("Refused class " + className
                + " from the wire: it is neither a JDK value type nor in an allowed package. If the application"
                + " trusts it, add its package to gigaspaces.lrmi.allowed-packages"
                + " (LrmiClientOptions.allowedPackages).");
        this.className = className;
    }

    /** Name of the refused class as it came from the wire. */
    public String className() {
        return className;
    }
}
