package io.lrmi.boot.test.docs.app;

import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

// tag::archive[]
@Service
class Archive {

    private final GigaSpace orders;
    private final GigaSpace history;

    Archive(GigaSpace orders, @Qualifier("order-history") GigaSpace history) {
        this.orders = orders;
        this.history = history;
    }

    @Transactional
    public void close(String id) {
        history.write(orders.takeById(Account.class, id));
    }
}
// end::archive[]
