package io.lrmi.sample;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openspaces.core.GigaSpace;
import org.springframework.stereotype.Component;

/** The orders in the space. */
@Component
class Orders {

    /** How many orders of one customer are listed at most. */
    static final int LIST_LIMIT = 1000;

    private final GigaSpace space;

    Orders(GigaSpace space) {
        this.space = space;
    }

    Order place(NewOrder wish) {
        Order order =
                new Order(UUID.randomUUID().toString(), wish.customer(), wish.item(), wish.quantity(), wish.price());
        space.write(order);
        return order;
    }

    Optional<Order> find(String id) {
        return Optional.ofNullable(space.readById(Order.class, id));
    }

    /** At most {@value #LIST_LIMIT} orders of the customer, in no order. */
    List<Order> ofCustomer(String customer) {
        return List.of(space.readMultiple(Order.ofCustomer(customer), LIST_LIMIT));
    }

    /** Returns false if there is no such order. */
    boolean cancel(String id) {
        return space.takeById(Order.class, id) != null;
    }
}
