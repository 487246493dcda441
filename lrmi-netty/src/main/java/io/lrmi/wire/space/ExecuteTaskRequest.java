package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Has a member execute something.
 *
 * @param task a message of {@code io.lrmi.wire.task}, or its structure
 */
public record ExecuteTaskRequest(
        @Nullable SpaceContext context,
        Object task,
        @Nullable Object transaction) implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("ExecuteTaskSpaceOperationRequest", Requests.REQUEST);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        // In its place a server could be told to load the class of the task anew.
        out.writeObject(null);
        out.writeObject(task);
        out.writeCoded(transaction);
    }

    static ExecuteTaskRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        in.readObject();
        Object task = in.readObject();
        if (task == null) {
            throw new WireFormatException("A task that is null");
        }
        return new ExecuteTaskRequest(context, task, in.readCoded());
    }
}
