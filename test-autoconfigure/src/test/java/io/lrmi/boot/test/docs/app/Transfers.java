package io.lrmi.boot.test.docs.app;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.query.IdQuery;
import org.openspaces.core.GigaSpace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

// tag::transfers[]
@Service
class Transfers {

    private final GigaSpace accounts;

    Transfers(GigaSpace accounts) {
        this.accounts = accounts;
    }

    @Transactional(isolation = Isolation.READ_COMMITTED, timeout = 10)
    public void transfer(String from, String to, long amount) {
        accounts.change(new IdQuery<>(Account.class, from), new ChangeSet().decrement("balance", amount));
        accounts.change(new IdQuery<>(Account.class, to), new ChangeSet().increment("balance", amount));
        if (accounts.readById(Account.class, from).getBalance() < 0) {
            throw new IllegalStateException("Account " + from + " has too little");
        }
    }
}
// end::transfers[]
