package net.jini.core.transaction.server;

/** States of a transaction, and what a member of the grid says when it is asked to prepare. */
public interface TransactionConstants {

    int ACTIVE = 1;

    /** Members are being asked whether they can commit. */
    int VOTING = 2;

    /** A member can commit and will. */
    int PREPARED = 3;

    /** A member has nothing to commit and has forgotten the transaction. */
    int NOTCHANGED = 4;

    int COMMITTED = 5;

    int ABORTED = 6;
}
