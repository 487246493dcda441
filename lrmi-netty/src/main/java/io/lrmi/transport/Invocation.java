package io.lrmi.transport;

import io.lrmi.wire.CallHeader;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** One call of a remote object's method. */
public record Invocation(Target target, Request request) {

    /** Writes the arguments of a call behind its header. */
    @FunctionalInterface
    public interface Arguments {
        void write(WireOutput out);
    }

    /** A request that is answered at once and is about nothing in particular. */
    private record Plain(String verb, Arguments arguments) implements Request {

        @Override
        public @Nullable String subject() {
            return null;
        }

        @Override
        public boolean oneWay() {
            return false;
        }

        @Override
        public long waitMillis() {
            return 0;
        }

        @Override
        public boolean answeredLater() {
            return true;
        }

        @Override
        public boolean task() {
            return false;
        }

        @Override
        public void writeArguments(WireOutput out) {
            arguments.write(out);
        }
    }

    /**
     * A call that is answered at once.
     *
     * @param verb what the caller is doing, for messages
     */
    public static Invocation of(String verb, long objectId, int method, Arguments arguments) {
        return new Invocation(new Target(objectId, method), new Plain(verb, arguments));
    }

    /** Verb and subject; put together only when a message needs it. */
    public String operation() {
        return request.subject() == null ? request.verb() : request.verb() + " of " + request.subject();
    }

    boolean oneWay() {
        return request.oneWay();
    }

    long waitMillis() {
        return request.waitMillis();
    }

    boolean task() {
        return request.task();
    }

    boolean waitsOnServer() {
        return request.waitMillis() != 0;
    }

    /** Whether no other call may be behind it on its connection. */
    boolean alone() {
        return waitsOnServer() || task();
    }

    void encode(WireOutput out, long callerId, long classLoaderId) {
        int flags = (oneWay() ? CallHeader.ONE_WAY : 0)
                | (waitsOnServer() && request.answeredLater() ? CallHeader.CALLBACK : 0)
                | (task() ? CallHeader.TASK : 0);
        CallHeader.write(out, flags, callerId, target.objectId(), target.method(), classLoaderId);
        request.writeArguments(out);
        out.finish();
    }
}
