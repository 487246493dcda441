package io.lrmi.boot.test.autoconfigure;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.lrmi.boot.test.autoconfigure.app.Seen;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes as a build would. */
final class EmbeddedGridTests {

    private EmbeddedGridTests() {}

    static Events run(Class<?>... testClasses) {
        return engine(testClasses).execute().testEvents();
    }

    static Events runInParallel(Class<?>... testClasses) {
        return engine(testClasses)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute()
                .testEvents();
    }

    private static EngineTestKit.Builder engine(Class<?>... testClasses) {
        Seen.GRIDS.clear();
        ClassSelector[] selectors =
                Stream.of(testClasses).map(type -> selectClass(type)).toArray(ClassSelector[]::new);
        return EngineTestKit.engine("junit-jupiter").selectors(selectors);
    }
}
