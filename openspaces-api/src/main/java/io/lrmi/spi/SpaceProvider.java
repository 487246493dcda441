package io.lrmi.spi;

import net.jini.core.transaction.server.TransactionManager;

/** A client that can open spaces. Found with {@link java.util.ServiceLoader}; exactly one must be present. */
public interface SpaceProvider {

    /**
     * Opens a connection to a space.
     *
     * @throws org.openspaces.core.space.CannotFindSpaceException if no lookup service knows the space in time
     */
    SpaceHandle open(SpaceSettings settings);

    /** A manager of transactions over spaces this client has opened. */
    TransactionManager newTransactionManager();

    /**
     * The client on the class path.
     *
     * @throws IllegalStateException if there is none or more than one
     */
    static SpaceProvider find() {
        return OnlyProvider.find();
    }
}
