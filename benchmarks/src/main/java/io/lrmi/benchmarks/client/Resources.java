package io.lrmi.benchmarks.client;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this process has used so far.
 *
 * @param nanos     time
 * @param cpuNanos  processor time of the whole process, its collector and compiler included
 * @param allocated bytes allocated by the platform threads alive
 */
record Resources(long nanos, long cpuNanos, long allocated) {

    static Resources now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            allocated += Math.max(0, bytes);
        }
        return new Resources(System.nanoTime(), system.getProcessCpuTime(), allocated);
    }

    static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** Bytes in use after a collection. */
    static long heapAfterCollection() {
        // Twice: what references with a queue held is free only after the second one.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
