package io.lrmi.benchmarks;

import io.lrmi.embedded.EmbeddedGrid;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.space.SpaceProxyConfigurer;

/**
 * Whole operations over loopback against an embedded grid of two partitions in the same JVM, so that what they allocate is
 * what client and grid allocate together.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoopbackBenchmark {
    private final EmbeddedGrid grid =
            EmbeddedGrid.builder("benchmark").partitions(2).start();
    private final SpaceProxyConfigurer configurer =
            new SpaceProxyConfigurer("benchmark").lookupLocators(grid.lookupLocator());
    private final GigaSpace space = new GigaSpaceConfigurer(configurer).gigaSpace();

    /** Writes what is read. */
    @Setup
    public void fill() {
        space.write(new Article(1L, "one"));
    }

    /** Ends client and grid. */
    @TearDown
    public void close() {
        configurer.close();
        grid.close();
    }

    /** Reads an entry by its id. */
    @Benchmark
    public @Nullable Article readById() {
        return space.readById(Article.class, 1L);
    }

    /** Writes the same entry again. */
    @Benchmark
    public @Nullable Object write() {
        return space.write(new Article(1L, "one"));
    }
}
