package io.lrmi.benchmarks.client;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.openspaces.core.GigaSpace;

/** Where results come from: the machine and the versions. */
final class Origin {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Origin() {}

    static Map<String, String> of(Settings settings) {
        Map<String, String> origin = new LinkedHashMap<>();
        origin.put("label", settings.text("label", "client"));
        origin.put("commit", settings.text("commit", "unknown"));
        origin.put("client", version(GigaSpace.class));
        origin.put("time", Instant.now().toString());
        origin.put(
                "java",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                        + System.getProperty("java.vendor"));
        origin.put("options", options());
        origin.put("collector", collectors());
        origin.put("heap MiB", Long.toString(Runtime.getRuntime().maxMemory() >> 20));
        origin.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        origin.put("processor", processor());
        origin.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        origin.put("memory MiB", Long.toString(system.getTotalMemorySize() >> 20));
        origin.put("HdrHistogram", version(Histogram.class));
        return origin;
    }

    /** What the manifest of a class's jar says, and the name of the jar. */
    static String version(Class<?> type) {
        Package from = type.getPackage();
        CodeSource source = type.getProtectionDomain().getCodeSource();
        Path file =
                source == null ? null : Path.of(source.getLocation().getPath()).getFileName();
        return Stream.of(from.getImplementationTitle(), from.getImplementationVersion(), file)
                .filter(part -> part != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** Those of the JVM itself; the others are paths and properties. */
    private static String options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") && !option.startsWith("-Xlog"))
                .collect(Collectors.joining(" "));
    }

    private static String collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(collector -> collector.getName())
                .collect(Collectors.joining(", "));
    }

    private static String processor() {
        try {
            List<String> lines = Files.exists(PROCESSORS) ? Files.readAllLines(PROCESSORS) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
