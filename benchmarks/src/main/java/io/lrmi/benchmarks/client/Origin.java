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
import java.util.Objects;
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

    /** What the manifest of a class's jar says, and where the class is from. */
    private static String version(Class<?> type) {
        Package manifest = type.getPackage();
        return Stream.of(manifest.getImplementationTitle(), manifest.getImplementationVersion(), source(type))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** Name of a jar, or of a folder and those it is in: the names of folders with classes are all the same. */
    private static String source(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        Path path = Path.of(source.getLocation().getPath());
        int names = path.getNameCount();
        return path.subpath(Math.max(0, names - (Files.isDirectory(path) ? 3 : 1)), names)
                .toString();
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
