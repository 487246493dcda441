package io.lrmi.spi;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the one client there must be. */
final class OnlyProvider {

    private OnlyProvider() {}

    static SpaceProvider find() {
        // The loader of the API comes first: pool threads may have a context loader that does not see the application.
        List<SpaceProvider> providers = load(SpaceProvider.class.getClassLoader());
        return only(providers.isEmpty() ? load(Thread.currentThread().getContextClassLoader()) : providers);
    }

    private static List<SpaceProvider> load(ClassLoader loader) {
        return ServiceLoader.load(SpaceProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    static SpaceProvider only(List<SpaceProvider> providers) {
        if (providers.isEmpty()) {
            throw new IllegalStateException(
                    "No client for the grid was found on the class path; add the dependency io.lrmi:lrmi-netty");
        }
        if (providers.size() > 1) {
            String names = providers.stream()
                    .map(provider -> provider.getClass().getName())
                    .collect(Collectors.joining(", "));
            throw new IllegalStateException("Several clients for the grid were found on the class path: " + names
                    + "; remove all jars but one");
        }
        return providers.get(0);
    }
}
