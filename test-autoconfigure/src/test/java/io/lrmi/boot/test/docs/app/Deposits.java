package io.lrmi.boot.test.docs.app;

import org.openspaces.core.GigaSpace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Deposits {

    private final GigaSpace accounts;

    Deposits(GigaSpace accounts) {
        this.accounts = accounts;
    }

    // tag::named[]
    @Transactional("gridTransactions")
    public void deposit(String account, long amount) {
        accounts.write(new Account(account, amount));
        if (amount < 0) {
            throw new IllegalArgumentException("Deposit of " + amount);
        }
    }
    // end::named[]
}
