package io.lrmi.routing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The choice of a partition; in this package because what chooses is not public. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingBenchmark {
    private final Partitioning partitioning = new Partitioning(256, true, null);
    private Long number = 0L;
    private String text = "customer-4711";

    /** Partition of an entry that a number routes. */
    @Benchmark
    public int byNumber() {
        return partitioning.partitionOf(number);
    }

    /** Partition of an entry that anything else routes, by its hash code. */
    @Benchmark
    public int byText() {
        return partitioning.partitionOf(text);
    }
}
