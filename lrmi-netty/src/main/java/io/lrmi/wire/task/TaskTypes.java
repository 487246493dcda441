package io.lrmi.wire.task;

import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class TaskTypes {

    private TaskTypes() {}

    public static void register(WireRegistry.Builder registry) {
        registry.later(
                TaskTypes::registerNow,
                "com.gigaspaces.internal.client.SpaceIterator",
                "com.gigaspaces.internal.client.spaceproxy.executors.",
                "com.gigaspaces.internal.space.requests.",
                "org.openspaces.core.executor.internal.");
    }

    private static void registerNow(WireRegistry.Builder registry) {
        TaskWrapper.register(registry);
        IteratorTask.register(registry);
        IteratorReference.register(registry);
        registry.external(IteratorBatchRequest.TYPE, IteratorBatchRequest::read)
                .external(IteratorBatch.TYPE, IteratorBatch::read);
    }
}
