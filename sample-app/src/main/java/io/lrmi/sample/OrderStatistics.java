package io.lrmi.sample;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Measures what the application does in the space. */
@Component
class OrderStatistics {

    private final Map<Operation, RollingMinute> minutes = new EnumMap<>(Operation.class);

    OrderStatistics() {
        for (Operation operation : Operation.values()) {
            minutes.put(operation, new RollingMinute(System::nanoTime));
        }
    }

    <T> T time(Operation operation, Supplier<T> call) {
        long start = System.nanoTime();
        boolean failed = true;
        try {
            T result = call.get();
            failed = false;
            return result;
        } finally {
            RollingMinute minute = minutes.get(operation);
            if (minute != null) {
                minute.record(System.nanoTime() - start, failed);
            }
        }
    }

    Map<Operation, LatencySummary> summaries() {
        Map<Operation, LatencySummary> summaries = new EnumMap<>(Operation.class);
        minutes.forEach((operation, minute) -> summaries.put(operation, minute.summary()));
        return summaries;
    }
}
