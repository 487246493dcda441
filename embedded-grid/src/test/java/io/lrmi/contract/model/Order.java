package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import org.jspecify.annotations.Nullable;

/** Its entries are served in the order they were written. */
@SpaceClass(fifoSupport = FifoSupport.ALL)
public class Order {
    private @Nullable String id;
    private @Nullable String customer;
    private @Nullable Integer number;

    public Order() {}

    public Order(@Nullable String id, @Nullable String customer, @Nullable Integer number) {
        this.id = id;
        this.customer = customer;
        this.number = number;
    }

    @SpaceId
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @SpaceRouting
    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }
}
