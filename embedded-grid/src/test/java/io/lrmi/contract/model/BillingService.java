package io.lrmi.contract.model;

import com.gigaspaces.async.AsyncFuture;
import org.jspecify.annotations.Nullable;

/** Knows nothing of the grid it is in. */
public class BillingService implements Billing {

    @Override
    public String bill(Long customer, int amount) {
        return "customer " + customer + " owes " + amount;
    }

    @Override
    public AsyncFuture<String> asyncBill(Long customer, int amount) {
        throw new UnsupportedOperationException("called in place of bill");
    }

    @Override
    public String bill(Address to) {
        return "somebody in " + to.getStreet();
    }

    @Override
    public Address move(Address to) {
        return new Address("moved to " + to.getStreet(), to.getNumber());
    }

    @Override
    public void note(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("nothing to note");
        }
    }

    @Override
    public int refuse(Long customer) throws Refusal {
        throw new Refusal("customer " + customer + " has no credit", 7);
    }

    @Override
    public Integer one() {
        return 1;
    }

    @Override
    public Integer members() {
        return 1;
    }
}
