package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows the kinds of objects that the way to the grid was found with. Safe for use by many threads. */
final class ChangeWatch implements AutoCloseable {

    private final ClusterApi api;
    private final Runnable onChange;
    private final Map<ResourceType<?>, Follower<?>> followers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * Follows nothing yet.
     *
     * @param onChange called after each change, on any thread
     */
    ChangeWatch(ClusterApi api, Runnable onChange) {
        this.api = api;
        this.onChange = onChange;
    }

    /** Starts to follow those kinds that have been read and are not followed yet. */
    void followWhatWasRead() {
        for (ResourceType<?> type : api.listed()) {
            if (type.equals(ResourceType.SERVICES)) {
                follow(ResourceType.SERVICES, Facts::of);
            } else if (type.equals(ResourceType.PODS)) {
                follow(ResourceType.PODS, Facts::of);
            } else if (type.equals(ResourceType.NODES)) {
                follow(ResourceType.NODES, Facts::of);
            } else if (type.equals(ResourceType.ENDPOINT_SLICES)) {
                follow(ResourceType.ENDPOINT_SLICES, Facts::of);
            }
        }
    }

    private <T extends HasMetadata> void follow(ResourceType<T> type, Function<T, @Nullable Object> facts) {
        if (closed) {
            return;
        }
        followers.computeIfAbsent(type, unused -> {
            Follower<T> follower = new Follower<>(api, type, Selection.ALL, facts, new Follower.Listener<T>() {
                @Override
                public void changed(T object) {
                    onChange.run();
                }

                @Override
                public void gone(String name) {
                    onChange.run();
                }
            });
            follower.start();
            return follower;
        });
    }

    /** Whether every change is heard of when it happens. */
    boolean isInStep() {
        return !followers.isEmpty() && followers.values().stream().allMatch(Follower::isInStep);
    }

    @Override
    public void close() {
        closed = true;
        followers.values().forEach(Follower::close);
    }
}
