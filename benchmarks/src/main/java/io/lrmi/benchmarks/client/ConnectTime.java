package io.lrmi.benchmarks.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Starts fresh JVMs with this one's class path and options and measures from outside when they have a first result. */
final class ConnectTime {
    private ConnectTime() {}

    static Measurement measure(Settings settings, String[] arguments) throws IOException, InterruptedException {
        int forks = (int) settings.number("forks", 5);
        Histogram whole = new Histogram(3);
        double[] sums = new double[5];
        for (int i = 0; i < forks; i++) {
            String[] values = fork(arguments, whole);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += Double.parseDouble(values[j]) / forks;
            }
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("fresh JVM to first result p50 ms", whole.getValueAtPercentile(50) / 1000.0);
        values.put("fresh JVM to first result max ms", whole.getMaxValue() / 1000.0);
        values.put("proxy ms", sums[0]);
        values.put("first operation ms", sums[1]);
        values.put("threads", sums[2]);
        values.put("heap after collection MiB", sums[3] / (1 << 20));
        values.put("further client ms", sums[4]);
        return new Measurement("connect", values);
    }

    /** Records microseconds to the first result; returns proxy ms, first operation ms, threads, heap bytes, further client ms. */
    private static String[] fork(String[] arguments, Histogram whole) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FirstResult.class.getName()));
        command.addAll(List.of(arguments));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.startsWith(FirstResult.MARK)) {
                line = output.readLine();
            }
            whole.recordValue((System.nanoTime() - begin) / 1000);
            String rest = line == null ? null : output.readLine();
            if (rest == null) {
                throw new IOException("The JVM ended with " + process.waitFor() + " before it had a result");
            }
            return (line.substring(FirstResult.MARK.length()) + " " + rest).split(" ", -1);
        } finally {
            process.destroy();
        }
    }
}
