package io.lrmi.wire.task;

import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class TaskTypes {

    private TaskTypes() {}

    public static void register(WireRegistry.Builder registry) {
        TaskWrapper.register(registry);
        IteratorTask.register(registry);
        IteratorReference.register(registry);
        registry.external(IteratorBatchRequest.TYPE, IteratorBatchRequest::read)
                .external(IteratorBatch.TYPE, IteratorBatch::read);
    }
}
