package io.lrmi.embedded.net;

import io.lrmi.wire.WireNode;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A call under way. It is answered once, from any thread; the next request of its connection waits for the answer. */
public interface Invocation {

    /**
     * Answers with a result.
     *
     * @param result null, a string, a message or a node
     */
    void succeed(@Nullable Object result);

    /** Answers with an exception of the called method itself. */
    void fail(WireNode.Instance exception);

    /** Answers with an exception of the transport, for the call could not be read, and ends the connection. */
    void refuse(WireNode.Instance cause);

    /** Asks the client something in the middle of the call; its next frame is the answer. */
    CompletableFuture<@Nullable Object> ask(Object question);

    /** What the client told to be the loader of its classes. */
    long classLoaderId();

    /** Has the action run when the client disconnects before the call was answered. */
    void onDisconnect(Runnable action);
}
