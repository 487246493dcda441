package io.lrmi.sample;

import io.lrmi.LrmiClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openspaces.core.GigaSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * Shows at start that the grid keeps what it is given: writes orders, reads each of them back, compares, and takes them
 * out again. The orders belong to a customer that nobody else uses, and expire by themselves should the application be
 * killed meanwhile.
 */
@Component
class RoundTrip implements ApplicationRunner, ExitCodeGenerator {

    static final int ORDERS = 1000;

    private static final Logger log = LoggerFactory.getLogger(RoundTrip.class);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final GigaSpace space;
    private final LrmiClient client;

    private volatile int exitCode = 1;

    RoundTrip(GigaSpace space, LrmiClient client) {
        this.space = space;
        this.client = client;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        RoundTripSummary summary = writeAndReadBack();
        exitCode = summary.complete() ? 0 : 1;
        if (summary.complete()) {
            log.info("{}", summary);
        } else {
            log.error("{}", summary);
        }
    }

    private RoundTripSummary writeAndReadBack() {
        String customer = "round-trip-" + UUID.randomUUID();
        Order[] orders = IntStream.range(0, ORDERS)
                .mapToObj(number -> order(customer, number))
                .toArray(Order[]::new);
        long start = System.nanoTime();
        try {
            space.writeMultiple(orders, LEASE.toMillis());
            int equal = 0;
            for (int number = 0; number < ORDERS; number++) {
                if (orders[number].equals(space.readById(Order.class, id(customer, number)))) {
                    equal++;
                }
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new RoundTripSummary(ORDERS, equal, time, client.topology());
        } finally {
            space.clear(Order.ofCustomer(customer));
        }
    }

    private static Order order(String customer, int number) {
        return new Order(
                id(customer, number), customer, "item " + number % 17, 1 + number % 5, BigDecimal.valueOf(number, 2));
    }

    private static String id(String customer, int number) {
        return customer + "-" + number;
    }

    /** 0 once every order has come back as it was written. */
    @Override
    public int getExitCode() {
        return exitCode;
    }
}
