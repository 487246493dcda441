package io.lrmi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Gives a decoder inputs with mistakes. Whatever is made of them, it has to end with a result or with an exception that it documents,
 * soon, and without taking more memory than a few times what arrived.
 */
public final class Fuzzer {

    /** For each decoder; more in the profile {@code fuzz}. */
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 400_000);

    private static final long MAX_ALLOCATED = 16L << 20;
    private static final long MAX_ALLOCATED_PER_BYTE = 200;
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);
    private final List<byte[]> corpus;

    /** What is to be fuzzed. */
    public interface Decoder {
        void decode(byte[] bytes) throws Exception;
    }

    /** Makes mistakes in these inputs. */
    public Fuzzer(List<byte[]> corpus) {
        assertThat(corpus).isNotEmpty();
        this.corpus = corpus;
    }

    /** A choice that is the same in each run. */
    public boolean choose() {
        return random.nextBoolean();
    }

    /** Fails for anything but the documented exceptions, and if hardly a mistake is noticed. */
    public void run(Decoder decoder, Class<?>... documented) {
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = mutated();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long started = System.nanoTime();
            try {
                decoder.decode(bytes);
            } catch (Throwable e) {
                if (Arrays.stream(documented).noneMatch(type -> type.isInstance(e))) {
                    fail("Decoding " + HexFormat.of().formatHex(bytes) + " ended with " + e, e);
                }
                refused++;
            }
            long nanos = System.nanoTime() - started;
            long taken = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            if (nanos > MAX_NANOS) {
                fail("Decoding " + HexFormat.of().formatHex(bytes) + " took " + nanos + " ns");
            }
            if (taken > MAX_ALLOCATED + MAX_ALLOCATED_PER_BYTE * bytes.length) {
                fail("Decoding " + HexFormat.of().formatHex(bytes) + " took " + taken + " bytes of memory");
            }
        }
        assertThat(refused).as("mistakes that were noticed").isGreaterThan(INPUTS / 50);
    }

    /** A few mistakes in one of the inputs: bytes changed, left out, doubled, taken from elsewhere, or cut off. */
    private byte[] mutated() {
        byte[] bytes = any().clone();
        for (int mistakes = 1 + random.nextInt(4); mistakes > 0 && bytes.length > 0; mistakes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = interesting();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = spliced(bytes, at, any());
                case 4 -> bytes = spliced(bytes, at, bytes);
                default -> {
                    for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
                        bytes[i] = interesting();
                    }
                }
            }
        }
        return bytes;
    }

    private byte[] spliced(byte[] head, int at, byte[] other) {
        int from = random.nextInt(other.length);
        byte[] result = Arrays.copyOf(head, at + other.length - from);
        System.arraycopy(other, from, result, at, other.length - from);
        return result;
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    /** Often a tag of the stream protocol, the largest or a small number. */
    private byte interesting() {
        return switch (random.nextInt(5)) {
            case 0 -> (byte) (0x70 + random.nextInt(15));
            case 1 -> (byte) random.nextInt(4);
            case 2 -> (byte) 0x7f;
            case 3 -> (byte) 0xff;
            default -> (byte) random.nextInt(256);
        };
    }
}
