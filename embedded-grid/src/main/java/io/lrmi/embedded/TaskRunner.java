package io.lrmi.embedded;

import io.lrmi.embedded.engine.Replica;
import io.lrmi.embedded.net.Invocation;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.SpaceErrors;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.ExecuteTaskResult;
import io.lrmi.wire.task.TaskWrapper;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.executor.Task;
import org.openspaces.core.executor.TaskGigaSpace;
import org.openspaces.core.executor.TaskGigaSpaceAware;
import org.openspaces.remoting.ExecutorRemotingTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes tasks for one member, on threads that may block. */
final class TaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private final GridClasses classes;
    private final ExecutorService threads;
    private final Supplier<GigaSpace> space;
    private final GridServices services;
    private final int instanceId;

    /**
     * A runner.
     *
     * @param instanceId number of the member's partition, from 1
     */
    TaskRunner(
            GridClasses classes,
            ExecutorService threads,
            Supplier<GigaSpace> space,
            GridServices services,
            int instanceId) {
        this.classes = classes;
        this.threads = threads;
        this.space = space;
        this.services = services;
        this.instanceId = instanceId;
    }

    /** Whether a server would have to load one of these classes first. */
    boolean lacks(List<String> unregistered) {
        return !classes.missing(unregistered).isEmpty();
    }

    /** Loads classes, then goes on. */
    void loadFirst(List<String> unregistered, Invocation invocation, Runnable next) {
        run(invocation, () -> {
            try {
                classes.load(classes.missing(unregistered));
            } catch (ClassNotFoundException | LinkageError e) {
                invocation.refuse(WireThrowable.builder(SpaceErrors.ENTRY_SERIALIZATION)
                        .message("Failed to read an entry")
                        .cause(missingClass(e))
                        .build());
                return;
            }
            next.run();
        });
    }

    void execute(ExecuteTaskRequest request, Replica replica, Invocation invocation) {
        run(invocation, () -> {
            WireNode.Instance inactive = replica.refusal();
            if (inactive != null) {
                invocation.succeed(new ExecuteTaskResult(inactive, null));
                return;
            }
            Object task;
            try {
                task = request.task() instanceof TaskWrapper wrapper ? classes.toJava(wrapper.task()) : null;
            } catch (ClassNotFoundException | LinkageError | WireFormatException e) {
                refuse(invocation, e);
                return;
            }
            if (task instanceof Task<?> executable) {
                invocation.succeed(result(executable));
            } else {
                invocation.fail(WireThrowable.builder(JavaErrors.UNSUPPORTED_OPERATION)
                        .message("The embedded grid does not execute " + request.task() + "; use a real grid for it")
                        .build());
            }
        });
    }

    private void run(Invocation invocation, Runnable action) {
        threads.execute(() -> classes.during(invocation, () -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("A task could not be executed", e);
                invocation.fail(WireThrowable.builder(JavaErrors.ILLEGAL_STATE)
                        .message(e.toString())
                        .build());
            }
        }));
    }

    private static void refuse(Invocation invocation, Throwable cause) {
        invocation.refuse(missingClass(cause));
    }

    private static WireNode.Instance missingClass(Throwable cause) {
        Throwable missing = cause instanceof LinkageError && cause.getCause() instanceof ClassNotFoundException nested
                ? nested
                : cause;
        return WireThrowable.builder(JavaErrors.CLASS_NOT_FOUND)
                .message(missing.getMessage())
                .build();
    }

    private ExecuteTaskResult result(Task<?> task) {
        try {
            inject(task);
            Object result =
                    task instanceof ExecutorRemotingTask<?> call ? services.call(call, instanceId) : task.execute();
            return new ExecuteTaskResult(null, classes.toWire(result));
        } catch (Exception | LinkageError e) {
            return new ExecuteTaskResult(
                    WireThrowable.builder(JavaErrors.EXECUTION)
                            .message(e.toString())
                            .cause(node(e))
                            .build(),
                    null);
        }
    }

    private WireNode.Instance node(Throwable thrown) {
        try {
            if (classes.toWireObject(thrown) instanceof WireNode.Instance node) {
                return node;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("An exception of a task cannot be serialized", e);
        }
        return WireThrowable.builder(JavaErrors.ILLEGAL_STATE)
                .message(thrown.toString())
                .build();
    }

    private void inject(Task<?> task) throws IllegalAccessException {
        if (task instanceof TaskGigaSpaceAware aware) {
            aware.setGigaSpace(space.get());
        }
        for (@Nullable Class<?> type = task.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(TaskGigaSpace.class)) {
                    field.setAccessible(true);
                    field.set(task, space.get());
                }
            }
        }
    }
}
