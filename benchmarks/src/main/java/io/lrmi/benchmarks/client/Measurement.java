package io.lrmi.benchmarks.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Values by name, with the unit in the name: what one run of a scenario gave. */
record Measurement(String scenario, Map<String, Double> values) {

    static Measurement of(
            String scenario, Histogram latencies, Resources before, Resources after, Connections connections) {
        long operations = Math.max(1, latencies.getTotalCount());
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("operations/s", latencies.getTotalCount() * 1e9 / (after.nanos() - before.nanos()));
        values.put("mean us", latencies.getMean() / 1000);
        for (double percentile : new double[] {50, 90, 99, 99.9, 100}) {
            values.put("p" + percentile + " us", latencies.getValueAtPercentile(percentile) / 1000.0);
        }
        values.put("CPU us/operation", (after.cpuNanos() - before.cpuNanos()) / 1000.0 / operations);
        values.put("allocated B/operation", (double) (after.allocated() - before.allocated()) / operations);
        values.put("connections", (double) connections.all());
        values.put("connections to one member", (double) connections.toOneMember());
        return new Measurement(scenario, values);
    }
}
