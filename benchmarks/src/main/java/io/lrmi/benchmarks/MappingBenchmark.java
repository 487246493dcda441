package io.lrmi.benchmarks;

import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.space.EntryPacket;
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

/** An object of the application to a packet, and a packet to such an object. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MappingBenchmark {
    private final Sample sample = new Sample(100);
    private final EntryPacket stored = sample.stored();

    /** The packet that writes an object. */
    @Benchmark
    public EntryPacket toEntry() {
        return sample.written();
    }

    /** The object that a packet describes. */
    @Benchmark
    public Object toObject() {
        return sample.mapper.toObject(stored, sample.type, QueryResultType.OBJECT, sample.mapper.types()::find);
    }
}
