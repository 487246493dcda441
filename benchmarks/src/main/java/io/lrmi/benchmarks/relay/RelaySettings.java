package io.lrmi.benchmarks.relay;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arguments of the form {@code name=value}.
 *
 * @param delayNanos added to a round trip
 */
record RelaySettings(List<Route> routes, long delayNanos) {
    private static final List<String> NAMES = List.of("listen", "to", "ports", "delay");

    static RelaySettings of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0 || !NAMES.contains(argument.substring(0, equals))) {
                throw new IllegalArgumentException("Not name=value with a name of " + NAMES + ": " + argument);
            }
            values.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        String listen = required(values, "listen");
        String to = required(values, "to");
        List<Route> routes = new ArrayList<>();
        for (String range : required(values, "ports").split(",", -1)) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            for (int port = first; port <= last; port++) {
                routes.add(new Route(new InetSocketAddress(listen, port), new InetSocketAddress(to, port)));
            }
        }
        return new RelaySettings(routes, (long) (Double.parseDouble(required(values, "delay")) * 1_000_000));
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Give all of " + NAMES + "; there is no " + name);
        }
        return value;
    }
}
