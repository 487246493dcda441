package io.lrmi.transport;

import io.lrmi.wire.CallHeader;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * One call of a remote object's method.
 *
 * @param verb what the caller is doing, for messages
 * @param subject what it is doing it to, null for nothing in particular
 * @param objectId target, from its stub
 * @param method index, from its stub
 * @param oneWay whether no reply is expected
 * @param waitMillis how long the server may hold the call back on purpose; such a call gets a connection of its own
 * @param answeredLater whether the server may answer a call it holds back from another thread
 * @param task whether the server may take its time; such a call, too, gets a connection of its own
 * @param arguments writes them
 */
public record Invocation(
        String verb,
        @Nullable String subject,
        long objectId,
        int method,
        boolean oneWay,
        long waitMillis,
        boolean answeredLater,
        boolean task,
        Arguments arguments) {

    /** Writes the arguments of a call behind its header. */
    @FunctionalInterface
    public interface Arguments {
        void write(WireOutput out);
    }

    public static Invocation of(String verb, long objectId, int method, Arguments arguments) {
        return new Invocation(verb, null, objectId, method, false, 0, true, false, arguments);
    }

    /** Verb and subject; put together only when a message needs it. */
    public String operation() {
        return subject == null ? verb : verb + " of " + subject;
    }

    boolean waitsOnServer() {
        return waitMillis != 0;
    }

    /** Whether no other call may be behind it on its connection. */
    boolean alone() {
        return waitsOnServer() || task;
    }

    void encode(WireOutput out, long callerId, long classLoaderId) {
        int flags = (oneWay ? CallHeader.ONE_WAY : 0)
                | (waitsOnServer() && answeredLater ? CallHeader.CALLBACK : 0)
                | (task ? CallHeader.TASK : 0);
        CallHeader.write(out, flags, callerId, objectId, method, classLoaderId);
        arguments.write(out);
        out.finish();
    }
}
