package io.lrmi;

import io.lrmi.spi.SpaceSettings;
import io.lrmi.transport.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The addresses of lookup services from their text, which may change. Safe for use by many threads. */
final class Locators implements Supplier<List<Endpoint>> {

    private final String spaceName;
    private final Supplier<List<String>> source;
    private final Duration lookupTimeout;
    private volatile @Nullable Parsed last;

    Locators(String spaceName, Supplier<List<String>> source, Duration lookupTimeout) {
        this.spaceName = spaceName;
        this.source = source;
        this.lookupTimeout = lookupTimeout;
    }

    private record Parsed(List<String> texts, List<Endpoint> endpoints) {}

    /**
     * Asks the source.
     *
     * @throws IllegalArgumentException if something of it is no address
     */
    @Override
    public List<Endpoint> get() {
        List<String> texts = source.get();
        Parsed known = last;
        if (known != null && known.texts.equals(texts)) {
            return known.endpoints;
        }
        Parsed parsed = new Parsed(List.copyOf(texts), parse(texts));
        last = parsed;
        return parsed.endpoints;
    }

    private List<Endpoint> parse(List<String> texts) {
        return new SpaceSettings(spaceName, texts, List.of(), lookupTimeout, false, Map.of())
                .locators().stream().map(Locators::endpoint).toList();
    }

    private static Endpoint endpoint(String locator) {
        int colon = locator.lastIndexOf(':');
        String host = locator.substring(0, colon);
        if (host.startsWith("[")) {
            host = host.substring(1, host.length() - 1);
        }
        return new Endpoint(host, Integer.parseInt(locator.substring(colon + 1)));
    }
}
