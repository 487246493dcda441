package io.lrmi.benchmarks.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Established TCP connections of this process; -1 each where there is no /proc.
 *
 * @param all         to members and lookup services
 * @param toOneMember the highest number to one remote address and port
 */
record Connections(int all, int toOneMember) {

    static Connections now() {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return new Connections(-1, -1);
        }
        try {
            Set<String> own = new HashSet<>();
            try (Stream<Path> all = Files.list(descriptors)) {
                all.forEach(descriptor -> own.add(target(descriptor)));
            }
            Map<String, Integer> byRemote = new HashMap<>();
            for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
                if (Files.exists(table)) {
                    count(Files.readAllLines(table), own, byRemote);
                }
            }
            return new Connections(
                    byRemote.values().stream().mapToInt(Integer::intValue).sum(),
                    byRemote.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(List<String> table, Set<String> own, Map<String, Integer> byRemote) {
        for (String line : table) {
            // Columns: slot, local, remote, state (01: established), queues, timer, retransmits, user, timeout, inode.
            String[] columns = line.trim().split("\\s+", -1);
            if (columns.length > 9 && columns[3].equals("01") && own.contains("socket:[" + columns[9] + "]")) {
                byRemote.merge(columns[2], 1, Integer::sum);
            }
        }
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
