package com.example.spaces;

import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
public class Warehouse {

    final GigaSpace orders;
    final GigaSpace stock;

    public Warehouse(@Qualifier("orders") GigaSpace orders, @Qualifier("stock-items") GigaSpace stock) {
        this.orders = orders;
        this.stock = stock;
    }
}
