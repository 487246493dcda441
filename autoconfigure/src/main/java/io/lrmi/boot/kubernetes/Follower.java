package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the objects of one kind: reads the list, then watches it, and reads it again whenever the watch ends. Of each
 * object only the facts that matter are remembered.
 *
 * @param <T> of the objects
 */
final class Follower<T extends HasMetadata> implements AutoCloseable {

    /** Called on the follower's thread. */
    @FunctionalInterface
    interface Listener<T> {

        /** An object was seen for the first time, or has other facts than before. */
        void changed(T object);

        /** An object is there no more. */
        default void gone(String name) {}
    }

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    /** A watch that has lasted this long, or told anything, worked. */
    private static final long WORKING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ClusterApi api;
    private final ResourceType<T> type;
    private final Selection selection;
    private final Function<T, @Nullable Object> facts;
    private final Listener<T> listener;
    private final Thread thread;

    // These belong to the thread.
    private final Map<String, Object> known = new HashMap<>();
    private boolean complained;
    private boolean heard;

    private volatile boolean closed;
    private volatile boolean inStep;

    /**
     * Starts nothing yet.
     *
     * @param facts what matters about an object, to be compared with {@code equals}; null if it does not matter at all
     */
    Follower(
            ClusterApi api,
            ResourceType<T> type,
            Selection selection,
            Function<T, @Nullable Object> facts,
            Listener<T> listener) {
        this.api = api;
        this.type = type;
        this.selection = selection;
        this.facts = facts;
        this.listener = listener;
        this.thread = new Thread(this::run, "gigaspaces-kubernetes-" + type);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether a watch is open, so that changes are heard of when they happen. */
    boolean isInStep() {
        return inStep;
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!closed) {
            long started = System.nanoTime();
            heard = false;
            boolean current = follow();
            inStep = false;
            pause = current && (heard || System.nanoTime() - started > WORKING_NANOS)
                    ? FIRST_PAUSE_MILLIS
                    : Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            sleep(pause);
        }
    }

    /** Returns whether the watch ended as watches do. */
    private boolean follow() {
        try {
            String version = readList();
            inStep = true;
            boolean current = api.watch(type, selection, version, this::accept);
            if (!current) {
                log.debug("The watch of {} has expired", type);
            }
            return current;
        } catch (ApiRefusedException refused) {
            complain(refused);
        } catch (RuntimeException failure) {
            if (!closed) {
                log.debug("Watching {} failed, it is tried again", type, failure);
            }
        }
        return false;
    }

    private void complain(ApiRefusedException refused) {
        if (!complained && !closed) {
            complained = true;
            log.warn(
                    "Changes of {} are not followed, they are read again from time to time. {}\n{}",
                    type,
                    refused.description(),
                    refused.action());
        }
    }

    private String readList() {
        Set<String> present = new HashSet<>();
        String version = api.read(type, selection, object -> {
            if (compare(object)) {
                present.add(object.getMetadata().getName());
            }
        });
        for (String name : Set.copyOf(known.keySet())) {
            if (!present.contains(name)) {
                remove(name);
            }
        }
        return version;
    }

    private void accept(ClusterApi.Change<T> change) {
        heard = true;
        if (change.deleted()) {
            remove(change.object().getMetadata().getName());
        } else {
            compare(change.object());
        }
    }

    /** Returns whether the object matters. */
    private boolean compare(T object) {
        String name = object.getMetadata().getName();
        Object now = facts.apply(object);
        if (now == null) {
            remove(name);
            return false;
        }
        if (!now.equals(known.put(name, now)) && !closed) {
            listener.changed(object);
        }
        return true;
    }

    private void remove(String name) {
        if (known.remove(name) != null && !closed) {
            listener.gone(name);
        }
    }

    /** All clients of a grid notice at the same time that an API server went away; they must not come back together. */
    private void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
