package io.lrmi.transport;

import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a method of a remote object. Kept apart from {@link Target}, so that an operation is a request as it is,
 * and a call takes no objects of its own beyond one that holds both.
 */
public interface Request {

    /** What the caller is doing, for messages. */
    String verb();

    /** What it is doing it to, null for nothing in particular. */
    @Nullable
    String subject();

    /** Whether no reply is expected. */
    boolean oneWay();

    /** How long the server may hold the call back on purpose, in milliseconds; such a call gets a connection of its own. */
    long waitMillis();

    /** Whether the server may answer a call it holds back from another thread. */
    boolean answeredLater();

    /** Whether the server may take its time; such a call, too, gets a connection of its own. */
    boolean task();

    /** Writes the arguments behind the header of the call. */
    void writeArguments(WireOutput out);
}
