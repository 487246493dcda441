package org.openspaces.core.transaction.manager;

import net.jini.core.transaction.Transaction;

/** Holds a transaction that somebody else began; see {@link ExistingJiniTransactionManager}. */
public class ExisitingJiniTransactionHolder extends JiniTransactionHolder {

    public ExisitingJiniTransactionHolder(Transaction.Created txCreated, int isolationLevel) {
        super(txCreated, isolationLevel);
    }
}
