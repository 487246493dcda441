package io.lrmi.embedded.net;

import io.lrmi.wire.WireNode;
import io.netty.channel.Channel;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Passes the answer of a call to the event loop of its connection. */
final class PendingCall implements Invocation {

    private final ConnectionHandler connection;
    private final Channel channel;
    private final long classLoaderId;
    /** Owned by the event loop. */
    private @Nullable Runnable disconnectAction;

    PendingCall(ConnectionHandler connection, Channel channel, long classLoaderId) {
        this.connection = connection;
        this.channel = channel;
        this.classLoaderId = classLoaderId;
    }

    Channel channel() {
        return channel;
    }

    @Override
    public void succeed(@Nullable Object result) {
        onLoop(() -> connection.answer(this, result, null));
    }

    @Override
    public void fail(WireNode.Instance exception) {
        onLoop(() -> connection.answer(this, null, exception));
    }

    @Override
    public void refuse(WireNode.Instance cause) {
        onLoop(() -> connection.refuse(this, cause));
    }

    @Override
    public CompletableFuture<@Nullable Object> ask(Object question) {
        CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        onLoop(() -> connection.ask(this, question, answer));
        return answer;
    }

    @Override
    public long classLoaderId() {
        return classLoaderId;
    }

    @Override
    public void onDisconnect(Runnable action) {
        disconnectAction = action;
    }

    void disconnected() {
        Runnable action = disconnectAction;
        if (action != null) {
            action.run();
        }
    }

    /**
     * Answers at once only while the connection handles this very call. An answer that another call brings about must
     * not start the next request of this connection in the middle of that call.
     */
    private void onLoop(Runnable task) {
        if (channel.eventLoop().inEventLoop() && connection.isHandling()) {
            task.run();
        } else {
            channel.eventLoop().execute(task);
        }
    }
}
