package io.lrmi.benchmarks.client;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Established TCP connections of this process; -1 where there is no /proc. */
    static int connections() {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return -1;
        }
        try {
            Set<String> own = new HashSet<>();
            try (Stream<Path> all = Files.list(descriptors)) {
                all.forEach(descriptor -> own.add(target(descriptor)));
            }
            int count = 0;
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                if (Files.exists(Path.of(table))) {
                    count += established(Path.of(table), own);
                }
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int established(Path table, Set<String> own) throws IOException {
        int count = 0;
        for (String line : Files.readAllLines(table)) {
            // Columns: slot, local, remote, state (01: established), queues, timer, retransmits, user, timeout, inode.
            String[] columns = line.trim().split("\\s+", -1);
            if (columns.length > 9 && columns[3].equals("01") && own.contains("socket:[" + columns[9] + "]")) {
                count++;
            }
        }
        return count;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed since the directory was read.
            return "";
        }
    }
}
