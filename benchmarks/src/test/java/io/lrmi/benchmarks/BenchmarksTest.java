package io.lrmi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.routing.RoutingBenchmark;
import io.lrmi.routing.RoutingTableBenchmark;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A moment of every JMH benchmark, so that it does not rot; the scores mean nothing. */
class BenchmarksTest {
    private static final List<Class<?>> CLASSES = List.of(
            ConcurrentLoopbackBenchmark.class,
            LoopbackBenchmark.class,
            MappingBenchmark.class,
            WireBenchmark.class,
            RoutingBenchmark.class,
            RoutingTableBenchmark.class);

    @BeforeAll
    static void leaveOthersAlone() {
        // JMH refuses to run beside another JMH that measures.
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void everyBenchmarkHasAScore() throws Exception {
        // JMH takes a second to end a benchmark of several threads.
        Collection<RunResult> results = run(new OptionsBuilder().threads(1));

        assertThat(results.stream().map(BenchmarksTest::classOf).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        CLASSES.stream().map(Class::getName).toList());
    }

    @Test
    void severalThreadsDoNotDisturbEachOther() throws Exception {
        Collection<RunResult> results =
                run(new OptionsBuilder().include(ConcurrentLoopbackBenchmark.class.getName() + ".readById"));

        assertThat(results)
                .hasSize(1)
                .allSatisfy(
                        result -> assertThat(result.getParams().getThreads()).isEqualTo(8));
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(20))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
        return results;
    }

    private static String classOf(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
