package io.lrmi.sample;

import com.j_spaces.core.client.SQLQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.springframework.stereotype.Component;

/** The orders in the space. */
@Component
class Orders {

    private final GigaSpace space;
    private final OrderStatistics statistics;

    Orders(GigaSpace space, OrderStatistics statistics) {
        this.space = space;
        this.statistics = statistics;
    }

    Order place(NewOrder wish) {
        Order order =
                new Order(UUID.randomUUID().toString(), wish.customer(), wish.item(), wish.quantity(), wish.price());
        statistics.time(Operation.WRITE, () -> space.write(order));
        return order;
    }

    /** Writes an order that leaves the space by itself after the lease. */
    void lend(Order order, Duration lease) {
        statistics.time(Operation.WRITE, () -> space.write(order, lease.toMillis()));
    }

    Optional<Order> find(String id) {
        return Optional.ofNullable(statistics.time(Operation.READ, () -> space.readById(Order.class, id)));
    }

    /**
     * Orders in no order.
     *
     * @param customer whose orders, or null for everybody's
     * @param text to be found in the customer or the item, in upper or lower case; empty finds all
     * @param limit how many are listed at most
     */
    OrderList list(@Nullable String customer, String text, int limit) {
        if (text.isEmpty()) {
            Order template = customer == null ? new Order() : Order.ofCustomer(customer);
            List<Order> orders = statistics.time(Operation.QUERY, () -> List.of(space.readMultiple(template, limit)));
            return new OrderList(orders, orders.size() < limit ? orders.size() : space.count(template));
        }
        SQLQuery<Order> query = containing(text, customer);
        List<Order> orders = statistics.time(Operation.QUERY, () -> List.of(space.readMultiple(query, limit)));
        return new OrderList(orders, orders.size() < limit ? orders.size() : space.count(query));
    }

    private static SQLQuery<Order> containing(String text, @Nullable String customer) {
        // A regular expression, because "like" knows no way to quote its own signs.
        String pattern = "(?isu).*" + Pattern.quote(text) + ".*";
        String either = "(customer rlike ? or item rlike ?)";
        return customer == null
                ? new SQLQuery<>(Order.class, either, pattern, pattern)
                : new SQLQuery<>(Order.class, either + " and customer = ?", pattern, pattern, customer);
    }

    /** Returns false if there is no such order. */
    boolean cancel(String id) {
        return statistics
                .time(Operation.TAKE, () -> Optional.ofNullable(space.takeById(Order.class, id)))
                .isPresent();
    }

    void clear(String customer) {
        space.clear(Order.ofCustomer(customer));
    }
}
