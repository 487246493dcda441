package io.lrmi.benchmarks.client;

import java.util.concurrent.Future;

/** One operation of a scenario. */
@FunctionalInterface
interface Operation {

    /**
     * Starts or does the operation.
     *
     * @param key of the entry, at least 0
     * @return what still has to end, or null if the operation is done
     */
    Future<?> run(long key) throws Exception;
}
