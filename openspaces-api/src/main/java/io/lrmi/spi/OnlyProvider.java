package io.lrmi.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the one client there must be. */
final class OnlyProvider {

    /** The one the loader of the API sees, which does not change. */
    private static volatile @Nullable SpaceProvider known;

    private OnlyProvider() {}

    static SpaceProvider find() {
        SpaceProvider found = known;
        return found != null ? found : search();
    }

    private static SpaceProvider search() {
        // The loader of the API comes first: pool threads may have a context loader that does not see the application.
        List<SpaceProvider> providers = load(SpaceProvider.class.getClassLoader());
        if (providers.isEmpty()) {
            return only(load(Thread.currentThread().getContextClassLoader()));
        }
        SpaceProvider found = only(providers);
        known = found;
        return found;
    }

    private static List<SpaceProvider> load(ClassLoader loader) {
        List<SpaceProvider> found = new ArrayList<>();
        for (SpaceProvider provider : ServiceLoader.load(SpaceProvider.class, loader)) {
            found.add(provider);
        }
        return found;
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
