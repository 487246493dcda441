package io.lrmi.contract.model;

import com.gigaspaces.annotation.pojo.SpaceRouting;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.executor.Task;

/** Returns what it was made with, or throws it. */
public class EchoTask<T extends java.io.Serializable> implements Task<T> {

    private static final long serialVersionUID = 1L;

    private final @Nullable T value;
    private final @Nullable Long routing;

    public EchoTask(@Nullable T value) {
        this(value, null);
    }

    public EchoTask(@Nullable T value, @Nullable Long routing) {
        this.value = value;
        this.routing = routing;
    }

    @SpaceRouting
    public @Nullable Long routing() {
        return routing;
    }

    @Override
    public @Nullable T execute() throws Exception {
        if (value instanceof Exception failure) {
            throw failure;
        }
        return value;
    }
}
