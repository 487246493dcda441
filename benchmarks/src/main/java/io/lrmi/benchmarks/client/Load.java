package io.lrmi.benchmarks.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Runs an operation from several threads for a while and measures it. */
final class Load {
    private final Scenario scenario;
    private final Operation operation;
    private final long keys;

    Load(Scenario scenario, Operation operation, long keys) {
        this.scenario = scenario;
        this.operation = operation;
        this.keys = keys;
    }

    /**
     * Runs.
     *
     * @param seconds how long
     * @param rate    operations a second of all threads by a fixed schedule; 0 for as fast as answers come
     * @throws IllegalStateException if an operation failed
     */
    Measurement run(double seconds, double rate) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(scenario.threads());
        CountDownLatch leave = new CountDownLatch(1);
        long duration = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        List<Worker> workers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < scenario.threads(); i++) {
            long interval = rate == 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) * scenario.threads() / rate);
            Worker worker = new Worker(operation, new Keys(i, scenario.threads(), keys), scenario.outstanding());
            workers.add(worker);
            threads.add(Threads.start(scenario.virtual(), "caller-" + i, () -> {
                start.await();
                worker.run(duration, interval);
                ended.countDown();
                // Stays alive until its allocations are counted.
                leave.await();
            }));
        }
        Resources before = Resources.now();
        start.countDown();
        ended.await();
        Resources after = Resources.now();
        Connections connections = Connections.now();
        leave.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        Histogram latencies = new Histogram(3);
        for (Worker worker : workers) {
            latencies.add(worker.latencies());
        }
        return Measurement.of(scenario.name() + (rate == 0 ? "" : " paced"), latencies, before, after, connections);
    }
}
