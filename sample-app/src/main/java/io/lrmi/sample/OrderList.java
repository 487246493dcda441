package io.lrmi.sample;

import java.util.List;

/**
 * Some of the orders that were asked for.
 *
 * @param total how many there are
 */
record OrderList(List<Order> orders, int total) {

    OrderList {
        orders = List.copyOf(orders);
    }
}
