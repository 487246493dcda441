package io.lrmi.transport;

import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a method of a remote object. Kept apart from {@link Target}, so that an operation is a request as it is
 * and a call takes no objects of its own.
 */
public interface Request {

    /** What the caller is doing, for messages. */
    String verb();

    /** What it is doing it to, null for nothing in particular. */
    default @Nullable String subject() {
        return null;
    }

    /** Whether no reply is expected. */
    default boolean oneWay() {
        return false;
    }

    /** How long the server may hold the call back on purpose, in milliseconds; such a call gets a connection of its own. */
    default long waitMillis() {
        return 0;
    }

    /** Whether the server may answer a call it holds back from another thread. */
    default boolean answeredLater() {
        return true;
    }

    /** Whether the server may take its time; such a call, too, gets a connection of its own. */
    default boolean task() {
        return false;
    }

    /** Whether anybody will ask for the UIDs of entries in the reply; otherwise they are passed over as they arrive. */
    default boolean needsUids() {
        return true;
    }

    /** Writes the arguments behind the header of the call. */
    void writeArguments(WireOutput out);

    /** Verb and subject; put together only when a message needs it. */
    default String operation() {
        return subject() == null ? verb() : verb() + " of " + subject();
    }

    /** Whether the server may hold the call back. */
    default boolean waitsOnServer() {
        return waitMillis() != 0;
    }

    /** Whether no other call may be behind it on its connection. */
    default boolean alone() {
        return waitsOnServer() || task();
    }

    /** Writes the arguments of a call behind its header. */
    @FunctionalInterface
    interface Arguments {
        void write(WireOutput out);
    }

    /**
     * A request that is answered at once.
     *
     * @param verb what the caller is doing, for messages
     */
    static Request of(String verb, Arguments arguments) {
        return new Request() {
            @Override
            public String verb() {
                return verb;
            }

            @Override
            public void writeArguments(WireOutput out) {
                arguments.write(out);
            }
        };
    }
}
