package io.lrmi.boot.test.docs.app;

import io.lrmi.failure.LrmiException;
import org.openspaces.core.GigaSpace;
import org.springframework.stereotype.Service;

@Service
class Withdrawals {

    private final GigaSpace accounts;

    Withdrawals(GigaSpace accounts) {
        this.accounts = accounts;
    }

    Account close(String id) {
        return accounts.takeById(Account.class, id);
    }

    // tag::possibly[]
    static boolean possiblyApplied(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LrmiException ours && ours.possiblyApplied()) {
                return true;
            }
        }
        return false;
    }
    // end::possibly[]
}
