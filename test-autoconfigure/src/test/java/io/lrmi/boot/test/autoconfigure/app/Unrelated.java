package io.lrmi.boot.test.autoconfigure.app;

import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;

/** Writes at the start of the application. */
@Component
public class Unrelated implements CommandLineRunner {

    private final Orders orders;

    Unrelated(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void run(String... arguments) {
        orders.place(new Order("startup", "tea"));
    }
}
