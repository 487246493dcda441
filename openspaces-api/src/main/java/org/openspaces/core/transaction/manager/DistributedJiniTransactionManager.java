package org.openspaces.core.transaction.manager;

import io.lrmi.spi.SpaceProvider;
import net.jini.core.transaction.server.TransactionManager;

/**
 * Transactions over any number of partitions and spaces, decided in this process. Members of the grid never connect back to it:
 * a transaction whose client is gone ends with its timeout.
 */
public class DistributedJiniTransactionManager extends AbstractJiniTransactionManager {

    private static final long serialVersionUID = 1L;

    @Override
    protected TransactionManager doCreateTransactionManager() {
        return SpaceProvider.find().newTransactionManager();
    }

    @Override
    protected boolean suppportsCustomIsolationLevel() {
        return true;
    }
}
