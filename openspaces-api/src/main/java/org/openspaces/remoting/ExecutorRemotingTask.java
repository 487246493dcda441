package org.openspaces.remoting;

import com.gigaspaces.async.AsyncResult;
import io.lrmi.spi.LoadsResults;
import io.lrmi.spi.MethodHash;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.executor.DistributedTask;
import org.openspaces.core.executor.TaskRoutingProvider;

/**
 * One call of a service on its way to a member, which finds the service and calls it. Every server has this class.
 *
 * @param <T> the type of the result
 */
public class ExecutorRemotingTask<T extends Serializable>
        implements DistributedTask<
                        ExecutorRemotingTask.InternalExecutorResult<T>,
                        List<AsyncResult<ExecutorRemotingTask.InternalExecutorResult<T>>>>,
                TaskRoutingProvider,
                SpaceRemotingInvocation,
                LoadsResults,
                Externalizable {

    private static final long serialVersionUID = -3901451909736348231L;

    private String lookupName = "";
    private String methodName = "";
    private transient byte[] methodHash = {};
    private transient @Nullable Object @Nullable [] arguments;
    private transient @Nullable Object @Nullable [] metaArguments;
    private transient @Nullable Object routing;
    private transient @Nullable ClassLoader loader;

    /** For the restoring of a task only. */
    public ExecutorRemotingTask() {}

    ExecutorRemotingTask(
            Class<?> service, String methodName, byte[] methodHash, @Nullable Object @Nullable [] arguments) {
        this.lookupName = service.getName();
        this.methodName = methodName;
        this.methodHash = methodHash;
        this.arguments = arguments;
        this.loader = service.getClassLoader();
    }

    @Override
    public String getLookupName() {
        return lookupName;
    }

    @Override
    public String getMethodName() {
        return methodName;
    }

    /** What tells methods of the same name apart; not to be changed. */
    public byte[] methodHash() {
        return methodHash;
    }

    @Override
    public @Nullable Object @Nullable [] getArguments() {
        return arguments;
    }

    @Override
    public @Nullable Object @Nullable [] getMetaArguments() {
        return metaArguments;
    }

    void setMetaArguments(@Nullable Object @Nullable [] metaArguments) {
        this.metaArguments = metaArguments;
    }

    @Override
    public @Nullable Object getRouting() {
        return routing;
    }

    void setRouting(Object routing) {
        this.routing = routing;
    }

    @Override
    public ClassLoader resultLoader() {
        ClassLoader own = loader == null ? ExecutorRemotingTask.class.getClassLoader() : loader;
        return Objects.requireNonNull(own, "loader");
    }

    /** Members execute calls in a way of their own. */
    @Override
    public InternalExecutorResult<T> execute() {
        throw new IllegalStateException(
                "A call of " + lookupName + " is executed by a member that has the service, not here");
    }

    @Override
    public List<AsyncResult<InternalExecutorResult<T>>> reduce(List<AsyncResult<InternalExecutorResult<T>>> results) {
        return results;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeUTF(lookupName);
        out.writeUTF(methodName);
        write(out, arguments);
        write(out, metaArguments);
        out.writeInt(methodHash.length);
        out.write(methodHash);
    }

    private static void write(ObjectOutput out, @Nullable Object @Nullable [] values) throws IOException {
        out.writeInt(values == null ? 0 : values.length);
        if (values != null) {
            for (Object value : values) {
                out.writeObject(value);
            }
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        lookupName = in.readUTF();
        methodName = in.readUTF();
        arguments = read(in);
        metaArguments = read(in);
        methodHash = new byte[Math.min(in.readInt(), MethodHash.LENGTH)];
        in.readFully(methodHash);
    }

    private static @Nullable Object @Nullable [] read(ObjectInput in) throws IOException, ClassNotFoundException {
        int length = in.readInt();
        if (length < 0 || length > MethodHash.MAX_ARGUMENTS) {
            throw new IOException(length + " arguments");
        }
        @Nullable Object[] values = new Object[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readObject();
        }
        return length == 0 ? null : values;
    }

    /**
     * What a service returned.
     *
     * @param <T> its type
     */
    public static class InternalExecutorResult<T extends Serializable> implements Externalizable {

        private static final long serialVersionUID = -5336727166040169828L;

        private transient @Nullable T result;
        private transient @Nullable Integer instanceId;

        /** For the restoring of a result only. */
        public InternalExecutorResult() {}

        public InternalExecutorResult(@Nullable T result, @Nullable Integer instanceId) {
            this.result = result;
            this.instanceId = instanceId;
        }

        public @Nullable T getResult() {
            return result;
        }

        /** The member's number from 1; null if it is not known. */
        public @Nullable Integer getInstanceId() {
            return instanceId;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeBoolean(result != null);
            if (result != null) {
                out.writeObject(result);
            }
            writeInstanceId(out, instanceId);
        }

        // What a service returns has the type its interface says.
        @Override
        @SuppressWarnings("unchecked")
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            result = in.readBoolean() ? (T) in.readObject() : null;
            instanceId = in.readBoolean() ? in.readInt() : null;
        }
    }

    private static void writeInstanceId(ObjectOutput out, @Nullable Integer instanceId) throws IOException {
        out.writeBoolean(instanceId != null);
        if (instanceId != null) {
            out.writeInt(instanceId);
        }
    }

    /** What a service threw. */
    public static class InternalExecutorException extends Exception implements Externalizable {

        private static final long serialVersionUID = 7604645076693946565L;

        private transient @Nullable Throwable exception;
        private transient @Nullable Integer instanceId;

        /** For the restoring of a failure only. */
        public InternalExecutorException() {}

        public InternalExecutorException(Throwable exception, @Nullable Integer instanceId) {
            this.exception = exception;
            this.instanceId = instanceId;
        }

        public @Nullable Throwable getException() {
            return exception;
        }

        /** The member's number from 1; null if it is not known. */
        public @Nullable Integer getInstanceId() {
            return instanceId;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(exception);
            writeInstanceId(out, instanceId);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            exception = (Throwable) in.readObject();
            instanceId = in.readBoolean() ? in.readInt() : null;
        }
    }
}
