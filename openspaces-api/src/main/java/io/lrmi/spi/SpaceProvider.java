package io.lrmi.spi;

/** A client that can open spaces. Found with {@link java.util.ServiceLoader}; exactly one must be present. */
public interface SpaceProvider {

    /**
     * Opens a connection to a space.
     *
     * @throws org.openspaces.core.space.CannotFindSpaceException if no lookup service knows the space in time
     */
    SpaceHandle open(SpaceSettings settings);

    /**
     * The client on the class path.
     *
     * @throws IllegalStateException if there is none or more than one
     */
    static SpaceProvider find() {
        return OnlyProvider.find();
    }
}
