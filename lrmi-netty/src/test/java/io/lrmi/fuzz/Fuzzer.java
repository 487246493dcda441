package io.lrmi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Gives a decoder inputs with mistakes. Whatever is made of them, it has to end with a result or with an exception that it documents,
 * soon, and without taking more memory than a few times what arrived.
 */
public final class Fuzzer {

    /** In the profile {@code fuzz}; -1 elsewhere. */
    private static final int REQUESTED = Integer.getInteger("fuzz.inputs", -1);

    private static final int INPUTS = 400_000;

    private static final long MAX_ALLOCATED = 16L << 20;
    private static final long MAX_ALLOCATED_PER_BYTE = 200;
    private static final Duration MAX_TIME = Duration.ofSeconds(5);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);
    private final Mutations mutations = new Mutations(random);
    private final Supplier<byte[]> inputs;
    private final int count;
    private final Duration limit;

    /** What is to be fuzzed. */
    public interface Decoder {
        void decode(byte[] bytes) throws Exception;
    }

    /** Makes inputs; called by one thread. */
    public interface Source {
        byte[] next(Random random, Mutations mutations);
    }

    /** Makes mistakes in the bytes of these inputs. */
    public Fuzzer(List<byte[]> corpus) {
        this(INPUTS, (random, mutations) -> mutations.of(corpus));
        assertThat(corpus).isNotEmpty();
    }

    /**
     * Takes inputs from elsewhere.
     *
     * @param count of inputs in an ordinary build
     */
    public Fuzzer(int count, Source source) {
        this(REQUESTED < 0 ? count : REQUESTED, source, MAX_TIME);
    }

    Fuzzer(int count, Source source, Duration limit) {
        this.count = count;
        this.inputs = () -> source.next(random, mutations);
        this.limit = limit;
    }

    /** A choice that is the same in each run; for the decoder. */
    public boolean choose() {
        return random.nextBoolean();
    }

    /** Fails for anything but the documented exceptions, if hardly a mistake is noticed, and while a decoder hangs. */
    public void run(Decoder decoder, Class<?>... documented) {
        int[] refused = new int[1];
        new Watch(limit).run(watch -> {
            for (int i = 0; i < count; i++) {
                byte[] bytes = inputs.get();
                refused[0] += isRefused(bytes, decoder, documented, watch) ? 1 : 0;
            }
        });
        assertThat(refused[0]).as("mistakes that were noticed").isGreaterThan(count / 50);
    }

    private static boolean isRefused(byte[] bytes, Decoder decoder, Class<?>[] documented, Watch watch) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        boolean refused = false;
        watch.begin(bytes);
        try {
            decoder.decode(bytes);
        } catch (Throwable e) {
            if (Arrays.stream(documented).noneMatch(type -> type.isInstance(e))) {
                fail("Decoding " + HexFormat.of().formatHex(bytes) + " ended with " + e, e);
            }
            refused = true;
        }
        watch.end();
        long taken = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        if (taken > MAX_ALLOCATED + MAX_ALLOCATED_PER_BYTE * bytes.length) {
            fail("Decoding " + HexFormat.of().formatHex(bytes) + " took " + taken + " bytes of memory");
        }
        return refused;
    }
}
