package io.lrmi.benchmarks;

import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.query.IdQuery;
import io.lrmi.benchmarks.client.Payload;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.ThreadParams;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.space.SpaceProxyConfigurer;

/**
 * Whole operations over loopback, by one thread, against an embedded grid of two partitions in the same JVM, so that what they
 * allocate is what client and grid allocate together.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoopbackBenchmark {
    /** As many entries of one group as the constructor of {@link Payload} gives it. */
    private static final int GROUP = 100;

    private static final int OUTSTANDING = 64;

    private final EmbeddedGrid grid =
            EmbeddedGrid.builder("benchmark").partitions(2).start();
    private final SpaceProxyConfigurer configurer =
            new SpaceProxyConfigurer("benchmark").lookupLocators(grid.lookupLocator());
    private final GigaSpace space = new GigaSpaceConfigurer(configurer).gigaSpace();
    private final byte[] content = new byte[100];

    /** Keys of one caller: no two callers use the same entry. */
    @State(Scope.Thread)
    public static class Caller {
        private int number;
        private int next;

        /** Finds its place among the callers. */
        @Setup
        public void number(ThreadParams thread) {
            number = thread.getThreadIndex();
        }

        long nextKey() {
            next = (next + 1) % GROUP;
            return (long) number * GROUP + next;
        }
    }

    /** Writes what is read. */
    @Setup
    public void fill(BenchmarkParams benchmark) {
        Payload[] entries = new Payload[benchmark.getThreads() * GROUP];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = payload(i);
        }
        space.writeMultiple(entries);
    }

    /** Ends client and grid. */
    @TearDown
    public void close() {
        configurer.close();
        grid.close();
    }

    private Payload payload(long key) {
        return new Payload(key, content);
    }

    private static IdQuery<Payload> query(long key) {
        return new IdQuery<>(Payload.class, key);
    }

    private static <T> T required(@Nullable T result) {
        if (result == null) {
            throw new IllegalStateException("The space returned nothing");
        }
        return result;
    }

    /** Reads an entry by its id. */
    @Benchmark
    public Payload readById(Caller caller) {
        return required(space.readById(Payload.class, caller.nextKey()));
    }

    /** Writes an entry again. */
    @Benchmark
    public Object write(Caller caller) {
        return required(space.write(payload(caller.nextKey())));
    }

    /** Increments a number of an entry. */
    @Benchmark
    public ChangeResult<Payload> change(Caller caller) {
        return required(space.change(query(caller.nextKey()), new ChangeSet().increment("counter", 1)));
    }

    /** Reads a hundred entries in both partitions by an indexed property; the time is that of all. */
    @Benchmark
    public Payload[] readMultiple(Caller caller) {
        Payload template = new Payload();
        template.setGroup(caller.number);
        Payload[] found = space.readMultiple(template, GROUP);
        if (found.length != GROUP) {
            throw new IllegalStateException(found.length + " entries of " + GROUP + " found");
        }
        return found;
    }

    /** Reads by id, 64 at a time without waiting in between; the time is that of one. */
    @Benchmark
    @OperationsPerInvocation(OUTSTANDING)
    public List<Payload> asyncRead(Caller caller) throws Exception {
        List<Future<Payload>> futures = new ArrayList<>(OUTSTANDING);
        for (int i = 0; i < OUTSTANDING; i++) {
            futures.add(space.asyncRead(query(caller.nextKey())));
        }
        List<Payload> found = new ArrayList<>(OUTSTANDING);
        for (Future<Payload> future : futures) {
            found.add(required(future.get()));
        }
        return found;
    }
}
