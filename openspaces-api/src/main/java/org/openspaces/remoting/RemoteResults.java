package org.openspaces.remoting;

import com.gigaspaces.async.AsyncResult;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.remoting.ExecutorRemotingTask.InternalExecutorException;
import org.openspaces.remoting.ExecutorRemotingTask.InternalExecutorResult;

/** What becomes of the answers of all members. */
final class RemoteResults {

    private RemoteResults() {}

    static @Nullable Object merge(
            @Nullable List<AsyncResult<InternalExecutorResult<Serializable>>> answers,
            @Nullable RemoteResultReducer<?, ?> reducer,
            boolean first,
            SpaceRemotingInvocation call)
            throws Exception {
        List<Result> results =
                answers == null ? List.of() : answers.stream().map(Result::of).toList();
        if (reducer != null) {
            return reduce(reducer, results, call);
        }
        if (first) {
            return results.isEmpty() ? null : results.get(0).orThrow();
        }
        @Nullable Object[] all = new Object[results.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = results.get(i).orThrow();
        }
        return all;
    }

    // A reducer of another type fails when it looks at the results, as one of the original does.
    @SuppressWarnings("unchecked")
    private static @Nullable Object reduce(
            RemoteResultReducer<?, ?> reducer, List<Result> results, SpaceRemotingInvocation call) throws Exception {
        return ((RemoteResultReducer<Object, Object>) reducer).reduce(results.toArray(Result[]::new), call);
    }

    /** What a service threw, without the envelope in which it came. */
    static @Nullable Throwable thrown(@Nullable Throwable failure) {
        return failure instanceof InternalExecutorException envelope && envelope.getException() != null
                ? envelope.getException()
                : failure;
    }

    private static final class Result implements SpaceRemotingResult<Object> {

        private final @Nullable Object value;
        private final @Nullable Throwable failure;
        private final @Nullable Integer instanceId;

        private Result(@Nullable Object value, @Nullable Throwable failure, @Nullable Integer instanceId) {
            this.value = value;
            this.failure = failure;
            this.instanceId = instanceId;
        }

        static Result of(AsyncResult<InternalExecutorResult<Serializable>> answer) {
            Exception failure = answer.getException();
            if (failure != null) {
                return new Result(
                        null,
                        thrown(failure),
                        failure instanceof InternalExecutorException envelope ? envelope.getInstanceId() : null);
            }
            InternalExecutorResult<Serializable> result = answer.getResult();
            return result == null
                    ? new Result(null, null, null)
                    : new Result(result.getResult(), null, result.getInstanceId());
        }

        @Nullable
        Object orThrow() throws Exception {
            if (failure instanceof Exception exception) {
                throw exception;
            }
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            return value;
        }

        @Override
        public @Nullable Object getRouting() {
            return null;
        }

        @Override
        public @Nullable Object getResult() {
            return value;
        }

        @Override
        public @Nullable Throwable getException() {
            return failure;
        }

        @Override
        public @Nullable Integer getInstanceId() {
            return instanceId;
        }
    }
}
