package io.lrmi.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is to be reached.
 *
 * @param atLeast  whether more is better
 * @param absolute whether the value itself is bounded, not its ratio to the original client
 */
record Target(Pattern scenario, String value, boolean atLeast, boolean absolute, double bound) {
    /** Up to 1024 bytes. */
    private static final String SMALL = " threads (\\d{1,3}|10[01]\\d|102[0-4]) B";

    private static final String ANY = " threads \\d+ B.*";
    private static final String LARGE = " threads 102400 B";
    private static final String DELAYED = " \\+5 ms";

    private static final List<Target> ALL = List.of(
            atMost("connect", "fresh JVM to first result p50 ms", 0.4),
            atMost("connect", "further client ms", 0.5),
            atMost("connect", "threads", 0.35),
            atMost("connect", "heap after collection MiB", 0.6),
            atMost("readById 1" + SMALL, "p50.0 us", 0.95),
            atLeast("readById 32" + SMALL, "operations/s", 1.3),
            atLeast("write 32" + SMALL, "operations/s", 1.1),
            atLeast("(readById|write) \\d+" + LARGE, "operations/s", 1.2),
            atLeast("(readById|write) 128" + SMALL + DELAYED, "operations/s", 1.0),
            atLeast("asyncRead 1" + SMALL + " 256 outstanding" + DELAYED, "operations/s", 5.0),
            atMost("(readById|write) [18]" + SMALL, "CPU us/operation", 0.9),
            atMost("(readById|write) 32" + SMALL, "CPU us/operation", 0.7),
            atMost("(readById|write) \\d+" + SMALL, "allocated B/operation", 0.7),
            new Target(Pattern.compile("\\w+ (32|128)" + ANY), "connections to one member", false, true, 16));

    private static Target atMost(String scenario, String value, double ratio) {
        return new Target(Pattern.compile(scenario), value, false, false, ratio);
    }

    private static Target atLeast(String scenario, String value, double ratio) {
        return new Target(Pattern.compile(scenario), value, true, false, ratio);
    }

    static Optional<Target> of(Runs.Key key) {
        return ALL.stream()
                .filter(target -> target.value.equals(key.value())
                        && target.scenario.matcher(key.scenario()).matches())
                .findFirst();
    }

    /**
     * Whether it is reached.
     *
     * @param own   value of the client
     * @param ratio to that of the original client
     */
    String verdict(double own, double ratio) {
        double reached = absolute ? own : ratio;
        boolean met = atLeast ? reached >= bound : reached <= bound;
        return String.format(
                Locale.ROOT,
                absolute ? "%s %.0f: %s" : "%s %.2f: %s",
                atLeast ? ">=" : "<=",
                bound,
                met ? "met" : "missed");
    }
}
