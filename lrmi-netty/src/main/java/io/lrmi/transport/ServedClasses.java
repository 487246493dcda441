package io.lrmi.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The classes a client gives to servers that lack them: those of packages the user named, and of packages below. Safe for use
 * by many threads.
 */
public final class ServedClasses {

    /** No class at all. */
    public static final ServedClasses NONE = new ServedClasses(List.of());

    /** Tells a server that there is no use in asking. */
    static final long NO_LOADER = -1;

    private final List<String> packages;
    private final List<String> prefixes;

    /** Guarded by itself. */
    private final Map<ClassLoader, Boolean> loaders = new WeakHashMap<>();

    /** Far from the ids that servers give to loaders of their own. Not used where no class is served. */
    private final AtomicLong loaderIds;

    /** Serves the classes of some packages. */
    public ServedClasses(List<String> packages) {
        this.packages = List.copyOf(packages);
        this.prefixes = packages.stream()
                .map(name -> name.endsWith(".") ? name : name + ".")
                .toList();
        this.loaderIds = new AtomicLong(prefixes.isEmpty() ? NO_LOADER : Identities.next() >>> 2 | 1L << 48);
        offer(ServedClasses.class.getClassLoader());
        offer(Thread.currentThread().getContextClassLoader());
    }

    /** Has classes looked for in this loader as well, as long as it lives. */
    public void offer(@Nullable ClassLoader loader) {
        if (loader == null || prefixes.isEmpty()) {
            return;
        }
        synchronized (loaders) {
            loaders.put(loader, true);
        }
    }

    boolean isEmpty() {
        return prefixes.isEmpty();
    }

    List<String> packages() {
        return packages;
    }

    boolean permits(String className) {
        return prefixes.stream().anyMatch(className::startsWith);
    }

    /**
     * An id for the loader of one connection. A server binds a loader to the connection on which it first asked for a class,
     * so that an id for all of them would have it ask on another one than that of the call.
     */
    long nextLoaderId() {
        return isEmpty() ? NO_LOADER : loaderIds.incrementAndGet();
    }

    /** The class file; null if the class is not served, or there is none. */
    byte @Nullable [] read(String className) {
        if (!permits(className)) {
            return null;
        }
        String resource = className.replace('.', '/') + ".class";
        List<ClassLoader> candidates;
        synchronized (loaders) {
            candidates = List.copyOf(loaders.keySet());
        }
        for (ClassLoader loader : candidates) {
            try (InputStream in = loader.getResourceAsStream(resource)) {
                if (in != null) {
                    return in.readAllBytes();
                }
            } catch (IOException e) {
                // As good as not there: the server then says which class it lacks.
            }
        }
        return null;
    }
}
