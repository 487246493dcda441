package io.lrmi.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A ratio to the original client that is to be reached.
 *
 * @param atLeast whether more is better
 */
record Target(Pattern scenario, String value, boolean atLeast, double ratio) {
    private static final List<Target> ALL = List.of(
            atMost("connect", "fresh JVM to first result p50 ms", 0.4),
            atMost("connect", "further client ms", 0.5),
            atMost("connect", "threads", 0.35),
            atMost("connect", "heap after collection MiB", 0.6),
            atMost("readById 1 threads 1024 B", "p50.0 us", 0.95),
            atLeast("readById 32 threads 1024 B", "operations/s", 1.3),
            atLeast("write 32 threads 1024 B", "operations/s", 1.1),
            atLeast("(readById|write) \\d+ threads 102400 B", "operations/s", 1.2),
            atMost("(readById|write) [18] threads 1024 B", "CPU us/operation", 0.9),
            atMost("(readById|write) 32 threads 1024 B", "CPU us/operation", 0.7),
            atMost("(readById|write) \\d+ threads 1024 B", "allocated B/operation", 0.7));

    private static Target atMost(String scenario, String value, double ratio) {
        return new Target(Pattern.compile(scenario), value, false, ratio);
    }

    private static Target atLeast(String scenario, String value, double ratio) {
        return new Target(Pattern.compile(scenario), value, true, ratio);
    }

    static Optional<Target> of(Runs.Key key) {
        return ALL.stream()
                .filter(target -> target.value.equals(key.value())
                        && target.scenario.matcher(key.scenario()).matches())
                .findFirst();
    }

    String verdict(double reached) {
        boolean met = atLeast ? reached >= ratio : reached <= ratio;
        return String.format(Locale.ROOT, "%s %.2f: %s", atLeast ? ">=" : "<=", ratio, met ? "met" : "missed");
    }
}
