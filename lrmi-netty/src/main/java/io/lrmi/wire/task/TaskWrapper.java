package io.lrmi.wire.task;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A task of an application on its way to a member.
 *
 * @param distributed whether it goes to all members; which of them get it the client decides
 * @param task its structure, or a message
 * @param routing structure of the routing value, null for a distributed task
 */
public record TaskWrapper(
        boolean distributed, Object task, @Nullable Object routing) implements WireMessage {

    private static final String PACKAGE = "org.openspaces.core.executor.internal.";
    static final WireClass SINGLE = WireClass.smart(PACKAGE + "InternalSpaceTaskWrapper", -7391977361461247102L);
    static final WireClass DISTRIBUTED =
            WireClass.smart(PACKAGE + "InternalDistributedSpaceTaskWrapper", -8997841035295544425L, SINGLE);

    static void register(WireRegistry.Builder registry) {
        registry.external(SINGLE, in -> read(in, false)).external(DISTRIBUTED, in -> read(in, true));
    }

    @Override
    public WireClass wireClass() {
        return distributed ? DISTRIBUTED : SINGLE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeObject(task);
        out.writeObject(routing);
    }

    private static TaskWrapper read(WireInput in, boolean distributed) {
        Object task = in.readObject();
        if (task == null) {
            throw new WireFormatException("A task that is null");
        }
        return new TaskWrapper(distributed, task, in.readObject());
    }
}
