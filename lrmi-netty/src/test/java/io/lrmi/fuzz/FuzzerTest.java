package io.lrmi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FuzzerTest {

    private static final byte[] INPUT = {1, 2, (byte) 0xab};
    private static final int ENOUGH_FOR_A_LARGE_ARRAY = 17 << 20;

    private static Fuzzer fuzzer() {
        return new Fuzzer(100, (random, mutations) -> INPUT, Duration.ofMillis(300));
    }

    @Test
    @Timeout(30)
    void aDecoderThatHangsFailsWhileItHangs() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<Thread> hanging = new AtomicReference<>();

        assertThatThrownBy(() -> fuzzer().run(bytes -> {
                    hanging.set(Thread.currentThread());
                    never.await();
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("0102ab", "PT0.3S", "CountDownLatch.await", "FuzzerTest");

        assertThat(hanging.get().isAlive()).isTrue();
        assertThat(hanging.get().isDaemon()).isTrue();
        never.countDown();
        hanging.get().join();
    }

    @Test
    void aDecoderThatTakesTooMuchMemoryFails() {
        assertThatThrownBy(() -> fuzzer().run(bytes ->
                        assertThat(new byte[ENOUGH_FOR_A_LARGE_ARRAY]).isNotNull()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("0102ab", "bytes of memory");
    }

    @Test
    void anExceptionThatIsNotDocumentedFails() {
        assertThatThrownBy(() -> fuzzer().run(
                                bytes -> {
                                    throw new StackOverflowError("deep");
                                },
                                IllegalArgumentException.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("0102ab", "StackOverflowError: deep");
    }

    @Test
    void aDecoderThatNoticesNothingFails() {
        assertThatThrownBy(() -> fuzzer().run(bytes -> {})).hasMessageContaining("mistakes that were noticed");
    }

    @Test
    void documentedExceptionsAreAsGoodAsResults() {
        int[] inputs = new int[1];
        fuzzer().run(
                        bytes -> {
                            if (++inputs[0] % 2 == 0) {
                                throw new IllegalArgumentException("no");
                            }
                        },
                        IllegalArgumentException.class);
        assertThat(inputs[0]).isEqualTo(100);
    }
}
