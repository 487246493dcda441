package io.lrmi.boot.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Hands documents with mistakes to a decoder, which has to find something in them or to say what is wrong; some of both, and soon. */
final class JsonFuzzer {

    static final int INPUTS = Integer.getInteger("fuzz.inputs", 10_000);

    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long MAX_ALLOCATED = 16L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Supplier<String> documents;
    private final Predicate<String> decoder;

    /** Written by the thread that decodes; started is 0 between two documents. */
    private volatile String document = "";

    private volatile long started;

    JsonFuzzer(Supplier<String> documents, Predicate<String> decoder) {
        this.documents = documents;
        this.decoder = decoder;
    }

    /** Fails while a document hangs, rather than after it. */
    void run() throws Exception {
        FutureTask<Integer> task = new FutureTask<>(this::decodeAll);
        Thread worker = new Thread(task, "fuzz");
        // One that hangs cannot be ended; it must not keep the build from ending.
        worker.setDaemon(true);
        worker.start();
        while (!task.isDone()) {
            try {
                task.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                requireSoon(worker);
            }
        }
        assertThat(task.get()).as("documents with something in them").isBetween(INPUTS / 50, INPUTS - INPUTS / 50);
    }

    private void requireSoon(Thread worker) {
        long since = started;
        if (since != 0 && System.nanoTime() - since > MAX_NANOS) {
            throw new AssertionError("Discovery hangs with " + document + " in\n"
                    + Arrays.stream(worker.getStackTrace())
                            .map(frame -> "\tat " + frame)
                            .collect(Collectors.joining("\n")));
        }
    }

    private int decodeAll() {
        int found = 0;
        for (int i = 0; i < INPUTS; i++) {
            document = documents.get();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            started = System.nanoTime();
            try {
                found += decoder.test(document) ? 1 : 0;
            } catch (KubernetesDiscoveryException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException | Error e) {
                throw new AssertionError("Discovery with " + document + " ended with " + e, e);
            }
            started = 0;
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
                    .as("bytes taken for " + document.length() + " characters")
                    .isLessThan(MAX_ALLOCATED);
        }
        return found;
    }
}
