package io.lrmi.space;

import io.lrmi.failure.LrmiException;
import io.lrmi.failure.RefusedClassException;
import io.lrmi.routing.Member;
import io.lrmi.routing.RemoteFailures;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.error.WireThrowable;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.UncategorizedSpaceException;
import org.openspaces.remoting.ExecutorRemotingTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a task threw, as an exception of its own class where that is allowed. */
final class TaskFailures {

    private static final Logger LOG = LoggerFactory.getLogger(TaskFailures.class);

    private final ValueCodec codec;

    TaskFailures(ValueCodec codec) {
        this.codec = codec;
    }

    Throwable of(WireThrowable failure, @Nullable Member member, String operation, ClassLoader loader) {
        WireThrowable thrown = failure.isKindOf("java.util.concurrent.ExecutionException") ? failure.cause() : null;
        if (thrown == null) {
            return SpaceFailures.of(failure, member, operation);
        }
        return restored(thrown, member, operation, loader);
    }

    /** The exception itself; one that tells of it if its class is not allowed, or cannot be restored. */
    private Throwable restored(WireThrowable thrown, @Nullable Member member, String operation, ClassLoader loader) {
        try {
            if (codec.toJava(thrown.node(), loader) instanceof Throwable exception) {
                return exception;
            }
        } catch (RefusedClassException e) {
            LrmiException cause = RemoteFailures.of(withoutEnvelope(thrown), member, operation);
            if (thrown.className().startsWith("com.gigaspaces.")
                    || thrown.className().startsWith("com.j_spaces.")) {
                return SpaceFailures.of(thrown, member, operation);
            }
            return new UncategorizedSpaceException(
                    cause.getMessage() + " To get the exception itself, add the package of " + e.className()
                            + " to gigaspaces.lrmi.allowed-packages (LrmiClientOptions.allowedPackages).",
                    cause);
        } catch (LrmiException e) {
            LOG.debug("The exception {} cannot be restored", thrown, e);
        }
        return SpaceFailures.of(withoutEnvelope(thrown), member, operation);
    }

    /** What a service threw comes inside of another exception, as its only external object. */
    private static WireThrowable withoutEnvelope(WireThrowable thrown) {
        boolean envelope = thrown.className().equals(ExecutorRemotingTask.InternalExecutorException.class.getName());
        WireThrowable inside = envelope && !thrown.node().customData().isEmpty()
                ? WireThrowable.of(thrown.node().customData().get(0))
                : null;
        return inside == null ? thrown : inside;
    }
}
