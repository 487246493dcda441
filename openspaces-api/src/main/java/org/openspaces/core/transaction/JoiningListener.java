package org.openspaces.core.transaction;

import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.AsyncResult;
import org.openspaces.core.transaction.manager.AbstractJiniTransactionManager;
import org.openspaces.core.transaction.manager.ExistingJiniTransactionManager;
import org.openspaces.core.transaction.manager.JiniTransactionHolder;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps a transaction open until a listener has run under it. */
final class JoiningListener<T> implements AsyncFutureListener<T> {

    private final AsyncFutureListener<T> listener;
    private final JiniTransactionHolder holder;
    private final PlatformTransactionManager manager;

    /** To be called on the thread of the transaction, which cannot end meanwhile. */
    JoiningListener(AsyncFutureListener<T> listener, JiniTransactionHolder holder, PlatformTransactionManager manager) {
        this.listener = listener;
        this.holder = holder;
        this.manager = manager;
        holder.incRef();
    }

    @Override
    public void onResult(AsyncResult<T> result) {
        var status = AbstractJiniTransactionManager.statusOf(holder);
        ExistingJiniTransactionManager.bindExistingTransaction(holder.getTransaction());
        boolean done = false;
        try {
            listener.onResult(result);
            done = true;
        } finally {
            ExistingJiniTransactionManager.unbindExistingTransactionIfPossible();
            if (done) {
                manager.commit(status);
            } else {
                manager.rollback(status);
            }
        }
    }
}
