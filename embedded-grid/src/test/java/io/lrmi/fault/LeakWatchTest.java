package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;

/** What the fault suite says about buffers is worth something. */
class LeakWatchTest {

    @Test
    void noticesALostBuffer() {
        try (LeakWatch leaks = new LeakWatch()) {
            assertThat(leaks.found()).isEmpty();

            lose();

            await().untilAsserted(() ->
                    assertThat(leaks.found()).hasSize(1).first().asString().startsWith("LEAK"));
        }
    }

    private static void lose() {
        assertThat(ByteBufAllocator.DEFAULT.buffer(16).isWritable()).isTrue();
    }
}
