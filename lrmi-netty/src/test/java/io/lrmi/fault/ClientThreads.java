package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** Looks at the threads a client left behind. */
final class ClientThreads {

    private ClientThreads() {}

    static void assertNoneLeft(String spaceName) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(named("lrmi-" + spaceName + "-")).isEmpty());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(named("lrmi-lookup-")).isEmpty());
    }

    private static List<String> named(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }
}
