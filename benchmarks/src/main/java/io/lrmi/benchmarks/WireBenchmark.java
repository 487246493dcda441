package io.lrmi.benchmarks;

import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.CallHeader;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.protocol.Messages;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.WriteEntryRequest;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Encoding and decoding of the frames of a connection that has seen their classes before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WireBenchmark {
    private static final int LENGTH_FIELD = 4;
    private static final int MAX_FRAME_SIZE = 64 << 20;
    private static final ProtocolVersion VERSION = ProtocolVersion.V15_8_0;

    /** Bytes of an entry's content. */
    @Param({"100", "102400"})
    public int size;

    private final WireOutput out = WireOutput.forConnection(MAX_FRAME_SIZE, VERSION);
    private final WireInput in = WireInput.forConnection(Messages.all(), WireLimits.DEFAULT, VERSION);
    private SpaceRequest read;
    private SpaceRequest write;
    private byte[] reply;

    /** Introduces the classes in both directions, and checks that what is decoded is what was encoded. */
    @Setup
    public void warmTables() {
        Sample sample = new Sample(size);
        SpaceContext context = SpaceContext.CLUSTERED_CLIENT;
        read = new ReadTakeRequest(
                context,
                sample.mapper.byId().one(sample.type, Sample.ID, null, 0, QueryResultType.DEFAULT, null, null),
                null,
                0,
                0,
                false,
                false);
        write = new WriteEntryRequest(
                context, sample.written(), null, Long.MAX_VALUE, 0, Modifiers.UPDATE_OR_WRITE, false);
        encode(read);
        encode(write);

        WireOutput server = WireOutput.forConnection(MAX_FRAME_SIZE, VERSION);
        ReadTakeResult result = new ReadTakeResult(null, sample.stored(), 0);
        reply = frame(server, result);
        decodeReadReply();
        reply = frame(server, result);
        if (!(decodeReadReply().result() instanceof ReadTakeResult decoded)
                || decoded.entry() == null
                || !decoded.entry().toString().contains(Sample.ID.toString())) {
            throw new IllegalStateException("The reply was not read as it was written");
        }
    }

    private static byte[] frame(WireOutput server, ReadTakeResult result) {
        Reply.write(server, result, null);
        return Arrays.copyOf(server.array(), server.size());
    }

    private int encode(SpaceRequest request) {
        CallHeader.write(out, 0, 1, 2, 3);
        out.writeObject(request);
        out.finish();
        return out.size();
    }

    /** The request for an entry by its id; the size of the entry does not matter. */
    @Benchmark
    public int encodeReadById() {
        return encode(read);
    }

    /** The request that writes an entry. */
    @Benchmark
    public int encodeWrite() {
        return encode(write);
    }

    /** A reply with one entry. */
    @Benchmark
    public Reply decodeReadReply() {
        in.begin(reply, LENGTH_FIELD, reply.length - LENGTH_FIELD);
        return Reply.read(in);
    }
}
