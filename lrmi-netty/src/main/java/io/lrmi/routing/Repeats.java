package io.lrmi.routing;

import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.task.IteratorTask;
import java.util.List;

/**
 * Which operations may be sent again although an earlier attempt may have been executed. A server does not recognise
 * one by its operation id, so only those may that have the same effect twice as once (docs/protocol.md, "Retries").
 */
final class Repeats {

    private Repeats() {}

    /**
     * Whether an operation may be sent again.
     *
     * @param mayStillArrive whether the earlier attempt may be executed after the next one, so that it would undo what
     *     others do in between
     */
    static boolean isSafe(Operation operation, boolean mayStillArrive) {
        // Within a transaction a member recognises what it has executed; another member never gets it.
        return operation.enlistment() != null
                || (isSafe(operation.request()) && !(mayStillArrive && isWrite(operation.request())));
    }

    private static boolean isWrite(SpaceRequest request) {
        return request instanceof WriteEntryRequest || request instanceof WriteEntriesRequest;
    }

    private static boolean isSafe(SpaceRequest request) {
        if (request instanceof ReadTakeRequest read) {
            return !read.take();
        }
        if (request instanceof ReadTakeManyRequest read) {
            return !read.take();
        }
        if (request instanceof ReadTakeByIdsRequest read) {
            return !read.take();
        }
        if (request instanceof CountClearRequest count) {
            return !count.clear();
        }
        if (request instanceof WriteEntryRequest write) {
            return isSafe(List.of(write.entry()), write.modifiers());
        }
        if (request instanceof WriteEntriesRequest write) {
            // What each entry failed with does not tell that it was written before.
            return (write.modifiers() & Modifiers.WRITE_ONLY) == 0
                    && write.entries().stream().noneMatch(entry -> entry.version() > 0)
                    && isSafe(write.entries(), write.modifiers());
        }
        if (request instanceof ExecuteTaskRequest execute) {
            return execute.task() instanceof IteratorTask;
        }
        return !(request instanceof ChangeRequest);
    }

    /** An entry without UID gets another one each time; the previous one would be the entry itself. */
    private static boolean isSafe(List<EntryPacket> entries, int modifiers) {
        return (modifiers & Modifiers.RETURN_PREVIOUS) == 0
                && entries.stream().allMatch(entry -> entry.identity() != null);
    }
}
