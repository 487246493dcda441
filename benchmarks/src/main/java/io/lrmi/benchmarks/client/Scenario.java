package io.lrmi.benchmarks.client;

/**
 * What is run.
 *
 * @param operation   name, see {@link Operations#named}
 * @param threads     callers
 * @param size        bytes of an entry's content
 * @param outstanding asynchronous operations of one caller before it waits for the oldest
 * @param virtual     whether callers are virtual threads
 * @param added       milliseconds that something on the way adds to a round trip; a name only, empty for nothing
 */
record Scenario(String operation, int threads, int size, int outstanding, boolean virtual, String added) {

    String name() {
        return operation + " " + threads + (virtual ? " virtual" : "") + " threads " + size + " B"
                + (operation.contains("sync") ? " " + outstanding + " outstanding" : "")
                + (added.isEmpty() ? "" : " +" + added + " ms");
    }

    /** Keys that are used: at most 10,000 entries and about 20 MiB, in whole batches. */
    long keys() {
        long fitting = Math.min(10_000, (20L << 20) / size);
        return Math.max(Operations.BATCH, fitting / Operations.BATCH * Operations.BATCH);
    }
}
