package io.lrmi.fuzz;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs work on inputs on a thread of its own, and fails while an input hangs rather than after it. */
final class Watch {

    private static final long LOOK_MILLIS = 50;

    private final Duration limit;

    private static final class Attempt {

        private final byte[] input;
        private final long started = System.nanoTime();

        Attempt(byte[] input) {
            this.input = input;
        }
    }

    /** Written by the working thread. */
    private volatile @Nullable Attempt current;

    /**
     * A watch.
     *
     * @param limit time that one input may take
     */
    Watch(Duration limit) {
        this.limit = limit;
    }

    /** Work on this input begins. */
    void begin(byte[] input) {
        current = new Attempt(input);
    }

    void end() {
        Attempt done = current;
        current = null;
        requireSoon(done, System.nanoTime(), null);
    }

    /**
     * Waits for the work.
     *
     * @throws AssertionError if an input takes too long, with the input and where it hangs
     */
    void run(Consumer<Watch> work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread worker = new Thread(
                () -> {
                    try {
                        work.accept(this);
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                },
                "fuzz");
        // One that hangs cannot be ended; it must not keep the build from ending.
        worker.setDaemon(true);
        worker.start();
        try {
            do {
                worker.join(LOOK_MILLIS);
                requireSoon(current, System.nanoTime(), worker);
            } while (worker.isAlive());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while an input was decoded", e);
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() != null) {
            throw new AssertionError("The work failed", failure.get());
        }
    }

    private void requireSoon(@Nullable Attempt attempt, long now, @Nullable Thread worker) {
        if (attempt == null || now - attempt.started <= limit.toNanos()) {
            return;
        }
        String where = worker == null
                ? ""
                : " and still hangs in\n"
                        + Arrays.stream(worker.getStackTrace())
                                .map(frame -> "\tat " + frame)
                                .collect(Collectors.joining("\n"));
        throw new AssertionError(
                "Decoding " + HexFormat.of().formatHex(attempt.input) + " took more than " + limit + where);
    }
}
