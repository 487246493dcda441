package io.lrmi.embedded.net;

import io.lrmi.wire.WireNode;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** Passes the answer of a call to the event loop of its connection. */
final class PendingCall implements Invocation {

    private final ConnectionHandler connection;
    private final Channel channel;
    /** Owned by the event loop. */
    private @Nullable Runnable disconnectAction;

    PendingCall(ConnectionHandler connection, Channel channel) {
        this.connection = connection;
        this.channel = channel;
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
