package io.lrmi.sample;

import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is kept in the space. It is routed by its id, so that one partition answers for one order; the orders
 * of a customer are spread over all partitions.
 *
 * <p>An order without values is a template that matches every order, which is why the properties may be null.
 */
@SpaceClass
public class Order {

    private @Nullable String id;
    private @Nullable String customer;
    private @Nullable String item;
    private @Nullable Integer quantity;
    private @Nullable BigDecimal price;

    /** A template that matches every order. */
    public Order() {}

    Order(String id, String customer, String item, int quantity, BigDecimal price) {
        this.id = id;
        this.customer = customer;
        this.item = item;
        this.quantity = quantity;
        this.price = price;
    }

    /** A template that matches the orders of one customer. */
    static Order ofCustomer(String customer) {
        Order template = new Order();
        template.customer = customer;
        return template;
    }

    @SpaceId
    @SpaceRouting
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @SpaceIndex
    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }

    public @Nullable String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item;
    }

    public @Nullable Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }

    /** Price of all items together. */
    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Order order
                && Objects.equals(id, order.id)
                && Objects.equals(customer, order.customer)
                && Objects.equals(item, order.item)
                && Objects.equals(quantity, order.quantity)
                && Objects.equals(price, order.price);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, customer, item, quantity, price);
    }

    @Override
    public String toString() {
        return "Order " + id + " of " + customer + ": " + quantity + " x " + item + ", " + price;
    }
}
