package io.lrmi.wire.task;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import org.jspecify.annotations.Nullable;

/**
 * One step of an iteration, which servers carry out as a task of their own (docs/protocol.md, "Iterators").
 *
 * @param step an {@link IteratorBatchRequest}, or an {@link IteratorReference} of one that is renewed or closed
 */
public record IteratorTask(WireMessage step) implements WireMessage {

    private static final WireClass TASK = executor("SystemTask", null);
    private static final WireClass DISTRIBUTED = executor("SystemDistributedTask", TASK);
    private static final WireClass BATCH = executor("SinglePartitionGetBatchForIteratorSpaceTask", TASK);
    private static final WireClass RENEW = executor("RenewIteratorLeaseDistributedSpaceTask", DISTRIBUTED);
    private static final WireClass CLOSE = executor("CloseIteratorDistributedSpaceTask", DISTRIBUTED);

    private static WireClass executor(String simpleName, @Nullable WireClass superClass) {
        return WireClass.smart("com.gigaspaces.internal.client.spaceproxy.executors." + simpleName, 1, superClass);
    }

    static void register(WireRegistry.Builder registry) {
        registry.external(BATCH, IteratorTask::read)
                .external(RENEW, IteratorTask::read)
                .external(CLOSE, IteratorTask::read);
    }

    @Override
    public WireClass wireClass() {
        if (step instanceof IteratorReference reference) {
            return reference.renew() ? RENEW : CLOSE;
        }
        return BATCH;
    }

    @Override
    public void write(WireOutput out) {
        out.writeObject(step);
    }

    private static IteratorTask read(WireInput in) {
        WireMessage step = in.readMessage(WireMessage.class);
        if (!(step instanceof IteratorBatchRequest || step instanceof IteratorReference)) {
            throw new WireFormatException("A step of an iteration that is a " + step.wireClass());
        }
        return new IteratorTask(step);
    }
}
