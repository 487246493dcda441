package io.lrmi.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Some traffic to look at: writes orders one by one, reads them back and removes them. The orders belong to a customer
 * that nobody else uses, and expire by themselves should the application be killed meanwhile.
 */
@Component
class Load {

    static final int ORDERS = 1000;

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Orders orders;
    private final AtomicBoolean running = new AtomicBoolean();

    Load(Orders orders) {
        this.orders = orders;
    }

    /**
     * Returns when all is done.
     *
     * @throws ErrorResponseException with status 409 if another thread is at it
     */
    LoadResult run() {
        if (!running.compareAndSet(false, true)) {
            throw new ErrorResponseException(
                    HttpStatus.CONFLICT,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.CONFLICT, "A load is under way already. Try again when it has ended."),
                    null);
        }
        try {
            return run("load-" + UUID.randomUUID());
        } finally {
            running.set(false);
        }
    }

    private LoadResult run(String customer) {
        List<Order> load = IntStream.range(0, ORDERS)
                .mapToObj(number -> new Order(
                        customer + "-" + number,
                        customer,
                        "item " + number % 17,
                        1 + number % 5,
                        BigDecimal.valueOf(number, 2)))
                .toList();
        long start = System.nanoTime();
        try {
            load.forEach(order -> orders.lend(order, LEASE));
            int equal = 0;
            for (int number = 0; number < ORDERS; number++) {
                if (orders.find(customer + "-" + number)
                        .filter(load.get(number)::equals)
                        .isPresent()) {
                    equal++;
                }
            }
            int removed = 0;
            for (int number = 0; number < ORDERS; number++) {
                if (orders.cancel(customer + "-" + number)) {
                    removed++;
                }
            }
            return new LoadResult(ORDERS, equal, removed, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } finally {
            orders.clear(customer);
        }
    }
}
