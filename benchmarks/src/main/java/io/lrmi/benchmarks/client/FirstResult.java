package io.lrmi.benchmarks.client;

import java.util.Locale;

/** Connects, reads once and says so; then connects more clients in the same JVM. Run in a fresh JVM by {@link ConnectTime}. */
final class FirstResult {
    static final String MARK = "first result ";

    private FirstResult() {}

    public static void main(String[] arguments) {
        Settings settings = new Settings(arguments);
        double[] first = connect(settings);
        System.out.println(MARK + first[0] + " " + first[1]);
        int threads = Resources.threads();
        long heap = Resources.heapAfterCollection();
        double further = 0;
        int clients = (int) settings.number("clients", 5);
        for (int i = 0; i < clients; i++) {
            double[] times = connect(settings);
            further += (times[0] + times[1]) / clients;
        }
        System.out.println(String.format(Locale.ROOT, "%d %d %f", threads, heap, further));
        System.out.flush();
        // Clients may leave threads behind that keep a JVM alive.
        Runtime.getRuntime().halt(0);
    }

    /** Milliseconds to the proxy, and to the answer of the first read. The client stays open, as in an application. */
    private static double[] connect(Settings settings) {
        long begin = System.nanoTime();
        Client client = new Client(settings);
        long connected = System.nanoTime();
        client.space().readById(Payload.class, 0L);
        long end = System.nanoTime();
        return new double[] {(connected - begin) / 1e6, (end - connected) / 1e6};
    }
}
